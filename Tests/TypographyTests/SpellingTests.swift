import Testing
import Typography

@Suite("Spelling") struct SpellingTests {
  private let commands = ["explain", "check", "train", "learning-rate"]

  @Test(
    "The nearest word is found",
    arguments: [
      ("expalin", "explain"), ("Chekc", "check"), ("trian", "train"), ("CHECK", "check"),
      ("leraning-rate", "learning-rate"), ("lear", "learning-rate"), ("trains", "train"),
    ])
  func nearest(word: String, meant: String) {
    #expect(Spelling.nearest(to: word, among: commands) == meant)
  }

  @Test("What is far from all words has no nearest", arguments: ["", "x", "zzzzz", "le"])
  func none(word: String) {
    #expect(Spelling.nearest(to: word, among: commands) == nil)
  }

  @Test(
    "The distance counts single edits",
    arguments: [
      ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3),
      ("same", "same", 0),
    ])
  func distance(a: String, b: String, edits: Int) {
    #expect(Spelling.distance(Array(a), Array(b)) == edits)
  }
}
