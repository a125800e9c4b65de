/// The mask of a `dropout`: a leaf whose numbers are drawn.
public struct DropoutMask: Sendable {
  /// The leaf.
  public let operation: Int
  /// The probability with which an element is dropped.
  public let probability: Double

  /// A number of the mask: 0 with the probability, else 1 / (1 − probability), so that the mean is 1.
  package func draw(_ source: inout RandomNumberSource) -> Double {
    source.uniform() < probability ? 0 : 1 / (1 - probability)
  }
}
