import Arguments
import Explanations
import Foundation
import GradientChecking
import Terminal
import Wording

/// A trace as Markdown: one text, or as many pages as it takes.
struct MarkdownExport {
  let document: ExportDocument
  let title: String
  let renderer: MarkdownRenderer
  /// The most bytes that a page may have.
  let pageLimit: Int
  /// Told how many steps there are so far.
  let progress: (Int) -> Void

  /// Writes everything as one text; returns how many bytes it has.
  func write(_ take: ([UInt8]) throws -> Void) throws {
    var sheet = MarkdownSheet(title: title)
    var body = OutputText()
    try tell { try body.add(sheet.add($0)) }
    try body.add("\n")
    try take(Array(sheet.head.utf8))
    try body.read(take)
  }

  /// Writes a file, with a folder of parts beside it where it would be too large.
  func write(to path: String, isForced: Bool) throws {
    let pages = try OutputPages(path: path, isForced: isForced)
    defer { pages.discard() }
    var book = MarkdownBook(
      title: title, name: URL(filePath: OutputFile.place(of: path)).lastPathComponent,
      limit: pageLimit)
    try tell { piece in
      for page in book.add(piece) { try pages.write(page) }
    }
    for page in book.finish() { try pages.write(page) }
    try pages.finish(hasParts: book.hasParts)
  }

  private func tell(_ take: (MarkdownPiece) throws -> Void) throws {
    try document.write(renderer) { (piece) throws(any Error) in
      guard !Interruption.isAskedFor else { throw Failure("", code: .interrupted) }
      if let step = piece.step { progress(step) }
      try take(piece)
    }
  }
}
