/// `train adam(rate = 0.001), epochs = 50, batch = 4 only W2, b2`, as written.
package struct TrainStatement: Sendable {
  package let optimizer: OptionCall<Expression>
  /// What stands behind the optimiser: `epochs = 50`, `schedule = cosine(epochs = 50)`.
  package let options: [OptionCall<Expression>.Option]
  /// The names behind `only`; empty where all parameters learn.
  package let only: [(name: String, range: SourceRange)]
  package let range: SourceRange
}

/// A name with options in brackets: `step(step_size = 30, gamma = 0.1)`.
///
/// Its numbers are expressions as written, or what they amount to.
package struct OptionCall<Number: Sendable>: Sendable {
  package let name: String
  package let nameRange: SourceRange
  package let options: [Option]
  package let range: SourceRange

  package struct Option: Sendable {
    package let name: String
    package let nameRange: SourceRange
    package let value: Value
    package let valueRange: SourceRange

    /// From the name to the end of the value.
    package var range: SourceRange { nameRange.joined(with: valueRange) }
  }

  package indirect enum Value: Sendable {
    case number(Number)
    case flag(Bool)
    case call(OptionCall)
  }
}

/// `metric accuracy(p, y)`, as written.
package struct MetricStatement: Sendable {
  package enum Body: Sendable {
    /// A measure of classes: of a prediction and what it should have been.
    case ofClasses(ClassMetric, prediction: Expression, target: Expression)
    /// One number an example, to be averaged.
    case mean(Expression)
  }

  package let body: Body
  package let bodyRange: SourceRange
  package let range: SourceRange
}

/// A measure of how well classes are told apart.
package enum ClassMetric: String, CaseIterable, Sendable {
  /// The part of the examples whose class is right.
  case accuracy
  /// Of the examples given a class, the part that has it.
  case precision
  /// Of the examples that have a class, the part that was given it.
  case recall
  /// The harmonic mean of precision and recall.
  case f1
  /// How often each class was taken for each.
  case confusion
}
