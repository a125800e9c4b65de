import Foundation
import Networks
import Wording

/// Files as the commands read them.
enum InputFile {
  /// The most that is read of one file: 1 GiB.
  static let limit = 1 << 30

  /// Why a file cannot be read.
  struct Problem: Error, CustomStringConvertible {
    let path: Phrase
    let reason: Phrase

    init(_ path: String, _ reason: Phrase) {
      self.path = path == "-" ? "standard input" : Phrase(verbatim: visibleText(path))
      self.reason = reason
    }

    /// What is wrong, as a sentence.
    var phrase: Phrase { "cannot read \(path): \(reason)" }

    /// The reason alone, for a sentence that says which file it was.
    var description: String { reason.text }
  }

  /// The bytes of a file, or of standard input for `-`.
  static func bytes(at path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try pieces(of: path) { piece in
      bytes += piece
      guard bytes.count <= limit else {
        throw Problem(path, "it is larger than 1 GiB")
      }
    }
    return bytes
  }

  /// Hands over a file, or standard input for `-`, piece by piece.
  static func pieces(of path: String, _ take: ([UInt8]) throws -> Void) throws {
    let handle = try handle(path)
    defer { if path != "-" { try? handle.close() } }
    while true {
      let piece: Data?
      do {
        piece = try handle.read(upToCount: 1 << 20)
      } catch {
        throw Problem(path, Phrase(verbatim: error.localizedDescription))
      }
      guard let piece, !piece.isEmpty else { return }
      try take(Array(piece))
    }
  }

  private static func handle(_ path: String) throws(Problem) -> FileHandle {
    if path == "-" { return .standardInput }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw Problem(path, "no such file")
    }
    guard !isDirectory.boolValue else {
      throw Problem(path, "it is a directory")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Problem(path, "permission denied")
    }
    return handle
  }
}
