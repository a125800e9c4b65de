import Foundation

/// Files as the commands write them.
enum OutputFile {
  /// Writes a file whole: it is first written beside its place and then moved there.
  static func write(_ text: String, to path: String) throws(Failure) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Failure("error: cannot write \(path): \(error.localizedDescription)")
    }
  }
}
