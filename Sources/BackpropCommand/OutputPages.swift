import Explanations
import Foundation
import Wording

/// The pages of a document, a file and perhaps a folder beside it, which appear all together or not at
/// all.
///
/// They are first written into a folder of their own beside their places, which goes when the pages are
/// in place or something fails.
final class OutputPages {
  private let path: String
  private let isForced: Bool
  private let index: URL
  private let folder: URL
  private let work: URL

  /// Pages of which the first will be the file at `path`.
  ///
  /// Where a file or a folder is there already, it is replaced if that is forced.
  init(path: String, isForced: Bool) throws(Failure) {
    self.path = path
    self.isForced = isForced
    index = URL(filePath: OutputFile.place(of: path))
    let parent = index.deletingLastPathComponent()
    folder = parent.appending(
      path: MarkdownPageNames(index: index.lastPathComponent).folder, directoryHint: .isDirectory)
    work = parent.appending(
      path: ".\(index.lastPathComponent).\(UUID().uuidString)", directoryHint: .isDirectory)
    try attempt {
      try FileManager.default.createDirectory(at: parts, withIntermediateDirectories: true)
    }
  }

  private var parts: URL { work.appending(path: "parts", directoryHint: .isDirectory) }
  private var first: URL { work.appending(path: "first") }
  private var old: URL { work.appending(path: "old", directoryHint: .isDirectory) }

  /// Writes a page where nobody sees it yet.
  func write(_ page: MarkdownBook.Page) throws(Failure) {
    guard let part = page.part else {
      return try OutputFile.write(Array(page.text.utf8), to: first.path, for: path)
    }
    if part == 1 { try checkFolder() }
    let file = parts.appending(path: MarkdownPageNames.file(ofPart: part))
    try OutputFile.write(Array(page.text.utf8), to: file.path, for: path)
  }

  /// Puts all pages in their places.
  func finish(hasParts: Bool) throws(Failure) {
    let manager = FileManager.default
    let replaces = manager.fileExists(atPath: folder.path) && (hasParts || holdsOnlyParts)
    try attempt {
      if let mode = try? manager.attributesOfItem(atPath: index.path)[.posixPermissions] {
        try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: first.path)
      }
      if replaces { try move(folder, to: old) }
      do {
        if hasParts { try move(parts, to: folder) }
        do { try move(first, to: index) } catch {
          if hasParts { try? move(folder, to: parts) }
          throw error
        }
      } catch {
        if replaces { try? move(old, to: folder) }
        throw error
      }
    }
    discard()
  }

  /// Forgets what is not in its place.
  func discard() { try? FileManager.default.removeItem(at: work) }

  /// Sees to it that the folder for the parts can be made, or replaced and nothing else be lost.
  private func checkFolder() throws(Failure) {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    let name = folder.lastPathComponent
    guard isForced else {
      throw Failure(
        "error: the parts need the folder \(visible(name)), which is there already; "
          + "--force replaces it")
    }
    guard holdsOnlyParts else {
      throw Failure(
        "error: the parts need the folder \(visible(name)), which holds other files; "
          + "nothing was replaced")
    }
  }

  /// Whether the folder is there and holds nothing but the parts of an earlier document.
  private var holdsOnlyParts: Bool {
    guard isForced, let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return false }
    return !files.isEmpty && files.allSatisfy(MarkdownPageNames.isPart)
  }

  private func visible(_ name: String) -> String { path == name ? path : name }

  private func move(_ place: URL, to target: URL) throws {
    guard rename(place.path, target.path) == 0 else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
  }

  private func attempt(_ body: () throws -> Void) throws(Failure) {
    do { try body() } catch {
      throw OutputFile.failure(path, Phrase(verbatim: OutputFile.reason(error)))
    }
  }
}
