import Foundation
import Lessons
import Networks
import TestSupport
import Testing

@testable import BackpropCommand

/// The file that keeps progress, on good days and on bad ones.
@Suite struct ProgressFileTests {
  private let folder: TemporaryFolder
  private let lessons: TemporaryFolder
  private let telling: LessonTelling

  init() throws {
    folder = try TemporaryFolder()
    lessons = try TemporaryFolder()
    try lessons.file("small.md", Data(smallLesson.utf8))
    telling = try LessonTelling(
      Lesson(SourceText(name: "small.md", text: smallLesson)), options: NetworkOptions())
  }

  private var place: URL { folder.url.appending(path: "backprop") }
  private var path: String { place.appending(path: "progress.json").path }

  /// A terminal of its own, with what it says.
  private final class Desk {
    let file: ProgressFile
    let lines = WaitingLines()
    var session: LessonSession

    init(_ folder: URL, _ telling: LessonTelling) {
      file = ProgressFile(
        environment: ["XDG_STATE_HOME": folder.path], say: { [lines] in lines.add($0) })
      session = LessonSession(
        telling, progress: file.book().lessons["small"] ?? LessonProgress(),
        options: { _ in NetworkOptions() })
    }

    func keep() { file.keep(session.takeChanges(), of: session.outline) }
  }

  private func desk() -> Desk { Desk(folder.url, telling) }

  private func answerFirst(_ desk: Desk) throws {
    desk.session.go(toStep: 1)
    _ = try desk.session.answer("-0.1")
    desk.keep()
  }

  private func stepsDone() -> Int {
    desk().file.book().lessons["small"]?.doneCount(of: telling.lesson) ?? 0
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
  }

  @Test func whatIsDoneIsThereTheNextTime() throws {
    let first = desk()
    try answerFirst(first)
    first.session.next()
    first.keep()
    #expect(first.lines.take().isEmpty)
    #expect(try files() == ["progress.json", "progress.lock"])
    let second = desk()
    #expect(second.session.placeBefore == 2)
    #expect(stepsDone() == 1)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func twoTerminalsDoNotLoseEachOthers() throws {
    let (first, second) = (desk(), desk())
    try answerFirst(first)
    second.session.go(toPage: 0)
    second.keep()
    first.session.next()
    first.keep()
    #expect(stepsDone() == 2)
  }

  @Test(arguments: ["", "{", "\u{0}", "{\"version\": 1}"])
  func aDamagedFileIsSetAside(text: String) throws {
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for count in 1...2 {
      try Data(text.utf8).write(to: URL(filePath: path))
      let desk = desk()
      let said = desk.lines.take()
      let aside = "progress.json.damaged" + (count == 1 ? "" : "-2")
      #expect(said.count == 1 && said[0].contains(aside))
      #expect(try files().contains(aside))
      try answerFirst(desk)
      #expect(desk.lines.take().isEmpty)
      #expect(stepsDone() == 0)
      #expect(desk.file.book().lessons.count == 1)
    }
    let kept = try String(contentsOfFile: path + ".damaged", encoding: .utf8)
    #expect(kept == text)
  }

  @Test func aLaterVersionsFileIsSetAside() throws {
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data("{\"version\": 7}".utf8).write(to: URL(filePath: path))
    let desk = desk()
    try answerFirst(desk)
    #expect(desk.lines.take().joined().contains("progress.json.version-7"))
    #expect(try files().contains("progress.json.version-7"))
  }

  @Test func aFolderThatCannotBeWrittenIsSaidOnce() throws {
    // A file stands where the folder would be; permissions do not stop root.
    try folder.file("backprop", Data())
    let desk = desk()
    try answerFirst(desk)
    desk.session.next()
    desk.keep()
    let said = desk.lines.take()
    #expect(said.count == 1 && said[0].contains("Your progress cannot be kept"))
    #expect(said[0].hasSuffix("The lesson goes on without it."))
  }

  @Test func aFolderInTheFilesPlaceIsSaidOnce() throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
    let desk = desk()
    try answerFirst(desk)
    #expect(desk.lines.take().count == 1)
  }

  /// What could not be written is written as soon as it can be.
  @Test func whatWaitsIsNotLost() throws {
    let blocker = try folder.file("backprop", Data())
    let desk = desk()
    try answerFirst(desk)
    try FileManager.default.removeItem(at: blocker)
    desk.session.next()
    desk.keep()
    let book = self.desk().file.book()
    #expect(book.lessons["small"]?.steps["forward"]?.questions["z1"]?.outcome == .right)
  }

  @Test func aLinkIsKept() throws {
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let real = folder.url.appending(path: "real.json")
    try FileManager.default.createSymbolicLink(
      at: URL(filePath: path), withDestinationURL: real)
    try answerFirst(desk())
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == real.path)
    #expect(try ProgressBook(Data(contentsOf: real)).lessons.count == 1)
  }

  @Test(
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/backprop"),
      (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state/backprop"),
      (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/backprop"), ([:], nil),
    ] as [([String: String], String?)])
  func theFolderIsXDGs(environment: [String: String], folder: String?) {
    #expect(ProgressFile.folder(environment) == folder)
  }

  @Test func theListSaysWhatIsDone() throws {
    try answerFirst(desk())
    desk().session.next()
    let later = desk()
    later.session.go(toPage: 0)
    later.keep()
    let environment = ["XDG_STATE_HOME": folder.url.path]
    let list = try CommandRun(
      ["lesson", "--lessons", lessons.url.path], environment: environment)
    #expect(list.output.contains("1 of 5"))
    let json = try CommandRun(
      ["lesson", "--json", "--lessons", lessons.url.path], environment: environment)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    let row = try #require(rows.first { $0["id"] as? String == "small" })
    #expect(row["done"] as? Bool == false)
    #expect(row["minutes"] as? Int == 25)
    #expect(row["stepsDone"] as? Int == 1 && row["steps"] as? Int == 5)

    let reset = try CommandRun(
      ["lesson", "small", "--reset", "--lessons", lessons.url.path], environment: environment)
    #expect(reset.code == 0)
    #expect(stepsDone() == 0)
    #expect(
      try !CommandRun(
        ["lesson", "--lessons", lessons.url.path], environment: environment
      ).output.contains("of 5"))
  }

  @Test func nothingIsKeptOfAnswersFromAFile() throws {
    let run = try CommandRun(
      ["lesson", "small", "--lessons", lessons.url.path, "--answers", "-"], input: "-0.1\n",
      environment: ["XDG_STATE_HOME": folder.url.path])
    #expect(run.code == 1)
    #expect(!FileManager.default.fileExists(atPath: place.path))
  }
}
