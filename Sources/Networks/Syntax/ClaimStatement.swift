/// A derivative worked out by hand: `claim ∂L/∂W[1,2] = EXPRESSION`.
package struct ClaimStatement: Sendable {
  /// How the derivative is written.
  package enum Alphabet: Sendable {
    /// `∂L/∂W`
    case symbol
    /// `dL/dW`
    case ascii
  }

  /// What is claimed.
  package enum Body: Sendable {
    case expression(Expression)
    case stored(StoredArray)

    package var range: SourceRange {
      switch self {
      case .expression(let expression): expression.range
      case .stored(let array): array.range
      }
    }
  }

  /// The letter as written: the loss's name, or J for the whole cost.
  package let loss: String
  package let lossRange: SourceRange
  package let target: DerivativeTarget
  package let spelling: Alphabet
  /// The derivative: `∂L/∂W[1,2]`.
  package let headRange: SourceRange
  package let body: Body
  package let range: SourceRange

  /// Whether the letter is J, which means the whole cost unless the loss has that name.
  package var namesCost: Bool { loss == "J" }
}
