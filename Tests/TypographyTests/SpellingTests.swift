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
    "A name is found in spite of slips, case and width",
    arguments: [
      ("parametr", "parameter"), ("Loss", "loss"), ("sigmoidd", "sigmoid"), ("simgoid", "sigmoid"),
      ("W11", "W1"), ("w1", "W1"), ("ｗ1", "W1"), ("q", nil), ("y", nil), ("tan", "tanh"),
      ("softmin", nil), ("", nil), ("binary_crossentropy", "binary_cross_entropy"),
      ("binary", "binary_cross_entropy"), (String(repeating: "x", count: 100_000), nil),
    ])
  func names(word: String, expected: String?) {
    let names = [
      "parameter", "loss", "sigmoid", "W1", "x", "tanh", "log_softmax", "binary_cross_entropy",
    ]
    #expect(Spelling.nearest(to: word, among: names) == expected)
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
