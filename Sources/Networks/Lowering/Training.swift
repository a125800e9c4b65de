import Wording

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
  /// The text that it stands in: the network's, or the command line.
  package let source: SourceText
}

extension Network {
  /// Reads a statement that stands elsewhere, such as on the command line, without the word `train`.
  package func training(_ text: String) throws(Diagnostic) -> Training {
    let source = SourceText(name: "-e", text: text)
    var parser = Parser(source)
    if let first = parser.lexicalErrors.first { throw first.diagnostic }
    let statement = try parser.training(from: parser.cursor.range)
    try parser.cursor.expectEnd("the statement ends in front of this")
    var lowering = Lowering([], source: source, options: NetworkOptions())
    lowering.definitions = definitions
    lowering.definitionsByName = definitionsByName
    return try lowering.lower(statement)
  }
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
