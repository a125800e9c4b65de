/// `parameter W[2, 3] = …`: a name with its shape, its value or both, or neither.
package struct Declaration: Sendable {
  package enum Role: String, Sendable {
    case input, target, parameter, frozen
  }

  /// Where the value comes from.
  package enum Origin: Sendable {
    /// Not given here.
    case none
    case expression(Expression)
    case drawn(Drawing)
    case stored(StoredArray)
  }

  package let role: Role
  package let name: String
  package let nameRange: SourceRange
  /// One or two extents, each at least 1, whose product is an `Int`; nil where none are written.
  package let shape: [Int]?
  /// The shape with its brackets.
  package let shapeRange: SourceRange?
  package let origin: Origin
  package let range: SourceRange
}

/// `normal(0, 0.1, seed = 7)` behind a `~`.
package struct Drawing: Sendable {
  package struct Argument: Sendable {
    /// The option's name; nil for an argument that only its position explains.
    package let name: String?
    package let value: Expression
    /// The argument with its name; a seed is best read from here, since a `Double` has 53 bits.
    package let range: SourceRange
  }

  package let name: String
  package let nameRange: SourceRange
  package let arguments: [Argument]
  package let range: SourceRange
}
