import Explanations
import Foundation
import Wording

/// A text on its way of which the beginning is known last: a list of what is in it.
///
/// A long one waits in a file that has no name.
struct OutputText {
  private var waiting = ""
  private var file: FileHandle?
  private(set) var size = 0

  /// So much waits in memory.
  private static let room = 1 << 20

  /// Adds to the end.
  mutating func add(_ text: String) throws {
    waiting += text
    let count = text.utf8.count
    size += count
    guard waiting.utf8.count > OutputText.room else { return }
    do {
      let file = try file ?? OutputText.namelessFile()
      self.file = file
      try file.write(contentsOf: Data(waiting.utf8))
    } catch {
      throw OutputFile.failure(
        FileManager.default.temporaryDirectory.path, Phrase(verbatim: OutputFile.reason(error)))
    }
    waiting = ""
  }

  /// Hands over everything, some at a time.
  func read(_ take: ([UInt8]) throws -> Void) throws {
    if let file {
      try file.seek(toOffset: 0)
      while let piece = try file.read(upToCount: OutputText.room), !piece.isEmpty {
        try take(Array(piece))
      }
    }
    try take(Array(waiting.utf8))
  }

  private static func namelessFile() throws -> FileHandle {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: url, options: .withoutOverwriting)
    defer { try? FileManager.default.removeItem(at: url) }
    return try FileHandle(forUpdating: url)
  }
}
