/// What a part of an expression has become.
enum Lowered {
  /// An array.
  case operation(Int)
  /// A literal number, an operation only where it is used as one.
  case literal(Double)
  /// A literal vector, an operation only where it is used as one.
  case vector([Double])
  /// The word `rows` or `columns`.
  case axis(Axis)
  /// Already read as part of what stands around it.
  case consumed

  var isAxis: Bool {
    if case .axis = self { true } else { false }
  }
}

/// What an expression's names stand for.
struct Scope {
  /// In a function's body, its parameters.
  var parameters: [String: Lowered]?
  /// The call in whose body the expression stands.
  var frame = 0
  /// In the standard library, where the call stands in the user's file.
  var libraryCall: SourceRange?

  func place(_ range: SourceRange) -> Lowering.Place {
    Lowering.Place(range: libraryCall ?? range, frame: frame, isLibrary: libraryCall != nil)
  }
}

/// An expression on its way to operations, its parts one after the other.
struct Body {
  let expression: Expression
  let scope: Scope
  let purpose: Purpose
  let quotients: DerivativeQuotients
  /// What the parts have become so far.
  var results: [Lowered] = []

  /// What happens with its value.
  enum Purpose {
    /// It is the value of the whole.
    case statement
    /// It is the value of a call.
    case call
    /// It is differentiated.
    case derivative(PendingDerivative)
  }

  /// An operand of a node: what it has become and how it is written.
  func operand(_ index: Int) -> Operand {
    let node = expression.nodes[index]
    return Operand(
      value: results[index], place: scope.place(quotients.ranges[index] ?? node.range),
      isAtom: node.isAtom)
  }
}

/// A part of an expression where another uses it.
struct Operand {
  let value: Lowered
  let place: Lowering.Place
  /// Whether a suffix can follow it without brackets.
  let isAtom: Bool

  var literal: Double? {
    if case .literal(let number) = value { number } else { nil }
  }
}

extension Expression.Node {
  fileprivate var isAtom: Bool {
    switch kind {
    case .number, .name, .array, .transpose, .subscripted, .call: true
    case .negative, .binary, .derivative: false
    }
  }
}
