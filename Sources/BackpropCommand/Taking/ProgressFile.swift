import Foundation
import Lessons
import Networks
import Terminal
import Wording

/// The file that keeps what a learner has done, in the XDG state folder.
///
/// It is never an obstacle: what cannot be kept is said once, and the lesson goes on. Two terminals may
/// write to it, since every change is written into what stands there at that moment.
final class ProgressFile {
  private let folder: String?
  /// Says something beside the lesson, once.
  private let listener: (String) -> Void
  private var hasComplained = false
  /// What could not be written yet.
  private var waiting: [(change: LessonProgress.Change, outline: LessonOutline)] = []

  /// The most that is read: far more than anyone's progress.
  private static let limit = 16 << 20

  init(environment: [String: String], say: @escaping (String) -> Void) {
    folder = ProgressFile.folder(environment)
    listener = say
  }

  private func say(_ phrase: Phrase) { listener(phrase.text) }

  /// `$XDG_STATE_HOME/backprop`, else `~/.local/state/backprop`; nil where there is no home.
  static func folder(_ environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return state + "/backprop"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/backprop"
  }

  private var path: String? { folder.map { $0 + "/progress.json" } }

  /// What has been done of all lessons.
  func book() -> ProgressBook {
    guard let path, OutputFile.kind(of: path) != .nothing else { return ProgressBook() }
    do {
      let place = OutputFile.place(of: path)
      do {
        return try ProgressBook(bytes(place))
      } catch is ProgressBook.Problem {
        return try withLock { try read(place) }
      }
    } catch {
      complain(error)
      return ProgressBook()
    }
  }

  /// Writes changes down beside what others have written in the meantime.
  func keep(_ changes: [LessonProgress.Change], of outline: LessonOutline) {
    waiting += changes.map { ($0, outline) }
    guard !waiting.isEmpty else { return }
    do {
      guard let path else { throw Refusal("there is no home folder") }
      try withLock {
        let place = OutputFile.place(of: path)
        var book = try read(place)
        for (change, outline) in waiting {
          book.lessons[outline.lesson, default: LessonProgress()].apply(change, to: outline)
        }
        try write(try book.data(), to: place)
      }
      waiting = []
    } catch {
      complain(error)
    }
  }

  /// Forgets a lesson.
  func forget(_ lesson: String) throws(Failure) {
    do {
      guard let path, OutputFile.kind(of: path) != .nothing else { return }
      try withLock {
        let place = OutputFile.place(of: path)
        var book = try read(place)
        book.lessons[lesson] = nil
        try write(try book.data(), to: place)
      }
    } catch {
      throw Failure("error: your progress cannot be changed: \(reason(error).text)")
    }
  }

  // MARK: - Reading and writing

  /// Why progress cannot be kept.
  private struct Refusal: Error {
    let reason: Phrase

    init(_ reason: Phrase) { self.reason = reason }

    /// In the system's own words.
    init(verbatim reason: String) { self.reason = Phrase(verbatim: reason) }
  }

  /// Reads the file, or sets it aside and begins a new one.
  private func read(_ place: String) throws -> ProgressBook {
    guard OutputFile.kind(of: place) != .nothing else { return ProgressBook() }
    let data = try bytes(place)
    do {
      return try ProgressBook(data)
    } catch {
      try setAside(place, error)
      return ProgressBook()
    }
  }

  private func bytes(_ place: String) throws -> Data {
    guard OutputFile.kind(of: place) == .file else {
      throw Refusal("\(visible(place)) is no file")
    }
    guard let handle = FileHandle(forReadingAtPath: place) else {
      throw Refusal("\(visible(place)) cannot be read")
    }
    defer { try? handle.close() }
    do {
      let data = try handle.read(upToCount: ProgressFile.limit + 1) ?? Data()
      return data.count <= ProgressFile.limit ? data : Data()
    } catch {
      throw Refusal(verbatim: OutputFile.reason(error))
    }
  }

  /// Moves a file that cannot be read out of the way, and says where to.
  private func setAside(_ place: String, _ problem: ProgressBook.Problem) throws {
    let mark =
      switch problem {
      case .damaged: "damaged"
      case .newer(let version): "version-\(version)"
      }
    var aside = "\(place).\(mark)"
    var count = 1
    while OutputFile.kind(of: aside) != .nothing {
      count += 1
      aside = "\(place).\(mark)-\(count)"
    }
    guard rename(place, aside) == 0 else { throw Refusal(verbatim: systemMessage(errno)) }
    switch problem {
    case .damaged:
      say(
        "Your progress could not be read: its file is damaged. It is now \(visible(aside)).")
    case .newer:
      say(
        "Your progress was written by a later version of the program. It is now \(visible(aside)).")
    }
  }

  /// Writes the file beside its place and moves it there; the lock is held, so the draft is ours.
  private func write(_ data: Data, to place: String) throws {
    let draft = place + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Refusal(verbatim: systemMessage(errno)) }
    let writer = OutputWriter(descriptor: descriptor)
    do {
      try writer.write(Array(data))
      try writer.flush()
    } catch {
      close(descriptor)
      unlink(draft)
      throw Refusal(verbatim: error.description)
    }
    guard close(descriptor) == 0, rename(draft, place) == 0 else {
      let reason = systemMessage(errno)
      unlink(draft)
      throw Refusal(verbatim: reason)
    }
  }

  /// Runs `body` while no other program of ours reads or writes the file.
  private func withLock<Result>(_ body: () throws -> Result) throws -> Result {
    guard let folder else { throw Refusal("there is no home folder") }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Refusal(verbatim: "\(visible(folder)): \(OutputFile.reason(error))")
    }
    let descriptor = open(folder + "/progress.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Refusal(verbatim: "\(visible(folder)): \(systemMessage(errno))")
    }
    // Closing gives the lock back too.
    defer { close(descriptor) }
    // One who holds it may be suspended; then it is tried again at the next change.
    var tries = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      tries += 1
      guard errno == EWOULDBLOCK || errno == EINTR, tries < 50 else {
        throw Refusal("another terminal holds \(visible(folder))/progress.lock")
      }
      usleep(20_000)
    }
    return try body()
  }

  private func reason(_ error: any Error) -> Phrase {
    (error as? Refusal)?.reason ?? Phrase(verbatim: OutputFile.reason(error))
  }

  private func complain(_ error: any Error) {
    guard !hasComplained else { return }
    hasComplained = true
    say("Your progress cannot be kept: \(reason(error)). The lesson goes on without it.")
  }

  private func visible(_ path: String) -> String { visibleText(path) }
}
