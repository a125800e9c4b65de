import Foundation
import Networks
import Terminal
import Wording

/// Files as the commands write them: whole or not at all.
enum OutputFile {
  /// Writes a text.
  static func write(_ text: String, to path: String) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes; where that fails, `name` is said to be what cannot be written.
  static func write(_ bytes: [UInt8], to path: String, for name: String? = nil) throws(Failure) {
    let file = try UnfinishedFile(path, for: name ?? path)
    defer { file.discard() }
    try file.write(bytes)
    try file.finish()
  }

  /// Writes what `body` hands over, some of it at a time.
  static func write(
    to path: String, _ body: (_ take: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let file = try UnfinishedFile(path, for: path)
    defer { file.discard() }
    try body { try file.write($0) }
    try file.finish()
  }

  /// Sees to it that a file can be written later, before work is done that would be lost.
  static func checkWritable(_ path: String) throws(Failure) {
    let place = place(of: path)
    let kind = kind(of: place)
    guard kind != .directory else { throw failure(path, "it is a directory") }
    if kind != .nothing {
      guard access(place, W_OK) == 0 else {
        throw failure(path, Phrase(verbatim: systemMessage(errno)))
      }
    }
    guard kind != .special else { return }
    let folder = folder(of: place)
    guard self.kind(of: folder) == .directory else {
      throw failure(path, "there is no folder \(visibleText(folder))")
    }
    guard access(folder, W_OK) == 0 else {
      throw failure(path, Phrase(verbatim: systemMessage(errno)))
    }
  }

  /// Whether an ordinary file is there, which would be replaced.
  static func isThere(_ path: String) -> Bool { kind(of: path) == .file }

  /// Whether something is there that is no ordinary file, such as a pipe or a device.
  static func isSpecial(_ path: String) -> Bool { kind(of: path) == .special }

  /// Whether two paths lead to one file.
  static func isSame(_ a: String, _ b: String) -> Bool { place(of: a) == place(of: b) }

  // MARK: - Places

  /// What stands at a path.
  enum Kind {
    case nothing, file, directory
    /// A pipe, a device: what is written to it is not kept in its place.
    case special
  }

  /// What stands at a path, or where its link leads.
  static func kind(of path: String) -> Kind {
    guard let status = status(of: path) else { return .nothing }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .special
    }
  }

  /// Who may read and write the file at a path, if there is one.
  static func permissions(at path: String) -> mode_t? {
    status(of: path).map { $0.st_mode & 0o7777 }
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// Where a path leads, through its links; something special, such as /dev/stdout, is left as it is.
  static func place(of path: String) -> String {
    guard kind(of: path) != .special else { return path }
    var place = URL(filePath: path).resolvingSymlinksInPath()
    // A link to what is not there yet is not resolved; it may lead to another, but not for ever.
    for _ in 0..<40 {
      guard
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place.path)
      else { break }
      place = URL(filePath: target, relativeTo: place.deletingLastPathComponent())
        .resolvingSymlinksInPath()
    }
    return place.path
  }

  /// The folder that a place is in.
  static func folder(of place: String) -> String {
    URL(filePath: place).deletingLastPathComponent().path
  }

  /// What to say when a file cannot be written.
  static func failure(_ path: String, _ reason: Phrase) -> Failure {
    Failure("error: cannot write \(visibleText(path)): \(reason)")
  }

  /// The system's own words, where Foundation wraps them.
  static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return inner.domain == NSPOSIXErrorDomain
      ? systemMessage(Int32(inner.code)) : error.localizedDescription
  }
}
