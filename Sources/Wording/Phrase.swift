/// Something that the program says to people, in English where it stands.
///
/// ```swift
/// let phrase: Phrase = "there is no lesson `\(id)`"
/// phrase.text  // in the language of the moment
/// ```
///
/// The phrasebook has it as ``there is no lesson `{1}` ``: a place for each interpolation, counted
/// from 1, which the other language may put in another order or leave out.
package struct Phrase: Sendable, Equatable {
  private indirect enum Content: Sendable, Equatable {
    case sentence(String, [Phrase])
    case verbatim(String)
  }

  private let content: Content

  private init(_ content: Content) { self.content = content }

  /// Text that is the same in every language, or is in the language of the moment already.
  package init(verbatim text: String) { content = .verbatim(text) }

  /// What is said, in the language of the moment.
  package var text: String {
    switch content {
    case .verbatim(let text): text
    case .sentence(let english, let arguments):
      Template(Language.current.template(for: english)).filled(with: arguments.map(\.text))
    }
  }

  /// One sentence of two parts, which the phrasebook has as a whole.
  ///
  /// What is in the phrasebook by itself stands in the sentence as an interpolation.
  package static func + (first: Phrase, second: Phrase) -> Phrase {
    if first.isEmpty { return second }
    if second.isEmpty { return first }
    let (left, right) = (first.parts, second.parts)
    let moved = Template(right.template).pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .place(let place): Template.place(left.arguments.count + place + 1)
      }
    }
    return Phrase(.sentence(left.template + moved.joined(), left.arguments + right.arguments))
  }

  private var isEmpty: Bool { content == .verbatim("") }

  private var parts: (template: String, arguments: [Phrase]) {
    switch content {
    case .sentence(let template, let arguments): (template, arguments)
    case .verbatim: (Template.place(1), [self])
    }
  }

  /// Several phrases in a row, with commas between them.
  package static func list(_ phrases: [Phrase]) -> Phrase {
    phrases.dropFirst().reduce(phrases.first ?? "") { "\($0), \($1)" }
  }

  /// One of several: "a or b".
  package static func either(_ texts: [String]) -> Phrase {
    let phrases = texts.map(Phrase.init(verbatim:))
    return phrases.dropFirst().reduce(phrases.first ?? "") { "\($0) or \($1)" }
  }

  /// Several together: "a and b".
  package static func all(_ texts: [String]) -> Phrase {
    let phrases = texts.map(Phrase.init(verbatim:))
    return phrases.dropFirst().reduce(phrases.first ?? "") { "\($0) and \($1)" }
  }

  /// So many of something whose plural ends in s: "1 row", "3 rows".
  package static func counted(_ count: Int, _ noun: String) -> Phrase {
    let template = Template.place(1) + " " + noun + (count == 1 ? "" : "s")
    return Phrase(.sentence(template, [Phrase(verbatim: "\(count)")]))
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    content = value.isEmpty ? .verbatim("") : .sentence(value, [])
  }

  package init(stringInterpolation: StringInterpolation) {
    content = .sentence(stringInterpolation.template, stringInterpolation.arguments)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var arguments: [Phrase] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 3 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { template += literal }

    package mutating func appendInterpolation(_ phrase: Phrase) {
      arguments.append(phrase)
      template += Template.place(arguments.count)
    }

    /// A name, a number or other text that is the same in every language.
    ///
    /// Disfavoured, so that words in a nested literal are a phrase of their own.
    @_disfavoredOverload
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(Phrase(verbatim: value.description))
    }
  }
}
