import Foundation

/// Files as the commands read them.
enum InputFile {
  /// The most that is read of one file: 1 GiB.
  static let limit = 1 << 30

  /// Why a file cannot be read.
  struct Problem: Error, CustomStringConvertible {
    let path: String
    let description: String
  }

  /// The bytes of a file, or of standard input for `-`.
  static func bytes(at path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try pieces(of: path) { piece in
      bytes += piece
      guard bytes.count <= limit else {
        throw Problem(
          path: path == "-" ? "standard input" : path, description: "it is larger than 1 GiB")
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
        throw Problem(
          path: path == "-" ? "standard input" : path, description: error.localizedDescription)
      }
      guard let piece, !piece.isEmpty else { return }
      try take(Array(piece))
    }
  }

  private static func handle(_ path: String) throws(Problem) -> FileHandle {
    if path == "-" { return .standardInput }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw Problem(path: path, description: "no such file")
    }
    guard !isDirectory.boolValue else {
      throw Problem(path: path, description: "it is a directory")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Problem(path: path, description: "permission denied")
    }
    return handle
  }
}
