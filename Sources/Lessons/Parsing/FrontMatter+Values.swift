import Networks
import Wording

extension FrontMatter {
  /// The title, which must mean the same in YAML, since GitHub reads the front matter as that.
  func title() throws(Diagnostic) -> String {
    let range = value(of: .title)
    let text = source.text(in: range)
    let bad: (Substring, Phrase)? =
      if let first = text.first, first.isASCII, !first.isLetter, !first.isNumber {
        (text.prefix(1), "a title begins with a letter or a digit")
      } else if let pair = text.firstRange(of: ": ") ?? text.firstRange(of: " #") {
        (text[pair], "a title cannot hold `\(text[pair])`")
      } else if text.hasSuffix(":") {
        (text.suffix(1), "a title cannot end with `:`")
      } else {
        nil
      }
    if let (part, message) = bad {
      let lower = range.lower + text.utf8.distance(from: text.startIndex, to: part.startIndex)
      throw Diagnostic(
        message, at: SourceRange(lower, lower + part.utf8.count),
        help: "GitHub reads the front matter as YAML, where this means something else",
        in: source)
    }
    return text
  }

  func minutes() throws(Diagnostic) -> Int {
    let range = value(of: .minutes)
    let text = source.text(in: range)
    guard text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let minutes = Int(text), 1...600 ~= minutes
    else {
      throw Diagnostic(
        "`minutes` is a whole number from 1 to 600", at: range, label: "how long a learner needs",
        in: source)
    }
    return minutes
  }

  /// The ids of the lessons to read before, each with its place.
  func needs() throws(Diagnostic) -> [(id: String, range: SourceRange)] {
    var result: [(id: String, range: SourceRange)] = []
    let own = source.text(in: value(of: .id))
    for range in list(.needs) {
      let id = try identifier(at: range, in: source)
      if id == own {
        throw Diagnostic("the lesson needs itself", at: range, in: source)
      }
      if result.contains(where: { $0.id == id }) {
        throw Diagnostic("`\(id)` is needed twice", at: range, label: "the second", in: source)
      }
      result.append((id, range))
    }
    return result
  }

  func articles() throws(Diagnostic) -> [ArticleSection] {
    var result: [ArticleSection] = []
    for range in list(.articles) {
      guard let section = ArticleSection(source.text(in: range)) else {
        throw Diagnostic(
          "expected a section of an article", at: range,
          label: "the article's three digits, `/`, and the section's number",
          help: "for instance `\(Key.articles.example)`", in: source)
      }
      result.append(section)
    }
    return result
  }

  /// The places of what stands between a value's commas.
  private func list(_ key: Key) -> [SourceRange] {
    var cursor = LineCursor(value(of: key), in: source)
    guard !cursor.isAtEnd else { return [] }
    var items: [SourceRange] = []
    repeat {
      items.append(source.trimmed(cursor.take { $0 != UInt8(ascii: ",") }))
    } while cursor.skip(",")
    return items
  }
}

/// Reads an id: small letters, digits and single hyphens, a letter first.
///
/// It names files and places in web addresses, so it is plain.
func identifier(at range: SourceRange, in source: SourceText) throws(Diagnostic) -> String {
  let text = source.text(in: range)
  let isPlain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: "-")
    }
  }
  let words = text.split(separator: "-", omittingEmptySubsequences: false)
  guard isPlain, text.first?.isLetter == true, words.allSatisfy({ !$0.isEmpty }) else {
    throw Diagnostic(
      text.isEmpty ? "an id is missing" : "`\(text)` is not an id", at: range,
      label: "an id has small letters, digits and single hyphens, and begins with a letter",
      help: suggestedIdentifier(for: text).map { "for instance `\($0)`" }, in: source)
  }
  return text
}

/// An id made from a title: `The output layer` gives `the-output-layer`; nil if nothing is left.
func suggestedIdentifier(for title: String) -> String? {
  let letters = title.lowercased().map { character -> Character in
    character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
  }
  let words = String(letters).split(separator: "-").drop { $0.first?.isLetter != true }
  return words.isEmpty ? nil : words.prefix(4).joined(separator: "-")
}
