extension InlineReader {
  /// Reads `` `code` ``; backquotes without their pair are text.
  mutating func readCode() {
    let fence = run(of: "`", at: index)
    guard let end = closing(fence: fence, from: index + fence) else {
      append(String(repeating: "`", count: fence))
      index += fence
      return
    }
    let code = codeText(characters[(index + fence)..<end])
    // The quotes stay: without them `a` could be taken for a word.
    let quote = code.contains("`") ? "``" : "`"
    append((quote + code + quote).heldTogether, .code)
    index = end + fence
  }

  /// Reads `$…$`, `` $`…`$ `` and `$$…$$`; a dollar sign that is none of them is text.
  mutating func readMaths() {
    if character(1) == "`", let end = closing(fence: 1, from: index + 2),
      end + 1 < characters.count, characters[end + 1] == "$"
    {
      appendMaths(characters[(index + 2)..<end])
      index = end + 2
    } else if character(1) == "$", let end = place(of: "$$", from: index + 2) {
      appendMaths(characters[(index + 2)..<end])
      index = end + 2
    } else if let end = closingDollar() {
      appendMaths(characters[(index + 1)..<end])
      index = end + 1
    } else {
      append("$")
      index += 1
    }
  }

  private mutating func appendMaths(_ latex: ArraySlice<Character>) {
    append(MathText.inline(String(latex)))
  }

  /// Where a formula ends that begins here; nil where none does.
  ///
  /// GitHub wants no letter or digit outside the signs and no white space inside them.
  private func closingDollar() -> Int? {
    if let before = character(-1), before.isWordPart { return nil }
    guard let first = character(1), !first.isWhitespace, first != "$" else { return nil }
    var place = index + 1
    while place < characters.count {
      if characters[place] == "\\" {
        place += 2
      } else if characters[place] == "$" {
        let after = place + 1 < characters.count ? characters[place + 1] : " "
        let isClosing = !characters[place - 1].isWhitespace && !after.isWordPart
        return isClosing ? place : nil
      } else {
        place += 1
      }
    }
    return nil
  }

  private func codeText(_ characters: ArraySlice<Character>) -> String {
    let text = String(characters.map { $0.isNewline ? " " : $0 })
    guard text.hasPrefix(" "), text.hasSuffix(" "), !text.isBlank else { return text }
    return String(text.dropFirst().dropLast())
  }

  private func run(of character: Character, at start: Int) -> Int {
    characters[start...].prefix { $0 == character }.count
  }

  /// Where the run of exactly `fence` backquotes begins that ends a code span.
  private func closing(fence: Int, from start: Int) -> Int? {
    var place = start
    while place < characters.count {
      let length = run(of: "`", at: place)
      if length == fence { return place }
      place += max(1, length)
    }
    return nil
  }

  /// Where `text` stands from `start` on.
  func place(of text: String, from start: Int) -> Int? {
    let wanted = Array(text)
    guard start <= characters.count - wanted.count else { return nil }
    return (start...(characters.count - wanted.count)).first { place in
      characters[place..<(place + wanted.count)].elementsEqual(wanted)
    }
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isASCII && (isLetter || isNumber) }
}
