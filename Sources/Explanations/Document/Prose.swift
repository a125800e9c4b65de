package import Rules
package import Wording

/// Running text with formulas in it, in the language of the moment.
///
/// A literal is a sentence of the phrasebook, as of a `Phrase`: `"reaches \(name) only through \(o)"`
/// stands there as `reaches {1} only through {2}`, whatever the names are.
package struct Prose {
  package enum Part {
    case text(String)
    case formula(Formula)
    case code(String)
    /// A number, rounded to three digits: how much, about.
    case number(Double)
    /// A number in the fewest digits that read back to it.
    case full(Double)
    /// A number with the digits that were asked for.
    case exact(Double)
    /// What a small change does: that something rises or falls by so much, about.
    case effect(Double)
    /// How something falls or rises from a number to another; by gradient descent or not.
    case movement(from: Double, to: Double, isDescent: Bool)
  }

  package var parts: [Part]

  package init(_ parts: [Part]) { self.parts = parts }

  package static func + (left: Prose, right: Prose) -> Prose { Prose(left.parts + right.parts) }

  package static func formula(_ formula: Formula) -> Prose { Prose([.formula(formula)]) }
  package static func code(_ text: String) -> Prose { Prose([.code(text)]) }

  /// Some prose with commas between, and an "and" before the last if it `isWhole`.
  package static func list(_ items: [Prose], isWhole: Bool = true) -> Prose {
    var result = items.first ?? Prose([])
    for (index, item) in items.enumerated().dropFirst() {
      result =
        isWhole && index == items.count - 1 ? "\(result) and \(item)" : "\(result), \(item)"
    }
    return result
  }

  /// Two sentences, one after the other.
  package func followed(by sentence: Prose?) -> Prose {
    guard let sentence else { return self }
    // A Chinese full stop brings its own room.
    return self + (Language.current == .english ? Prose([.text(" ")]) : Prose([])) + sentence
  }
}

extension Prose: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(filling: value, with: [])
  }

  package init(stringInterpolation: StringInterpolation) {
    self.init(filling: stringInterpolation.template, with: stringInterpolation.arguments)
  }

  private init(filling english: String, with arguments: [StringInterpolation.Argument]) {
    let template = Language.current.template(for: english)
    guard !arguments.isEmpty else {
      parts = template.isEmpty ? [] : [.text(template)]
      return
    }
    var parts: [Part] = []
    var text = ""
    for piece in Template(template).pieces {
      switch piece {
      case .text(let piece): text += piece
      case .place(let place) where arguments.indices.contains(place):
        switch arguments[place] {
        case .words(let words): text += words
        case .prose(let prose):
          if !text.isEmpty { parts.append(.text(text)) }
          text = ""
          parts += prose.parts
        }
      case .place: break
      }
    }
    self.parts = text.isEmpty ? parts : parts + [.text(text)]
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    /// What fills a place: words run on in the text around them.
    fileprivate enum Argument {
      case words(String)
      case prose(Prose)
    }

    fileprivate var template = ""
    fileprivate var arguments: [Argument] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 3 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { template += literal }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      template += Template.place(arguments.count)
    }

    package mutating func appendInterpolation(_ prose: Prose) { append(.prose(prose)) }

    @_disfavoredOverload
    package mutating func appendInterpolation(_ part: Part) { appendInterpolation(Prose([part])) }

    package mutating func appendInterpolation(_ phrase: Phrase) {
      append(.words(phrase.text))
    }

    /// A name, a number or other text that is the same in every language.
    @_disfavoredOverload
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(.words(value.description))
    }
  }
}
