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

  /// Some prose with something between each two, and something else before the last.
  package static func list(_ items: [Prose], last: Phrase = " and ") -> Prose {
    var result = Prose([])
    for (index, item) in items.enumerated() {
      let comma: Phrase = ", "
      if index > 0 {
        result = result + Prose([.text((index == items.count - 1 ? last : comma).text)])
      }
      result = result + item
    }
    return result
  }
}

extension Prose: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(filling: value, with: [])
  }

  package init(stringInterpolation: StringInterpolation) {
    self.init(filling: stringInterpolation.template, with: stringInterpolation.arguments)
  }

  private init(filling english: String, with arguments: [Prose]) {
    parts = Template(Language.current.template(for: english)).pieces.flatMap { piece in
      switch piece {
      case .text(let text): [Part.text(text)]
      case .place(let place): arguments.indices.contains(place) ? arguments[place].parts : []
      }
    }
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var arguments: [Prose] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 3 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { template += literal }

    package mutating func appendInterpolation(_ prose: Prose) {
      arguments.append(prose)
      template += Template.place(arguments.count)
    }

    package mutating func appendInterpolation(_ part: Part) { appendInterpolation(Prose([part])) }

    package mutating func appendInterpolation(_ phrase: Phrase) {
      appendInterpolation(.text(phrase.text))
    }

    /// A name, a number or other text that is the same in every language.
    @_disfavoredOverload
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(.text(value.description))
    }
  }
}
