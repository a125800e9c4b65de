import Arguments
import Foundation
import Lessons
import Networks
import Terminal
import Wording

/// `backprop lesson --check` and `--bless`, for those who write lessons.
struct LessonReview {
  private let course: CourseCheck
  private let parsed: ParsedCommand
  private let console: Console

  /// Reads the lessons in all languages.
  init(_ parsed: ParsedCommand, _ console: Console) throws {
    (self.parsed, self.console) = (parsed, console)
    do {
      course = try CourseCheck(directory: parsed[LessonCommand.folder].map { URL(filePath: $0) })
    } catch {
      throw LessonCommand.failure(error)
    }
  }

  func run() throws -> ExitCode {
    if parsed[LessonCommand.bless] {
      for lesson in try lessons() { try bless(lesson) }
      guard parsed[LessonCommand.check] else { return .success }
      return try LessonReview(parsed, console).check()
    }
    return try check()
  }

  /// The lesson that is named, or all; with a folder those of the folder.
  private func lessons() throws -> [Lesson] {
    let library = course.english
    if let id = parsed[LessonCommand.lesson] { return [try LessonCommand.find(id, library)] }
    let own = library.lessons.filter { library.url(of: $0) != nil }
    return parsed[LessonCommand.folder] == nil ? library.lessons : own
  }

  private func check() throws -> ExitCode {
    let lessons = try self.lessons()
    var count = 0
    for lesson in lessons {
      for finding in course.findings(inLesson: lesson.id) {
        count += 1
        try console.output.writeLine(finding.rendered() + "\n")
      }
      try console.output.flush()
    }
    let result: Phrase = count == 0 ? "in order" : .counted(count, "finding")
    let line: Phrase = "\(Phrase.counted(lessons.count, "lesson")): \(result)"
    try console.output.writeLine(line.text)
    return count == 0 ? .success : .didNotHold
  }

  /// Writes a lesson in every language, with the same trainings.
  private func bless(_ lesson: Lesson) throws {
    let trainings = ShownTrainings()
    var changed = 0
    for (lesson, library) in course.versions(ofLesson: lesson.id) {
      guard let url = library.url(of: lesson) else {
        throw CommandLineProblem(
          message: "\(lesson.id) is in the program; name the folder of its file with --lessons DIR")
      }
      let writing = try LessonWriting(
        lesson, options: library.networkOptions(for: lesson), among: library.lessons,
        trainings: trainings)
      let stale = writing.places.count { !$0.agrees }
      if stale > 0 { try OutputFile.write(writing.text, to: url.path(percentEncoded: false)) }
      changed += stale
    }
    let result: Phrase =
      changed == 0 ? "nothing changed" : "\(Phrase.counted(changed, "block")) written"
    try console.output.writeLine("\(lesson.id): \(result.text)")
  }
}
