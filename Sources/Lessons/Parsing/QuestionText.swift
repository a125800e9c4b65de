import Networks
import Wording

/// The quoted lines above a question's comment, which readers see: the question and its options.
struct QuestionText {
  let range: SourceRange
  let markdown: String
  let options: [Question.Option]

  /// Takes the quotation with which some prose ends; nil where it does not end with one.
  init?(endOf prose: SourceRange, in source: SourceText) throws(Diagnostic) {
    let lines = LineCursor.lines(of: prose, in: source)
    let isQuoted = { (line: SourceRange) in
      line.upper > line.lower && source.bytes[line.lower] == UInt8(ascii: ">")
    }
    let first = (lines.lastIndex { !isQuoted($0) } ?? -1) + 1
    guard first < lines.count else { return nil }
    range = lines[first].joined(with: lines[lines.count - 1])
    var words: [String] = []
    var options: [Question.Option] = []
    for line in lines[first...] {
      let inner = source.trimmed(SourceRange(line.lower + 1, line.upper))
      let text = source.text(in: inner)
      guard let match = text.wholeMatch(of: /- \*\*([A-Z])\*\* (.+)/) else {
        guard !text.hasPrefix("- ") else {
          throw Diagnostic(
            "an option begins with its letter", at: inner,
            help: "write `> - **A** ` and the option", in: source)
        }
        words.append(text)
        continue
      }
      let letter = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")[min(options.count, 25)]
      guard match.1 == String(letter) else {
        throw Diagnostic(
          "the options are lettered in turn", at: inner, label: "this is **\(letter)**", in: source)
      }
      options.append(.init(letter: String(letter), markdown: String(match.2)))
    }
    while words.last?.isEmpty == true { words.removeLast() }
    markdown = words.joined(separator: "\n")
    self.options = options
  }
}

extension LineCursor {
  /// The lines of a stretch of text.
  static func lines(of range: SourceRange, in source: SourceText) -> [SourceRange] {
    source.lines.compactMap { line in
      let lower = max(line.lower, range.lower)
      let upper = min(line.upper, range.upper)
      return lower < upper
        || (lower == upper && line.lower >= range.lower && line.upper <= range.upper)
        ? SourceRange(lower, upper) : nil
    }
  }
}
