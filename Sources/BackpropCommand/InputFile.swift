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
  static func bytes(at path: String) throws(Problem) -> [UInt8] {
    if path == "-" { return try bytes(of: .standardInput, at: "standard input") }
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
    defer { try? handle.close() }
    return try bytes(of: handle, at: path)
  }

  private static func bytes(
    of handle: FileHandle, at path: String
  ) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
        bytes += part
        if bytes.count > limit { break }
      }
    } catch {
      throw Problem(path: path, description: error.localizedDescription)
    }
    guard bytes.count <= limit else {
      throw Problem(path: path, description: "it is larger than 1 GiB")
    }
    return bytes
  }
}
