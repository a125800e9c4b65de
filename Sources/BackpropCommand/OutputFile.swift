import Foundation
import Networks

/// Files as the commands write them.
enum OutputFile {
  /// Writes a file whole: it is first written beside its place and then moved there, so that a
  /// reader finds the old file or the new one.
  ///
  /// A link is followed, the old file's permissions are kept, and what is no ordinary file, such as
  /// a pipe or a device, is written to as it is.
  static func write(_ text: String, to path: String) throws(Failure) {
    try write(Data(text.utf8), to: path)
  }

  /// Writes bytes in the same way.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    try write(Data(bytes), to: path)
  }

  private static func write(_ data: Data, to path: String) throws(Failure) {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    do {
      let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
      if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
        guard type != .typeDirectory else { throw Problem.isDirectory }
        let handle = try FileHandle(forWritingTo: url)
        try handle.write(contentsOf: data)
        try handle.close()
        return
      }
      try data.write(to: url, options: .atomic)
      if let mode = attributes?[.posixPermissions] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
      }
    } catch Problem.isDirectory {
      throw Failure("error: cannot write \(path): it is a directory")
    } catch {
      throw Failure("error: cannot write \(path): \(reason(error))")
    }
  }

  /// Sees to it that a file can be written later, before work is done that would be lost.
  static func checkWritable(_ path: String) throws(Failure) {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    var isDirectory: ObjCBool = false
    let manager = FileManager.default
    if manager.fileExists(atPath: url.path, isDirectory: &isDirectory), isDirectory.boolValue {
      throw Failure("error: cannot write \(path): it is a directory")
    }
    let folder = url.deletingLastPathComponent().path
    guard manager.fileExists(atPath: folder, isDirectory: &isDirectory), isDirectory.boolValue
    else {
      throw Failure("error: cannot write \(path): there is no folder \(folder)")
    }
    guard manager.isWritableFile(atPath: folder) else {
      throw Failure("error: cannot write \(path): permission denied")
    }
  }

  /// Whether an ordinary file is there, which would be replaced.
  static func isThere(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  /// Whether something is there that is no ordinary file, such as a pipe or a device.
  static func isSpecial(_ path: String) -> Bool {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    return FileManager.default.fileExists(atPath: url.path) && !isThere(path)
  }

  /// Writes a file bit by bit.
  ///
  /// It is first written beside its place and then moved there, so that a reader finds the old file or the
  /// new one. What is no ordinary file is written to as it is.
  static func stream(
    to path: String, _ write: (_ take: (Data) throws -> Void) throws -> Void
  ) throws {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    let isSpecial = isSpecial(path)
    let name = ".\(url.lastPathComponent).\(UUID().uuidString)"
    let place = isSpecial ? url : url.deletingLastPathComponent().appending(path: name)
    do {
      if !isSpecial { try Data().write(to: place, options: .withoutOverwriting) }
      let handle = try FileHandle(forWritingTo: place)
      try write { try handle.write(contentsOf: $0) }
      try handle.close()
      if !isSpecial, rename(place.path, url.path) != 0 {
        throw Failure(
          "error: cannot write \(path): \(String(cString: strerror(errno)).lowercased())")
      }
    } catch {
      if !isSpecial { try? FileManager.default.removeItem(at: place) }
      if error is Failure || error is Diagnostic { throw error }
      throw Failure("error: cannot write \(path): \(reason(error))")
    }
  }

  /// Whether two paths lead to one file.
  static func isSame(_ a: String, _ b: String) -> Bool {
    URL(filePath: a).resolvingSymlinksInPath().path
      == URL(filePath: b).resolvingSymlinksInPath().path
  }

  private enum Problem: Error {
    case isDirectory
  }

  /// The system's own words, where Foundation wraps them.
  static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return inner.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(inner.code))).lowercased() : error.localizedDescription
  }
}
