import Arguments
import Foundation
import Lessons
import Networks
import Terminal

/// `backprop lesson --check` and `--bless`, for those who write lessons.
struct LessonReview {
  private let library: LessonLibrary
  private let parsed: ParsedCommand
  private let console: Console

  init(_ library: LessonLibrary, _ parsed: ParsedCommand, _ console: Console) {
    (self.library, self.parsed, self.console) = (library, parsed, console)
  }

  func run() throws -> ExitCode {
    let lessons = try self.lessons()
    if parsed[LessonCommand.bless] {
      for lesson in lessons { try bless(lesson) }
      guard parsed[LessonCommand.check] else { return .success }
      return try LessonReview(LessonCommand.library(parsed), parsed, console).check()
    }
    return try check()
  }

  /// The lesson that is named, or all; with a folder those of the folder.
  private func lessons() throws -> [Lesson] {
    if let id = parsed[LessonCommand.lesson] { return [try LessonCommand.find(id, library)] }
    let own = library.lessons.filter { library.url(of: $0) != nil }
    return parsed[LessonCommand.folder] == nil ? library.lessons : own
  }

  private func check() throws -> ExitCode {
    let lessons = try self.lessons()
    var count = 0
    for lesson in lessons {
      for finding in findings(lesson) {
        count += 1
        try console.output.writeLine(finding.rendered() + "\n")
      }
      try console.output.flush()
    }
    let name = lessons.count == 1 ? "1 lesson" : "\(lessons.count) lessons"
    let result =
      count == 0 ? "in order" : "\(count) finding\(count == 1 ? "" : "s")"
    try console.output.writeLine("\(name): \(result)")
    return count == 0 ? .success : .didNotHold
  }

  private func findings(_ lesson: Lesson) -> [Diagnostic] {
    do {
      return try LessonCheck(
        lesson, options: library.networkOptions(for: lesson), among: library.lessons,
        file: reader(of: lesson)
      ).findings()
    } catch {
      return [error]
    }
  }

  /// Reads what a link leads to; nothing for a lesson in the binary, beside which no files stand.
  private func reader(of lesson: Lesson) -> ((String) -> String?)? {
    guard let url = library.url(of: lesson) else { return nil }
    return { path in
      let file = url.deletingLastPathComponent().appending(path: path)
      var isFolder: ObjCBool = false
      guard
        FileManager.default.fileExists(
          atPath: file.path(percentEncoded: false), isDirectory: &isFolder)
      else { return nil }
      return isFolder.boolValue ? "" : (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }
  }

  private func bless(_ lesson: Lesson) throws {
    guard let url = library.url(of: lesson) else {
      throw CommandLineProblem(
        message: "\(lesson.id) is in the program; name the folder of its file with --lessons DIR")
    }
    let writing = try LessonWriting(
      lesson, options: library.networkOptions(for: lesson), among: library.lessons)
    let changed = writing.places.count { !$0.agrees }
    if changed > 0 {
      try OutputFile.write(writing.text, to: url.path(percentEncoded: false))
    }
    let blocks = changed == 1 ? "1 block" : "\(changed) blocks"
    try console.output.writeLine(
      "\(lesson.id): \(changed == 0 ? "nothing changed" : "\(blocks) written")")
  }
}
