/// Turns a printed line over arrays into the network language: conditionals become `positive(…)`,
/// and `ones(2, 3)` and `zeros(2, 3)` arrays.
enum ArrayLanguage {
  static func text(_ line: String) -> String {
    let characters = Array(line)
    let numbers = characters.indices.map { index -> Character in
      let isExponent =
        index > 1 && characters[index] == "−" && characters[index - 1] == "e"
        && characters[index - 2].isNumber
      return isExponent ? "-" : characters[index]
    }
    let text = withoutConditionals(numbers[...])
    return withArrays(withArrays(text, of: "ones", "1"), of: "zeros", "0")
  }

  /// `a if z > 0, else b` in brackets or alone is `positive(z, a, b)`.
  private static func withoutConditionals(_ text: ArraySlice<Character>) -> String {
    // Brackets first: what is inside them is a text of its own.
    var parts: [String] = [""]
    var depth = 0
    var start = text.startIndex
    var pieces = ""
    for index in text.indices {
      if "([".contains(text[index]) {
        depth += 1
        if depth == 1 {
          pieces.append(text[index])
          start = index + 1
        }
      } else if ")]".contains(text[index]) {
        depth -= 1
        if depth == 0 {
          pieces += withoutConditionals(text[start..<index])
          pieces.append(text[index])
        }
      } else if depth == 0 {
        pieces.append(text[index])
      }
    }
    // Arguments stand beside each other; the comma before “else” parts nothing.
    parts = []
    for part in split(pieces, ", ") {
      if part.hasPrefix("else "), let last = parts.popLast() {
        parts.append(last + ", " + part)
      } else {
        parts.append(part)
      }
    }
    return parts.map(conditional).joined(separator: ", ")
  }

  private static func conditional(_ text: String) -> String {
    guard let question = firstOutsideBrackets(text, " if "),
      let answer = firstOutsideBrackets(text, " > 0, else ")
    else { return text }
    let then = text[..<question.lowerBound]
    let condition = text[question.upperBound..<answer.lowerBound]
    return "positive(\(condition), \(then), \(conditional(String(text[answer.upperBound...]))))"
  }

  private static func split(_ text: String, _ separator: String) -> [String] {
    guard let range = firstOutsideBrackets(text, separator) else { return [text] }
    return [String(text[..<range.lowerBound])] + split(String(text[range.upperBound...]), separator)
  }

  private static func firstOutsideBrackets(_ text: String, _ word: String) -> Range<String.Index>? {
    var depth = 0
    for index in text.indices {
      if "([".contains(text[index]) { depth += 1 }
      if ")]".contains(text[index]) { depth -= 1 }
      if depth == 0, text[index...].hasPrefix(word) {
        return index..<text.index(index, offsetBy: word.count)
      }
    }
    return nil
  }

  private static func withArrays(_ text: String, of name: String, _ element: String) -> String {
    guard let start = text.firstRange(of: name + "("),
      let end = text[start.upperBound...].firstIndex(of: ")")
    else { return text }
    let extents = text[start.upperBound..<end].split(separator: ", ").compactMap { Int($0) }
    let elements = Array(repeating: element, count: extents.last ?? 1)
    let row = "[" + elements.joined(separator: ", ") + "]"
    let array =
      extents.count < 2
      ? row : "[" + Array(repeating: row, count: extents[0]).joined(separator: ", ") + "]"
    let rest = withArrays(String(text[text.index(after: end)...]), of: name, element)
    return text[..<start.lowerBound] + array + rest
  }
}
