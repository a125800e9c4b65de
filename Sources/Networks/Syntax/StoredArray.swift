import Wording

/// `from "model.safetensors" key "fc1.weight"`: an array that stands in a file.
package struct StoredArray: Sendable {
  package let path: String
  package let pathRange: SourceRange
  package let key: String
  package let keyRange: SourceRange
  /// From the word `from` on.
  package let range: SourceRange
}

extension Parser {
  /// Reads `from "model.safetensors" key "fc1.weight"`.
  mutating func storedArray() throws(Diagnostic) -> StoredArray {
    let help: Phrase = "write `from \"model.safetensors\" key \"fc1.weight\"`"
    let start = cursor.range
    cursor.advance()
    let (path, pathRange) = try quoted("a file's name", help: help)
    guard cursor.kind == .name("key") else {
      throw cursor.failure(
        "expected `key`, found \(cursor.quoted(cursor.token))", at: cursor.range,
        label: "which array of the file is meant?", help: help)
    }
    cursor.advance()
    let (key, keyRange) = try quoted("the array's name", help: help)
    return StoredArray(
      path: path, pathRange: pathRange, key: key, keyRange: keyRange,
      range: cursor.range(from: start))
  }

  /// Reads a text in quotation marks that is not empty.
  mutating func quoted(
    _ what: Phrase, help: Phrase
  ) throws(Diagnostic) -> (text: String, range: SourceRange) {
    guard case .string(let text) = cursor.kind else {
      throw cursor.failure(
        "expected \(what), found \(cursor.quoted(cursor.token))", at: cursor.range,
        label: "a name in quotation marks `\"…\"` belongs here", help: help)
    }
    let range = cursor.range
    guard !text.isEmpty else {
      throw cursor.failure("\(what) is empty", at: range, help: help)
    }
    cursor.advance()
    return (text, range)
  }
}
