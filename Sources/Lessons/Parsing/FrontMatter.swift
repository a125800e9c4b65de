import Networks
import Typography
import Wording

/// The strict `key: value` lines between `---` with which a lesson begins.
struct FrontMatter {
  enum Key: String, CaseIterable {
    case title, id, minutes, needs, articles

    /// How the line may look.
    var example: String {
      switch self {
      case .title: "title: One network, all its gradients"
      case .id: "id: two-two-one"
      case .minutes: "minutes: 20"
      case .needs: "needs: two-two-one"
      case .articles: "articles: 003/4.1, 003/4.2"
      }
    }

    /// Whether nothing may stand behind the colon.
    var mayBeEmpty: Bool { self == .needs || self == .articles }
  }

  let source: SourceText
  /// Where the values stand.
  private let values: [Key: SourceRange]

  /// Reads from the first line on and returns how many lines it took.
  static func read(
    _ lines: [SourceRange], in source: SourceText
  ) throws(Diagnostic) -> (FrontMatter, lineCount: Int) {
    guard let first = lines.first, isRule(first, in: source) else {
      throw Diagnostic(
        "a lesson begins with its front matter", at: lines.first ?? SourceRange(0, 0),
        label: "`---` belongs on the first line",
        help: "write `---`, then a line for each of \(keyList), then `---`", in: source)
    }
    guard let last = lines.dropFirst().firstIndex(where: { isRule($0, in: source) }) else {
      throw Diagnostic(
        "the front matter is never closed", at: first, label: "no second `---` follows",
        in: source)
    }
    var values: [Key: SourceRange] = [:]
    for line in lines[1..<last] where !source.trimmed(line).isEmpty {
      let (key, keyRange, value) = try readLine(line, in: source)
      if let earlier = values[key] {
        throw Diagnostic(
          "`\(key.rawValue)` is given twice", at: keyRange,
          label: "already given on line \(source.position(of: earlier.lower).line)", in: source)
      }
      values[key] = value
    }
    if let missing = Key.allCases.first(where: { values[$0] == nil }) {
      throw Diagnostic(
        "the front matter lacks `\(missing.rawValue)`", at: source.trimmed(lines[last]),
        label: "it belongs above this line",
        help: "for instance `\(missing.example)`"
          + (missing.mayBeEmpty ? "; `\(missing.rawValue):` says that there are none" : ""),
        in: source)
    }
    return (FrontMatter(source: source, values: values), last + 1)
  }

  /// Where the value of a key stands, without blanks around it.
  func value(of key: Key) -> SourceRange {
    values[key] ?? SourceRange(source.start, source.start)
  }

  private static let keyList = Key.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")

  private static func isRule(_ line: SourceRange, in source: SourceText) -> Bool {
    LineCursor(line, in: source).text(LineCursor(line, in: source).rest) == "---"
  }

  private static func readLine(
    _ line: SourceRange, in source: SourceText
  ) throws(Diagnostic) -> (Key, SourceRange, SourceRange) {
    var cursor = LineCursor(line, in: source)
    let keyRange = cursor.take { $0 != UInt8(ascii: ":") }
    guard cursor.skip(":") else {
      throw Diagnostic(
        "expected `key: value`", at: source.trimmed(line), label: "there is no `:` in this line",
        help: "the front matter ends with a line `---`", in: source)
    }
    let name = cursor.text(keyRange)
    guard let key = Key(rawValue: name) else {
      let nearest = Spelling.nearest(to: name, among: Key.allCases.map(\.rawValue))
      throw Diagnostic(
        "unknown key: `\(name)`", at: keyRange, label: "not a key of the front matter",
        help: nearest.map { "did you mean `\($0)`?" } ?? "the keys are \(keyList)", in: source)
    }
    let value = source.trimmed(cursor.rest)
    if value.isEmpty, !key.mayBeEmpty {
      throw Diagnostic(
        "`\(name)` has no value", at: keyRange, help: "for instance `\(key.example)`", in: source)
    }
    if !value.isEmpty, cursor.byte != 0x20 {
      throw Diagnostic(
        "a space belongs behind the colon", at: cursor.place,
        help: "write `\(name): \(cursor.text(value))`", in: source)
    }
    return (key, keyRange, value)
  }
}

extension SourceRange {
  /// Whether there is nothing in it.
  var isEmpty: Bool { lower >= upper }
}
