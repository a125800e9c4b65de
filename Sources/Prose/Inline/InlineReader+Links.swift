extension InlineReader {
  /// Reads `](address)`, or a bracket that closes no link.
  mutating func closeBracket() {
    guard let opening = brackets.popLast(), let (address, end) = destination() else {
      append("]")
      index += 1
      return
    }
    Emphasis.resolve(&pieces, from: opening + 1)
    let isPicture = pieces[opening].text == "!["
    let text = pieces[(opening + 1)...].map(\.text).joined()
    pieces[opening].text = isPicture ? "[picture: " : ""
    if isPicture {
      append("]")
    } else if text.isBlank {
      append(address)
    } else if InlineReader.leadsOutside(address), text != address {
      append(" (\(address))")
    }
    index = end
  }

  /// Reads the address in round brackets behind this one, and where it ends.
  private func destination() -> (address: String, end: Int)? {
    guard character(1) == "(" else { return nil }
    var place = skippingSpace(from: index + 2)
    var address = ""
    var depth = 0
    let isBracketed = place < characters.count && characters[place] == "<"
    if isBracketed { place += 1 }
    while place < characters.count {
      let character = characters[place]
      let endsBare = !isBracketed && (character.isWhitespace || (character == ")" && depth == 0))
      if endsBare || (isBracketed && character == ">") { break }
      if character == "\\", place + 1 < characters.count, characters[place + 1].isASCIIPunctuation {
        place += 1
      } else if character == "(" {
        depth += 1
      } else if character == ")" {
        depth -= 1
      }
      address.append(characters[place])
      place += 1
    }
    if isBracketed { place += 1 }
    return closing(from: skippingSpace(from: place)).map { (address, $0) }
  }

  /// Skips a title in quotation marks and the closing bracket.
  private func closing(from start: Int) -> Int? {
    var place = start
    if place < characters.count, "\"'".contains(characters[place]) {
      let rest = characters[(place + 1)...]
      guard let end = rest.firstIndex(of: characters[place]) else { return nil }
      place = skippingSpace(from: end + 1)
    }
    return place < characters.count && characters[place] == ")" ? place + 1 : nil
  }

  private func skippingSpace(from start: Int) -> Int {
    guard start < characters.count else { return characters.count }
    return characters[start...].firstIndex { !$0.isWhitespace } ?? characters.count
  }

  /// Whether an address leads out of the course: it names a scheme, as in `https:`.
  private static func leadsOutside(_ address: String) -> Bool {
    let scheme = address.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
    }
    return scheme.count >= 2 && scheme.first?.isLetter == true
      && address.dropFirst(scheme.count).hasPrefix(":")
  }

  /// Reads a comment, which is dropped, a line break `<br>`, or an address `<https://…>`.
  mutating func readAngle() {
    if characters[index...].starts(with: "<!--") {
      let end = place(of: "-->", from: index + 4)
      index = end.map { $0 + 3 } ?? characters.count
      return
    }
    guard let end = characters[index...].prefix(500).firstIndex(of: ">") else {
      append("<")
      index += 1
      return
    }
    let content = String(characters[(index + 1)..<end])
    if content.lowercased().filter({ $0 != " " && $0 != "/" }) == "br" {
      pieces.append(.hardBreak)
      index = end + 1
    } else if InlineReader.leadsOutside(content), !content.contains(where: \.isWhitespace) {
      append(content)
      index = end + 1
    } else {
      append("<")
      index += 1
    }
  }
}
