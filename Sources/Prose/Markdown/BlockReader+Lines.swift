extension BlockReader {
  static func beginsComment(_ line: String) -> Bool {
    line.indentation < 4 && line.trimmed.hasPrefix("<!--")
  }

  static func beginsMaths(_ line: String) -> Bool {
    line.indentation < 4 && line.trimmed.hasPrefix("$$")
  }

  static func beginsQuote(_ line: String) -> Bool {
    line.indentation < 4 && line.drop { $0 == " " }.hasPrefix(">")
  }

  /// Reads `## Heading`, also closed as in `## Heading ##`.
  static func heading(_ line: String) -> Block? {
    let text = line.drop { $0 == " " }
    let signs = text.prefix { $0 == "#" }
    let rest = text.dropFirst(signs.count)
    guard line.indentation < 4, (1...6).contains(signs.count),
      rest.isEmpty || rest.hasPrefix(" ")
    else { return nil }
    var title = Substring(rest.trimmed)
    let withoutClosing = title.reversed().drop { $0 == "#" }
    if withoutClosing.first == " " || withoutClosing.isEmpty {
      title = title.prefix(withoutClosing.count)
    }
    return .heading(level: signs.count, text: title.trimmed)
  }

  /// Whether a line is `---`, `***` or `___`, spaces allowed.
  static func isRule(_ line: String) -> Bool {
    let signs = line.filter { $0 != " " }
    guard line.indentation < 4, signs.count >= 3, let sign = signs.first else { return false }
    return "-*_".contains(sign) && signs.allSatisfy { $0 == sign }
  }

  /// The level of the heading that a line of `===` or `---` makes of the paragraph above it.
  static func underlineLevel(_ line: String) -> Int? {
    let signs = line.trimmed
    guard line.indentation < 4, let sign = signs.first, signs.allSatisfy({ $0 == sign }) else {
      return nil
    }
    return sign == "=" ? 1 : sign == "-" ? 2 : nil
  }

  /// Whether a line ends the paragraph above it, though no blank line stands between.
  static func interruptsParagraph(_ line: String) -> Bool {
    CodeFence(line) != nil || heading(line) != nil || isRule(line) || beginsQuote(line)
      || beginsComment(line) || beginsMaths(line)
      || ListMarker(line)?.interruptsParagraph == true
  }

  /// Whether a line that is not marked or indented still belongs to the paragraph of a quote or item.
  static func continuesLazily(_ line: String, after last: String?) -> Bool {
    guard let last, !last.isBlank, !line.isBlank else { return false }
    let isText = CodeFence(last) == nil && heading(last) == nil && !isRule(last)
    return isText && !interruptsParagraph(line) && ListMarker(line) == nil
  }
}
