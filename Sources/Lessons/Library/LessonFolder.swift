import Foundation
import Wording

/// Where lesson files and the data files beside them are read from.
enum LessonFolder: Sendable {
  /// A folder on this machine.
  case directory(URL)
  /// What the build put into the binary.
  case embedded

  /// The paths of the lesson files, in order: every Markdown file in it but the index.
  ///
  /// The English ones stand in the folder itself, those of another language in a folder of it, which is
  /// named by the language's code and may be missing.
  func lessonFiles(in language: Language = .english) throws(LessonError) -> [String] {
    let prefix = language.lessonPath
    let names: [String]
    switch self {
    case .embedded:
      names = EmbeddedFile.all.map(\.path).filter { $0.hasPrefix(prefix) }
        .map { String($0.dropFirst(prefix.count)) }.filter { !$0.contains("/") }
    case .directory(let folder):
      let url = prefix.isEmpty ? folder : folder.appending(path: prefix)
      if !prefix.isEmpty, isFolder(url) == nil { return [] }
      guard let isFolder = isFolder(url) else {
        throw .unreadable(path: url.relativePath, reason: "there is no such folder")
      }
      guard isFolder else {
        throw .unreadable(path: url.relativePath, reason: "it is not a folder")
      }
      do {
        names = try FileManager.default.contentsOfDirectory(
          atPath: url.path(percentEncoded: false))
      } catch {
        throw .unreadable(
          path: url.relativePath, reason: Phrase(verbatim: error.localizedDescription))
      }
    }
    return names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && $0 != "README.md" }.sorted()
      .map { prefix + $0 }
  }

  /// The bytes of a file, by its path below the folder.
  ///
  /// A path that leads out of the folder is refused, so that what works on disk works embedded.
  func bytes(atPath path: String) throws(LessonError) -> [UInt8] {
    guard let inside = normalised(path) else {
      throw .unreadable(path: path, reason: "a lesson's files stand in its own folder or below it")
    }
    let shown = displayName(of: inside)
    switch self {
    case .embedded:
      guard let file = EmbeddedFile.all.first(where: { $0.path == inside }) else {
        throw .unreadable(path: shown, reason: "there is no such file in the program")
      }
      return file.bytes
    case .directory(let url):
      let file = url.appending(path: inside)
      guard let isFolder = isFolder(file) else {
        throw .unreadable(path: shown, reason: "there is no such file")
      }
      guard !isFolder else { throw .unreadable(path: shown, reason: "it is a folder") }
      do {
        return [UInt8](try Data(contentsOf: file))
      } catch {
        throw .unreadable(path: shown, reason: Phrase(verbatim: error.localizedDescription))
      }
    }
  }

  /// How a file is called in errors.
  func displayName(of path: String) -> String {
    switch self {
    case .embedded: "lessons/\(path)"
    case .directory(let url):
      url.relativePath + (url.relativePath.hasSuffix("/") ? "" : "/") + path
    }
  }

  /// Whether there is a folder, or nil if there is nothing.
  private func isFolder(_ url: URL) -> Bool? {
    let values = try? url.resolvingSymlinksInPath().resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory
  }

  /// The path without `.` and `..`; nil where it leads out of the folder.
  private func normalised(_ path: String) -> String? {
    guard !path.hasPrefix("/") else { return nil }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}

extension Language {
  /// Where the lessons of this language stand below the folder of the English ones: `zh/`.
  var lessonPath: String { self == .english ? "" : "\(rawValue)/" }
}
