import Foundation

/// Files as the commands read them.
enum InputFile {
  /// The most that is read of one file: 1 GiB.
  static let limit = 1 << 30

  /// The bytes of a file, or of standard input for `-`.
  static func bytes(at path: String) throws(Failure) -> [UInt8] {
    if path == "-" { return try bytes(of: .standardInput, named: "standard input") }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw Failure("error: cannot read \(path): no such file")
    }
    guard !isDirectory.boolValue else {
      throw Failure("error: cannot read \(path): it is a directory")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Failure("error: cannot read \(path): permission denied")
    }
    defer { try? handle.close() }
    return try bytes(of: handle, named: path)
  }

  private static func bytes(
    of handle: FileHandle, named name: String
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
        bytes += part
        if bytes.count > limit { break }
      }
    } catch {
      throw Failure("error: cannot read \(name): \(error.localizedDescription)")
    }
    guard bytes.count <= limit else {
      throw Failure("error: cannot read \(name): it is larger than 1 GiB")
    }
    return bytes
  }
}
