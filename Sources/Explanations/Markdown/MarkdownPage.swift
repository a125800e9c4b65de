/// A Markdown file taken apart into what is prose, code, maths and drawings.
struct MarkdownPage {
  /// Lines that belong together.
  struct Block {
    enum Kind { case prose, code, maths, mermaid }

    var kind: Kind
    /// The number of the first line, counted from 1.
    var firstLine: Int
    var lines: [String]
  }

  private(set) var blocks: [Block] = []
  /// Fences that nothing closes.
  private(set) var unclosed: [MarkdownLint.Finding] = []
  /// The anchors of the headings, and those that HTML gives.
  private(set) var anchors: Set<String> = []

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.last == "\r" ? line.dropLast() : line)
    }
    split(lines)
    findAnchors()
  }

  private mutating func split(_ lines: [String]) {
    var index = 0
    while index < lines.count {
      if let opening = Fence(lines[index]) {
        index = block(opening.kind, lines, from: index, "this fence") { opening.isClosed(by: $0) }
      } else if lines[index].trimmed == "$$" {
        index = block(.maths, lines, from: index, "these dollar signs") { $0.trimmed == "$$" }
      } else {
        let end = lines[(index + 1)...].firstIndex { Fence($0) != nil || $0.trimmed == "$$" }
        append(.prose, lines[index..<(end ?? lines.count)], from: index)
        index = end ?? lines.count
      }
    }
  }

  /// Adds what stands between two marks and returns where the file goes on.
  private mutating func block(
    _ kind: Block.Kind, _ lines: [String], from opening: Int, _ what: String,
    until isEnd: (String) -> Bool
  ) -> Int {
    let end = lines[(opening + 1)...].firstIndex(where: isEnd)
    if end == nil {
      let message = "nothing closes \(what)"
      unclosed.append(.init(line: opening + 1, rule: .unclosedFence, message: message))
    }
    // What is never closed is one finding, whatever it then swallows.
    append(
      end == nil ? .code : kind, lines[(opening + 1)..<(end ?? lines.count)], from: opening + 1)
    return (end ?? lines.count) + 1
  }

  private mutating func append(_ kind: Block.Kind, _ lines: ArraySlice<String>, from index: Int) {
    blocks.append(Block(kind: kind, firstLine: index + 1, lines: Array(lines)))
  }

  private mutating func findAnchors() {
    var headings = HeadingAnchors()
    for block in blocks where block.kind == .prose {
      for (index, line) in block.lines.enumerated() {
        if let title = line.headingTitle {
          anchors.insert(headings.anchor(of: title))
        } else if index > 0, line.isSetextUnderline, !block.lines[index - 1].trimmed.isEmpty {
          anchors.insert(headings.anchor(of: block.lines[index - 1].withoutMarkup))
        }
        guard line.utf8.contains(UInt8(ascii: "<")) else { continue }
        for match in line.matches(of: /(?:id|name)="([^"]+)"/) { anchors.insert(String(match.1)) }
      }
    }
  }

  /// The line that opens a fenced block.
  private struct Fence {
    let mark: Character
    let length: Int
    let language: Substring

    init?(_ line: String) {
      guard line.utf8.contains(UInt8(ascii: "`")) || line.utf8.contains(UInt8(ascii: "~")) else {
        return nil
      }
      let text = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
      guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
      length = text.prefix { $0 == mark }.count
      let rest = text.dropFirst(length)
      guard length >= 3, mark == "~" || !rest.contains("`") else { return nil }
      self.mark = mark
      language = rest.drop { $0 == " " }.prefix { $0 != " " }
    }

    var kind: Block.Kind {
      switch language {
      case "math": .maths
      case "mermaid": .mermaid
      default: .code
      }
    }

    func isClosed(by line: String) -> Bool {
      guard let other = Fence(line) else { return false }
      return other.mark == mark && other.length >= length && other.language.isEmpty
    }
  }
}

extension String {
  var trimmed: Substring {
    var text = self[...]
    while text.last?.isWhitespace == true { text = text.dropLast() }
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    return text
  }

  /// The title of a line that is a heading.
  fileprivate var headingTitle: String? {
    guard first == "#" || first == " ",
      let match = wholeMatch(of: /\s{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*/)
    else { return nil }
    return String(match.1).withoutMarkup
  }

  fileprivate var isSetextUnderline: Bool {
    guard first == "=" || first == "-" || first == " " else { return false }
    return wholeMatch(of: /\s{0,3}(=+|-{2,})\s*/) != nil
  }

  /// The text of a heading as a reader sees it: links by their text, no code marks, no escapes.
  fileprivate var withoutMarkup: String {
    replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }
      .replacing(/`+/, with: "").replacing(/\*+/, with: "")
      .replacing(/\\([^A-Za-z0-9\s])/) { $0.1 }
  }
}
