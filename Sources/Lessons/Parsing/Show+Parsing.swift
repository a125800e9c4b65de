import Networks
import Typography
import Wording

extension Show.Subject {
  /// The word with which each begins, and how the directive may look.
  private static let examples = [
    (word: "forward", example: "<!-- show: forward z1 -->"),
    (word: "backward", example: "<!-- show: backward ŷ, W1[1,2] -->"),
    (word: "update", example: "<!-- show: update rate=0.5 -->"),
    (word: "paths", example: "<!-- show: paths W1[1,2] -->"),
  ]

  /// Reads what stands behind `show:`.
  init(_ directive: Directive) throws(Diagnostic) {
    let source = directive.source
    var cursor = LineCursor(directive.arguments, in: source)
    let wordRange = cursor.word()
    let word = cursor.text(wordRange)
    cursor.skipBlanks()
    let example = Self.examples.first { $0.word == word }?.example
    switch word {
    case "forward": self = .forward(try cursor.readValueNames())
    case "backward": self = .backward(try cursor.readValueNames())
    case "update": self = try Self(update: &cursor)
    case "paths":
      guard !cursor.isAtEnd else {
        throw Diagnostic(
          "the paths of what?", at: wordRange.end, label: "a value's name belongs here",
          help: example.map { "for instance `\($0)`" }, in: source)
      }
      self = .paths(try cursor.readValueName())
    default:
      let words = Self.examples.map(\.word)
      let nearest = Spelling.nearest(to: word, among: words)
      throw Diagnostic(
        word.isEmpty ? "show what?" : "`\(word)` cannot be shown",
        at: word.isEmpty ? directive.range : wordRange,
        help: nearest.map { "did you mean `\($0)`?" }
          ?? "what can be shown is \(words.map { "`\($0)`" }.joined(separator: ", "))",
        in: source)
    }
    cursor.skipBlanks()
    guard cursor.isAtEnd else {
      throw Diagnostic(
        "expected the end of the directive", at: cursor.rest, label: "this is not understood",
        help: example.map { "for instance `\($0)`" }, in: source)
    }
  }
}

extension LineCursor {
  /// Reads `rate=0.5`.
  mutating func readRate() throws(Diagnostic) -> Double {
    let help: Phrase = "for instance `<!-- show: update rate=0.5 -->`"
    let option = word()
    let name = text(option)
    guard name == "rate" else {
      throw Diagnostic(
        name.isEmpty ? "an update needs its learning rate" : "unknown option: `\(name)`",
        at: name.isEmpty ? place : option, help: help, in: source)
    }
    guard skip("=") else {
      throw Diagnostic("`=` belongs behind `rate`", at: place, help: help, in: source)
    }
    let range = word()
    let digits = text(range)
    // `Double` alone would also read `inf`, `nan` and `0x1p3`.
    guard digits.utf8.allSatisfy({ "0123456789.eE+-".utf8.contains($0) }),
      let rate = Double(digits), rate.isFinite, rate > 0
    else {
      throw Diagnostic(
        "a learning rate is a number above 0", at: range.isEmpty ? place : range, help: help,
        in: source)
    }
    return rate
  }
}
