import Networks
import Typography
import Wording

/// The lines of a question's comment, each `key: value`.
struct QuestionFields {
  enum Key: String, CaseIterable {
    case kind, answer, also, names, example, digits, decimals, wrong, hint, faded, optional

    /// Whether several lines may have it.
    var isRepeated: Bool { self == .also || self == .wrong || self == .hint }

    var example: String {
      switch self {
      case .kind: "kind: number"
      case .answer: "answer: ∂L/∂z2"
      case .also: "also: -0.3*0.21"
      case .names: "names: w, r, g"
      case .example: "example: 2"
      case .digits: "digits: 3"
      case .decimals: "decimals: 3"
      case .wrong: "wrong: ∂L/∂ŷ => That is ∂L/∂ŷ."
      case .hint: "hint: Upstream times local."
      case .faded: "faded: 1"
      case .optional: "optional: yes"
      }
    }
  }

  let source: SourceText
  let id: SourceRange
  /// The whole comment.
  let range: SourceRange
  /// The line behind it, counted from 0.
  let nextLine: Int
  private var values: [Key: [Writing]] = [:]

  static let opening = "<!-- ask:"

  /// Reads the comment that begins on a line; nil where none of a question does.
  init?(
    _ lines: [SourceRange], from first: Int, in source: SourceText
  ) throws(Diagnostic) {
    var cursor = LineCursor(lines[first], in: source)
    guard cursor.skip(QuestionFields.opening) else { return nil }
    self.source = source
    cursor.skipBlanks()
    id = cursor.rest
    guard !source.text(in: lines[first]).contains("-->") else {
      throw Diagnostic(
        "a question takes several lines", at: source.trimmed(lines[first]),
        label: "the comment ends where it began",
        help: "write a line for each of its keys, and `-->` on a line of its own", in: source)
    }
    let end = lines[(first + 1)...].firstIndex {
      source.text(in: source.trimmed($0)).hasSuffix("-->")
    }
    guard let end else {
      throw Diagnostic(
        "the comment is never closed", at: lines[first], label: "no line `-->` follows",
        in: source)
    }
    guard source.text(in: source.trimmed(lines[end])) == "-->" else {
      throw Diagnostic(
        "`-->` has a line of its own", at: source.trimmed(lines[end]),
        label: "something stands in front of it", in: source)
    }
    (range, nextLine) = (lines[first].joined(with: lines[end]), end + 1)
    for line in lines[(first + 1)..<end] where !source.trimmed(line).isEmpty { try read(line) }
  }

  /// The values of a key, in the order of the lines.
  subscript(key: Key) -> [Writing] { values[key] ?? [] }

  /// The value of a key that a question needs.
  func required(_ key: Key) throws(Diagnostic) -> Writing {
    guard let value = self[key].first else {
      throw Diagnostic(
        "the question lacks `\(key.rawValue)`", at: id, label: "it belongs below this line",
        help: "for instance `\(key.example)`", in: source)
    }
    return value
  }

  /// A whole number from 1, or from 0 on.
  func count(_ key: Key, from least: Int, to most: Int = 15) throws(Diagnostic) -> Int? {
    guard let value = self[key].first else { return nil }
    guard let count = Int(value.text), count >= least, count <= most else {
      throw value.failure(
        "`\(key.rawValue)` is a whole number from \(least) to \(most)",
        help: "for instance `\(key.example)`")
    }
    return count
  }

  private mutating func read(_ line: SourceRange) throws(Diagnostic) {
    var cursor = LineCursor(line, in: source)
    let keyRange = cursor.take { $0 != UInt8(ascii: ":") }
    let name = cursor.text(keyRange)
    guard cursor.skip(":") else {
      throw Diagnostic(
        "expected `key: value`", at: source.trimmed(line), label: "there is no `:` in this line",
        help: "each key has its value on its own line; the question ends with a line `-->`",
        in: source)
    }
    guard let key = Key(rawValue: name) else {
      let nearest = Spelling.nearest(to: name, among: Key.allCases.map(\.rawValue))
      throw Diagnostic(
        "unknown key: `\(name)`", at: keyRange, label: "not a key of a question",
        help: nearest.map { "did you mean `\($0)`?" }
          ?? "the keys are \(Key.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))",
        in: source)
    }
    let value = source.trimmed(cursor.rest)
    guard !value.isEmpty else {
      throw Diagnostic(
        "`\(name)` has no value", at: keyRange, help: "for instance `\(key.example)`", in: source)
    }
    guard key.isRepeated || values[key] == nil else {
      throw Diagnostic("`\(name)` is given twice", at: keyRange, label: "the second", in: source)
    }
    values[key, default: []].append(Writing(value, in: source))
  }
}
