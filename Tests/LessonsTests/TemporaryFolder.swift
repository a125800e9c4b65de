import Foundation

/// A folder of files that is removed with its owner.
final class TemporaryFolder {
  let url: URL

  /// Writes the files, each at its path below the folder.
  init(_ files: [String: String]) throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "lessons-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
