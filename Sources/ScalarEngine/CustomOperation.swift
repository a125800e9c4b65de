/// An operation of the user's own: its value and its gradient closure.
///
/// ```swift
/// let cube = CustomOperation(
///   "cube", value: { x in x[0] * x[0] * x[0] }, derivatives: { x, _ in [3 * x[0] * x[0]] })
/// let y = graph.apply(cube, to: [x])
/// ```
///
/// Make it once and apply it often: each graph binds it when it is first applied, and keeps it.
public final class CustomOperation: Sendable {
  /// How steps call the operation.
  public let name: String
  /// The value as a function of the operands.
  public let value: @Sendable (_ operands: [Double]) -> Double
  /// One local derivative an operand, as a function of the operands and the value.
  public let derivatives: @Sendable (_ operands: [Double], _ output: Double) -> [Double]

  /// An operation with this value and these local derivatives.
  ///
  /// `derivatives` must give one number for each operand, in their order; a pass that gets another
  /// count of them stops the program.
  public init(
    _ name: String,
    value: @escaping @Sendable (_ operands: [Double]) -> Double,
    derivatives: @escaping @Sendable (_ operands: [Double], _ output: Double) -> [Double]
  ) {
    self.name = name
    self.value = value
    self.derivatives = derivatives
  }
}
