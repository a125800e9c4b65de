/// One `train` statement, its numbers computed; what its options mean, the trainer knows.
public struct Training: Sendable {
  /// How parameters follow their gradients: `adam(rate = 0.001)`.
  package let optimizer: OptionCall<Double>
  /// How it is gone about: `epochs = 50`, `batch = 4`.
  package let options: [OptionCall<Double>.Option]
  /// The definitions that learn, as positions in ``Network/definitions``; `nil` for all parameters.
  package let only: [Int]?
  /// Where the statement stands.
  package let range: SourceRange
}

/// What is reported besides the loss: `metric accuracy(ŷ, y)`.
public struct Metric: Sendable {
  /// What is measured.
  package enum Kind: Sendable {
    /// How well classes are told apart; the operations count on from the network's own.
    case ofClasses(ClassMetric, prediction: Int, target: Int)
    /// The mean over the examples of one number.
    case mean(Int)
  }

  /// How the file writes it: `accuracy(ŷ, y)`.
  package let text: String
  package let kind: Kind
  /// Where the statement stands.
  package let range: SourceRange
}
