import Rules

/// One step of a network's evaluation: a primitive applied to earlier operations.
public struct Operation: Sendable {
  /// What is done.
  public let primitive: Primitive
  /// The operations whose values it takes, by their positions in ``Network/operations``.
  public let operands: [Int]
  /// The shape of the result.
  public let shape: Shape
  /// Where it stands in the source.
  package let range: SourceRange
  /// Whether its value differs from example to example.
  public let isPerExample: Bool
  /// The function call in whose body it stands, a position in ``Network/frames``; 0 is the file.
  package let frame: Int
}

/// A call of a function that is made of others, opened in place.
package struct Frame: Sendable {
  /// The function's name, with a prime for its derivative; empty for the file itself.
  package let name: String
  /// The frame in which the call stands.
  package let parent: Int
  /// Where the call stands in the source.
  package let range: SourceRange
  /// The operations that the arguments are; literal numbers are left out.
  package let arguments: [Int]
  /// Whether a reader asked to see inside.
  package let isExpanded: Bool
  /// The operation that the call amounts to.
  package internal(set) var result = 0
}
