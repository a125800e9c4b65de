import Foundation

/// A file of the lessons folder that the build put into the binary.
///
/// The table of them, `EmbeddedFile.all`, is written by EmbedLessons.
struct EmbeddedFile: Sendable {
  /// Where it stands below the lessons folder: `two-two-one.md`, `data/xor.csv`.
  let path: String
  private let contents: Contents

  private enum Contents {
    case text(String)
    case base64(String)
  }

  init(path: String, text: String) {
    self.path = path
    contents = .text(text)
  }

  init(path: String, base64: String) {
    self.path = path
    contents = .base64(base64)
  }

  /// What is in it, byte for byte.
  var bytes: [UInt8] {
    switch contents {
    case .text(let text): Array(text.utf8)
    case .base64(let text): Data(base64Encoded: text).map(Array.init) ?? []
    }
  }
}
