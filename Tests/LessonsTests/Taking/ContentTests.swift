@testable import Lessons
import Networks
import Testing

/// The fingerprint by which progress knows whether a step is still the same.
@Suite struct ContentTests {
  private static let question = """
    > What is w?

    <!-- ask: w
    kind: number
    answer: w
    digits: 2
    also: 1
    wrong: 2 * w => That is twice w.
    hint: One.
    hint: Two.
    hint: Three.
    -->

    """

  private func content(_ replace: String = "", _ with: String = "") throws -> String {
    let text = sampleFront + sampleStep + "Some words.\n\n" + ContentTests.question
    if !replace.isEmpty { #expect(text.contains(replace)) }
    let lesson = try readLesson(text.replacing(replace, with: with))
    return lesson.content(of: lesson.steps[0])
  }

  @Test(arguments: [
    ("Some words.", "Other words, 中文."), ("What is w?", "Say w."), ("## One", "## 一"),
    ("That is twice w.", "Twice."), ("hint: Two.", "hint: 2."), ("also: 1", "also: 2/2"),
  ])
  func wordsDoNotCount(replace: String, with: String) throws {
    #expect(try content(replace, with) == content())
  }

  @Test(arguments: [
    ("parameter w = 1", "parameter w = 2"), ("answer: w", "answer: 2 * w"),
    ("digits: 2", "digits: 3"), ("digits: 2", "decimals: 2"), ("ask: w", "ask: v"),
    ("Some words.", "<!-- show: forward -->"),
    ("kind: number", "kind: number\noptional: yes"),
  ])
  func whatIsComputedAndAskedCounts(replace: String, with: String) throws {
    #expect(try content(replace, with) != content())
  }

  /// Progress is kept for years: the number may not change with the program.
  @Test func theHashIsFNV1a() {
    // RFC draft-eastlake-fnv: the offset basis of nothing, and of "foobar" 85944171f73967e8.
    #expect(Fingerprint().text == "cbf29ce484222325")
    var fingerprint = Fingerprint()
    fingerprint.add("foobar")
    var bytes = UInt64(0x8594_4171_F739_67E8)
    bytes = (bytes ^ 0xFF) &* 0x100_0000_01B3
    #expect(fingerprint.text == String(bytes, radix: 16))
  }

  @Test func aChangedStepBeginsAnew() throws {
    let text = sampleFront + sampleStep + ContentTests.question
    var old = try LessonSession(
      LessonTelling(readLesson(text), options: .init()), options: { _ in .init() })
    old.go(toPage: 0)
    _ = try old.answer("1.0")
    #expect(old.progress.doneCount(of: old.lesson) == 1)
    let changed = try LessonTelling(
      readLesson(text.replacing("parameter w = 1", with: "parameter w = 3")), options: .init())
    #expect(old.progress.doneCount(of: changed.lesson) == 0)
    let new = LessonSession(changed, progress: old.progress, options: { _ in .init() })
    #expect(new.isAsking)
  }
}
