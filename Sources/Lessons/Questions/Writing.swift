package import Networks
import Wording

/// A piece of text that somebody wrote as an answer, with its place for errors.
package struct Writing: Sendable {
  package let source: SourceText
  package let range: SourceRange

  package init(_ range: SourceRange, in source: SourceText) {
    (self.range, self.source) = (range, source)
  }

  /// What a learner wrote.
  package init(_ text: String) {
    source = SourceText(name: Writing.learnerName.text, text: text)
    range = SourceRange(source.start, source.bytes.count)
  }

  /// What a learner's text is called in errors.
  static let learnerName: Phrase = "your answer"

  package var text: String { source.text(in: range) }

  /// The text without its blanks, by which two ways to write the same are told to be one.
  var bare: String { String(text.filter { !$0.isWhitespace }) }

  /// Whether it is one name and nothing else: `z1[2]`, `∂L/∂W1[1,2]`.
  var isName: Bool { bare.wholeMatch(of: /(∂\w+\/∂)?\p{L}\w*(\[[0-9,]*\])?/) != nil }

  /// What stands on both sides of the word `against`; the whole where it is not in it.
  var sides: [Writing] {
    guard let word = text.firstRange(of: " against ") else { return [self] }
    let lower = range.lower + text[..<word.lowerBound].utf8.count
    let upper = range.lower + text[..<word.upperBound].utf8.count
    return [SourceRange(range.lower, lower), SourceRange(upper, range.upper)].map {
      Writing(source.trimmed($0), in: source)
    }
  }

  /// What stands behind the equals sign, if there is one: the formula of a whole claim.
  var rightHandSide: Writing {
    guard let sign = source.bytes[range.lower..<range.upper].lastIndex(of: UInt8(ascii: "="))
    else { return self }
    return Writing(source.trimmed(SourceRange(sign + 1, range.upper)), in: source)
  }

  func failure(_ message: Phrase, label: Phrase = "", help: Phrase? = nil) -> Diagnostic {
    Diagnostic(message, at: range, label: label, help: help, in: source)
  }

  /// An error of something that was made of this text, as one of the text.
  func failure(_ error: Diagnostic) -> Diagnostic { error.moved(to: range, in: source) }
}
