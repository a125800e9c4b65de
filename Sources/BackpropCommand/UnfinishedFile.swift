import Foundation
import Terminal
import Wording

/// A file that is being written, beside its place until it is whole.
///
/// Then it is moved there, so that a reader finds the old file or the new one. Neither an error nor
/// Control-C leaves anything behind. A link is followed, the old file's permissions are kept, and
/// what is no ordinary file, such as a pipe or a device, is written to as it is.
final class UnfinishedFile {
  /// What it is called where it cannot be written.
  private let name: String
  /// Where it is to stand.
  private let place: String
  /// Where it is being written.
  private let draft: String
  private let descriptor: Int32
  private let writer: OutputWriter
  private var isOpen = true
  /// Whether it stands beside its place.
  private var isDraft: Bool

  /// Begins a file that is to stand at `path`.
  init(_ path: String, for name: String) throws(Failure) {
    self.name = name
    place = OutputFile.place(of: path)
    let kind = OutputFile.kind(of: place)
    guard kind != .directory else { throw OutputFile.failure(name, "it is a directory") }
    isDraft = kind != .special
    if kind == .special {
      draft = place
      descriptor = open(place, O_WRONLY | O_CLOEXEC)
    } else {
      draft = OutputFile.folder(of: place) + "/.backprop-\(UUID().uuidString)"
      Interruption.removes(fileAt: draft)
      descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    let problem = errno
    writer = OutputWriter(descriptor: descriptor)
    guard descriptor >= 0 else {
      Interruption.removes(fileAt: nil)
      throw OutputFile.failure(name, Phrase(verbatim: systemMessage(problem)))
    }
    if isDraft, let mode = OutputFile.permissions(at: place) { fchmod(descriptor, mode) }
  }

  /// Adds bytes to it.
  func write(_ bytes: [UInt8]) throws(Failure) {
    do { try writer.write(bytes) } catch { throw OutputFile.failure(name, error.reason) }
  }

  /// Moves the whole file into its place.
  func finish() throws(Failure) {
    do { try writer.flush() } catch { throw OutputFile.failure(name, error.reason) }
    isOpen = false
    // Some systems find out only now that the disk is full.
    guard close(descriptor) == 0 else {
      throw OutputFile.failure(name, Phrase(verbatim: systemMessage(errno)))
    }
    guard isDraft else { return }
    guard rename(draft, place) == 0 else {
      throw OutputFile.failure(name, Phrase(verbatim: systemMessage(errno)))
    }
    isDraft = false
    Interruption.removes(fileAt: nil)
  }

  /// Leaves all as it was, unless the file is finished.
  func discard() {
    if isOpen { close(descriptor) }
    isOpen = false
    guard isDraft else { return }
    isDraft = false
    unlink(draft)
    Interruption.removes(fileAt: nil)
  }
}
