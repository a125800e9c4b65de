/// The traps of running text: maths within a line, links, tables.
struct ProseLint {
  let block: MarkdownPage.Block
  let page: MarkdownPage
  /// The text of a file that a link leads to, if files are looked for.
  let file: ((String) -> String?)?

  typealias Finding = MarkdownLint.Finding

  var findings: [Finding] {
    var findings: [Finding] = []
    var columns: Int?
    for (index, text) in block.lines.enumerated() {
      let number = block.firstLine + index
      let line = ProseLine(text)
      let hasBar = text.utf8.contains(UInt8(ascii: "|"))
      if !hasBar { columns = nil }
      if columns == nil, hasBar, index + 1 < block.lines.count {
        columns = ProseLint.delimiterColumns(block.lines[index + 1])
      }
      if let columns {
        let cells = ProseLint.cells(text)
        if cells != columns {
          findings.append(
            .init(line: number, rule: .tableCells, message: "\(cells) cells; \(columns) expected"))
        }
      }
      findings += maths(line, number, isTable: columns != nil)
      findings += links(line, number)
      findings += EmphasisLint.deadMarks(in: text).map {
        .init(line: number, rule: .deadEmphasis, message: "\($0) is not shown as bold")
      }
    }
    return findings
  }

  // MARK: - Tables

  /// How many columns a table's second line gives it; `nil` if it is no such line.
  private static func delimiterColumns(_ line: String) -> Int? {
    let marks = /\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*/
    guard line.contains("|"), line.wholeMatch(of: marks) != nil else { return nil }
    return cells(line)
  }

  /// The cells of a row: bars count inside code too, unless they are escaped.
  private static func cells(_ line: String) -> Int {
    var text = line.trimmed
    if text.hasPrefix("|") { text = text.dropFirst() }
    if text.hasSuffix("|"), !text.hasSuffix("\\|") { text = text.dropLast() }
    return text.replacing("\\|", with: "").count { $0 == "|" } + 1
  }

  // MARK: - Maths

  private func maths(_ line: ProseLine, _ number: Int, isTable: Bool) -> [Finding] {
    var findings: [Finding] = []
    func add(_ rule: MarkdownLint.Rule, _ message: String) {
      findings.append(.init(line: number, rule: rule, message: message))
    }
    for span in line.maths {
      findings += MathsLint.findings(in: line.text[span], line: number)
      let shown = "$\(line.text[span])$"
      if isTable {
        add(.mathsInTable, "\(shown) in a table")
      } else if line.isFootnote {
        add(.mathsInFootnote, "\(shown) in a footnote")
      } else if line.links.contains(where: { $0.text.overlaps(span) }) {
        add(.mathsInLink, "\(shown) in a link")
      } else if !line.isApart(span) {
        add(.tightInlineMaths, "\(shown) needs a space on both sides")
      }
    }
    return findings
  }

  // MARK: - Links

  private func links(_ line: ProseLine, _ number: Int) -> [Finding] {
    line.links.compactMap { link in
      let target = String(line.text[link.target])
      guard target.firstMatch(of: /^[A-Za-z][A-Za-z0-9+.\-]*:|^\/\//) == nil, !target.isEmpty else {
        return nil
      }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let path = decoded(String(parts[0]))
      let anchor = parts.count > 1 ? decoded(String(parts[1])) : nil
      if path.isEmpty {
        return anchor.flatMap { page.anchors.contains($0) ? nil : unknown($0, number) }
      }
      guard let file else { return nil }
      guard let text = file(path) else {
        return Finding(line: number, rule: .missingFile, message: "there is no file \(path)")
      }
      guard let anchor, path.hasSuffix(".md"), !MarkdownPage(text).anchors.contains(anchor)
      else { return nil }
      return unknown("\(path)#\(anchor)", number)
    }
  }

  private func unknown(_ anchor: String, _ number: Int) -> Finding {
    Finding(line: number, rule: .unknownAnchor, message: "no heading has the anchor \(anchor)")
  }

  /// The text that a link's %20 and the like stand for.
  private func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
