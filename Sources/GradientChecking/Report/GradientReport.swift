/// What the gradient check found out about a network.
package struct GradientReport: Sendable {
  /// The cost J: the mean of the losses, and the penalty.
  package let cost: Double
  /// One report a parameter, in the order of the file.
  package let parameters: [ParameterReport]
  /// What random directions say, where single entries were not compared one by one.
  package let directions: DirectionReport?
  /// One report a rule that the network uses, in the order in which they are first used.
  package let rules: [RuleReport]
  /// The verdicts on the file's claims, in its order.
  package let claims: [ClaimVerdict]

  package init(
    cost: Double, parameters: [ParameterReport], directions: DirectionReport? = nil,
    rules: [RuleReport], claims: [ClaimVerdict]
  ) {
    self.cost = cost
    self.parameters = parameters
    self.directions = directions
    self.rules = rules
    self.claims = claims
  }

  /// Whether everything that was compared agrees; an undecidable entry does not.
  package var isRight: Bool {
    parameters.allSatisfy(\.isRight) && rules.allSatisfy(\.isRight)
      && claims.allSatisfy(\.isRight) && directions?.isRight != false
  }
}
