/// Reads the blocks of Markdown: the part of CommonMark that lessons use, and GitHub's tables.
struct BlockReader {
  private var lines: [String]
  private var index = 0
  /// How many quotes and lists stand around these lines.
  private let depth: Int
  private var blocks: [Block] = []
  /// Deeper quotes and lists are read as paragraphs.
  private static let deepest = 12

  /// The blocks of a whole text.
  static func blocks(_ markdown: String) -> [Block] {
    blocks(
      markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { withoutControls(String($0)) })
  }

  static func blocks(_ lines: [String], depth: Int = 0) -> [Block] {
    var reader = BlockReader(lines: lines, depth: depth)
    while reader.index < reader.lines.count { reader.readBlock() }
    return reader.blocks
  }

  private init(lines: [String], depth: Int) {
    self.lines = lines
    self.depth = depth
  }

  /// The line with spaces for tabs, and without the characters by which it could steer a terminal.
  private static func withoutControls(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return line
    }
    var result = ""
    for scalar in line.unicodeScalars {
      if scalar == "\t" {
        result += String(repeating: " ", count: 4 - result.count % 4)
      } else if scalar.properties.generalCategory != .control {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private mutating func readBlock() {
    let line = lines[index]
    if line.isBlank {
      index += 1
    } else if BlockReader.beginsComment(line) {
      skipComment()
    } else if let fence = CodeFence(line) {
      readFenced(fence)
    } else if BlockReader.beginsMaths(line) {
      readMaths()
    } else if let heading = BlockReader.heading(line) {
      blocks.append(heading)
      index += 1
    } else if BlockReader.isRule(line) {
      blocks.append(.rule)
      index += 1
    } else if depth < BlockReader.deepest, BlockReader.beginsQuote(line) {
      readQuote()
    } else if depth < BlockReader.deepest, let marker = ListMarker(line) {
      readList(marker)
    } else if let (table, length) = MarkdownTable.read(lines[index...]) {
      blocks.append(.table(table))
      index += length
    } else if line.indentation >= 4 {
      readIndentedCode()
    } else {
      readParagraph()
    }
  }

  // MARK: - Leaves

  /// Skips one comment or several; what stands behind them is read as a line of its own.
  private mutating func skipComment() {
    var rest = lines[index].drop(while: \.isWhitespace)
    while rest.hasPrefix("<!--") {
      var end = rest.firstRange(of: "-->")
      while end == nil {
        index += 1
        guard index < lines.count else { return }
        rest = lines[index][...]
        end = rest.firstRange(of: "-->")
      }
      rest = rest[(end?.upperBound ?? rest.endIndex)...].drop(while: \.isWhitespace)
    }
    lines[index] = String(rest)
  }

  private mutating func readFenced(_ fence: CodeFence) {
    index += 1
    var content: [String] = []
    while index < lines.count, !fence.isClosed(by: lines[index]) {
      content.append(lines[index].outdented(by: fence.indentation))
      index += 1
    }
    index += 1
    let language = fence.info.prefix { !$0.isWhitespace }
    blocks.append(language == "math" ? .maths(content.joined(separator: "\n")) : .code(content))
  }

  private mutating func readMaths() {
    var content: [String] = []
    var line = String(lines[index].trimmed.dropFirst(2))
    index += 1
    while !line.trimmed.hasSuffix("$$"), index < lines.count, !lines[index].isBlank {
      content.append(line)
      line = lines[index]
      index += 1
    }
    let last = line.trimmed
    content.append(last.hasSuffix("$$") ? String(last.dropLast(2)) : last)
    blocks.append(.maths(content.joined(separator: "\n")))
  }

  private mutating func readIndentedCode() {
    var content: [String] = []
    while index < lines.count, lines[index].isBlank || lines[index].indentation >= 4 {
      content.append(lines[index].outdented(by: 4))
      index += 1
    }
    while content.last?.isBlank == true { content.removeLast() }
    blocks.append(.code(content))
  }

  private mutating func readParagraph() {
    var content = [lines[index].outdented(by: 3)]
    index += 1
    while index < lines.count, !lines[index].isBlank {
      if let level = BlockReader.underlineLevel(lines[index]) {
        blocks.append(.heading(level: level, text: content.joined(separator: "\n").trimmed))
        index += 1
        return
      }
      if BlockReader.interruptsParagraph(lines[index]) { break }
      content.append(String(lines[index].drop { $0 == " " }))
      index += 1
    }
    blocks.append(.paragraph(content.joined(separator: "\n")))
  }

  // MARK: - Containers

  private mutating func readQuote() {
    var content: [String] = []
    while index < lines.count {
      let line = lines[index]
      if BlockReader.beginsQuote(line) {
        content.append(line.drop { $0 == " " }.dropFirst().outdented(by: 1))
      } else if BlockReader.continuesLazily(line, after: content.last) {
        content.append(line)
      } else {
        break
      }
      index += 1
    }
    blocks.append(.quote(BlockReader.blocks(content, depth: depth + 1)))
  }

  private mutating func readList(_ first: ListMarker) {
    var items: [[String]] = []
    var isLoose = false
    while index < lines.count, !BlockReader.isRule(lines[index]),
      let marker = ListMarker(lines[index]), marker.continues(first)
    {
      index += 1
      let (item, hasGap) = readItem(marker)
      items.append(item)
      let next = lines[index...].firstIndex { !$0.isBlank } ?? lines.count
      let isFollowed =
        next < lines.count && (ListMarker(lines[next])?.continues(first) ?? false)
      isLoose = isLoose || hasGap || (isFollowed && next > index)
      if isFollowed { index = next }
    }
    let list = MarkdownList(
      firstNumber: first.number, isLoose: isLoose,
      items: items.map { BlockReader.blocks($0, depth: depth + 1) })
    blocks.append(.list(list))
  }

  /// Reads the lines of one item, and whether a blank line stands between its blocks.
  private mutating func readItem(_ marker: ListMarker) -> (lines: [String], hasGap: Bool) {
    var content = [marker.text]
    var fence = CodeFence(marker.text)
    var hasGap = false
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        let next = lines[index...].firstIndex { !$0.isBlank }
        guard let next, lines[next].indentation >= marker.contentColumn else { break }
        hasGap = hasGap || fence == nil
        content.append("")
      } else if line.indentation >= marker.contentColumn {
        let text = line.outdented(by: marker.contentColumn)
        if let open = fence {
          if open.isClosed(by: text) { fence = nil }
        } else {
          fence = CodeFence(text)
        }
        content.append(text)
      } else if fence == nil, BlockReader.continuesLazily(line, after: content.last) {
        content.append(line.outdented(by: 3))
      } else {
        break
      }
      index += 1
    }
    return (content, hasGap)
  }
}
