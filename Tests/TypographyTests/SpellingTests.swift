import Testing
import Typography

@Suite("Spelling") struct SpellingTests {
  @Test(
    "The nearest word is found",
    arguments: [
      ("expalin", "explain"), ("Chekc", "check"), ("trian", "train"),
      ("leraning-rate", "learning-rate"),
      ("lear", "learning-rate"), ("CHECK", "check"),
    ])
  func nearest(word: String, meant: String) {
    #expect(
      Spelling.nearest(to: word, among: ["explain", "check", "train", "learning-rate"]) == meant)
  }
}
