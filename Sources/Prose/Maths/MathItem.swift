/// A part of a formula as text, with what its neighbours must know to stand beside it.
struct MathItem {
  enum Kind: Equatable {
    case value, text, function, collector, prefix, binary, relation, punctuation, close, space, gap
    /// `∂L/∂z`, which is multiplied with ×; without an L, as in `∂/∂z`, it is applied instead.
    case derivative, applied
    /// `a/b`, which stands in brackets beside a factor.
    case quotient
    /// Something in brackets; beside a sum it is a factor.
    case bracketed(isSum: Bool)
  }

  var kind: Kind
  var text: String
  /// The letters of a name, before its indices; what decides whether `f(x)` is a function's value.
  var letters = ""

  var isValue: Bool {
    switch kind {
    case .value, .text, .function, .collector, .prefix, .derivative, .applied, .quotient,
      .bracketed:
      true
    case .binary, .relation, .punctuation, .close, .space, .gap: false
    }
  }

  var isBracketed: Bool { if case .bracketed = kind { true } else { false } }
}

/// A formula, or a part of one, as text.
struct MathPhrase {
  /// How firmly the parts hold together: what is weaker needs brackets beside what is stronger.
  enum Strength: Int, Comparable {
    case list, sum, quotient, product, value

    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  var text: String
  var strength: Strength

  /// The text, in brackets where it is weaker than `strength`.
  func text(atLeast strength: Strength) -> String {
    self.strength < strength ? "(\(text))" : text
  }
}
