/// One statement of a network file.
package enum Statement: Sendable {
  case declaration(Declaration)
  case equation(Equation)
  case function(FunctionDefinition)
  case loss(Equation)
  case penalty(Equation)
  case examples(Examples)
  case validation(Examples)
  case claim(ClaimStatement)
  case training(TrainStatement)
  case metric(MetricStatement)

  /// The text of the statement.
  package var range: SourceRange {
    switch self {
    case .declaration(let declaration): declaration.range
    case .equation(let equation), .loss(let equation), .penalty(let equation): equation.range
    case .function(let function): function.range
    case .examples(let examples), .validation(let examples): examples.range
    case .claim(let claim): claim.range
    case .training(let training): training.range
    case .metric(let metric): metric.range
    }
  }
}

/// A name and what it is: `z = EXPRESSION`, perhaps behind `loss` or `penalty`.
package struct Equation: Sendable {
  package let name: String
  package let nameRange: SourceRange
  package let body: Expression
  package let range: SourceRange
}

/// A function of the user's own: `f(u, v) = EXPRESSION`.
package struct FunctionDefinition: Sendable {
  package let name: String
  package let nameRange: SourceRange
  /// At least one, no two alike.
  package let parameters: [(name: String, range: SourceRange)]
  package let body: Expression
  package let range: SourceRange
}
