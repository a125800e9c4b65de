import Networks

/// Compares derivatives along random directions, for networks too large for every entry.
///
/// In a direction every entry of every parameter goes up or down by one, so that a single wrong entry
/// moves the derivative by all of its error.
struct RandomDirections {
  private let changes: ChangeDifferentiation
  private let answers: [Answers]
  private let seed: UInt64

  /// How many directions are tried: two wrong entries cancel out in one of them with a chance of one
  /// half.
  static let count = 8

  init(_ changes: ChangeDifferentiation, _ answers: [Answers], seed: UInt64) {
    self.changes = changes
    self.answers = answers
    self.seed = seed
  }

  func report() -> DirectionReport {
    var source = RandomNumberSource(seed: seed)
    let pass = changes.pass(from: answers.map(\.parameter))
    let directions = (0..<RandomDirections.count).map { _ in
      let direction = answers.map { $0.scalar.map { _ in source.uniform() < 0.5 ? -1.0 : 1 } }
      return compared(pass.derivative(along: direction), direction)
    }
    return DirectionReport(
      seed: seed, directions: directions,
      unseenError: directions.map { 2 * $0.errorBound }.min() ?? .infinity)
  }

  private func compared(
    _ found: ChangeDerivative, _ direction: [[Double]]
  ) -> DirectionReport.Direction {
    let scalar = along(direction, answers.map(\.scalar))
    let vectorised = along(direction, answers.map(\.vectorised))
    // What adding up the engines' entries may lose is a part of the bound.
    let bound = found.errorBound + scalar.error + vectorised.error
    let isRight = [scalar.value, vectorised.value].allSatisfy {
      ($0 - found.nearest(to: $0)).magnitude <= bound
    }
    return .init(
      scalar: scalar.value, vectorised: vectorised.value,
      numerical: found.nearest(to: scalar.value), errorBound: bound,
      verdict: !isRight
        ? .wrong : found.kink != nil ? .kink : found.isDecidable ? .right : .undecidable)
  }

  /// The derivative along a direction that a gradient says.
  private func along(_ direction: [[Double]], _ gradients: [[Double]]) -> Rounded {
    var total = Rounded(0)
    for (signs, gradient) in zip(direction, gradients) {
      for (sign, entry) in zip(signs, gradient) { total = total + Rounded(sign * entry) }
    }
    return total
  }
}

extension ParameterReport {
  /// A parameter whose entries were not compared one by one with the numerical answer.
  init(unchecked parameter: Definition, _ answers: Answers, in network: Network) {
    let errors = RelativeError.entries(answers.scalar, answers.vectorised)
    self.init(
      name: parameter.name, shape: network.operations[parameter.operation].shape.extents,
      entries: answers.scalar.count, scalarAgainstVectorised: errors.reduce(0, max),
      scalarAgainstNumerical: 0, vectorisedAgainstNumerical: 0, worst: nil,
      wrong: .init(count: 0, first: nil), undecidable: .init(count: 0, first: nil), kinks: [])
  }
}
