import Foundation

/// The Swift source of a table of files.
func swiftFile(embedding files: [(path: String, bytes: [UInt8])]) -> String {
  let rows = files.map { path, bytes in
    let contents =
      String(validating: bytes, as: UTF8.self).map { "text: \(swiftLiteral($0))" }
      ?? "base64: \"\(Data(bytes).base64EncodedString())\""
    return "    EmbeddedFile(path: \(swiftLiteral(path)), \(contents)),\n"
  }
  return """
    // Written by EmbedLessons from the lessons folder at each build.

    extension EmbeddedFile {
      /// Every file of the lessons folder.
      static let all: [EmbeddedFile] = [
    \(rows.joined())  ]
    }

    """
}

/// A text as a Swift string literal on one line, in printable ASCII only.
///
/// So neither the encoding of the file nor a character that reverses or breaks a line can change it.
func swiftLiteral(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": literal += #"\\"#
    case "\"": literal += #"\""#
    case "\n": literal += #"\n"#
    case " "..."~": literal.unicodeScalars.append(scalar)
    default: literal += #"\u{"# + String(scalar.value, radix: 16) + "}"
    }
  }
  return literal + "\""
}
