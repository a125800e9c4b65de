package import Networks

/// Holds the answers of two engines against numerical differentiation, entry by entry.
///
/// The engines read the same rules, so that their agreement proves how the network was put together;
/// the numerical answer proves the rules too.
package struct GradientCheck {
  /// How to go about it.
  package struct Options: Sendable {
    /// How many threads compare entries, at least 1.
    package var jobs = 1
    /// Whether random directions stand in for single entries.
    package var isFast = false
    /// From what the directions are drawn.
    package var seed: UInt64 = 1
    /// Told now and then how many entries are done; called from any thread.
    package var progress: (@Sendable (_ done: Int, _ all: Int) -> Void)?

    package init() {}
  }

  /// J where one element of a parameter, counted from 0, has another value: what the method by the
  /// book differentiates.
  package typealias Cost = (_ parameter: Int, _ element: Int, _ value: Double) -> Double

  let network: Network
  let scalar: any DifferentiatedNetwork
  let vectorised: any DifferentiatedNetwork
  let verdicts: [ClaimVerdict]
  let cost: Cost?
  let options: Options

  /// A check of two engines' answers for the same network and the same examples.
  ///
  /// - Parameters:
  ///   - scalar: one engine's answers; its name is what the scalar engine goes by in reports.
  ///   - vectorised: the other engine's.
  ///   - verdicts: what was found out about the file's claims.
  ///   - cost: J as a function, for the method by the book; without it that method is left out.
  ///   - options: how to go about it.
  package init(
    scalar: any DifferentiatedNetwork, vectorised: any DifferentiatedNetwork,
    verdicts: [ClaimVerdict] = [], cost: Cost? = nil, options: Options = Options()
  ) {
    network = scalar.network
    self.scalar = scalar
    self.vectorised = vectorised
    self.verdicts = verdicts
    self.cost = cost
    self.options = options
  }

  /// Compares everything.
  ///
  /// Throws a diagnostic where a value is not finite.
  package func report() throws(Diagnostic) -> GradientReport {
    let changes = try ChangeDifferentiation(network, examples: scalar.exampleIndices)
    let parameters = network.definitions.filter { $0.role == .parameter }
    let answers = parameters.map { parameter in
      Answers(
        parameter.operation, count: network.operations[parameter.operation].shape.count,
        scalar: scalar, vectorised: vectorised)
    }
    let rules = RuleCheck(
      network: network, base: changes.base, examples: changes.examples
    ).reports()
    var reports: [ParameterReport] = []
    var directions: DirectionReport?
    if options.isFast {
      directions = RandomDirections(changes, answers, seed: options.seed).report()
      reports = zip(parameters, answers).map { parameter, answers in
        ParameterReport(unchecked: parameter, answers, in: network)
      }
    } else {
      let entries = EntryComparison(changes, answers, options).compared()
      let byTheBook = byTheBook(changes, entries: answers.reduce(0) { $0 + $1.scalar.count })
      for (index, parameter) in parameters.enumerated() {
        let tally = EntryTally(
          parameter, answers[index], entries[index], network: network,
          byTheBook: byTheBook.map { ($0, changes.pass(from: [parameter.operation])) })
        reports.append(tally.report())
      }
    }
    return GradientReport(
      cost: changes.cost.value, parameters: reports, directions: directions, rules: rules,
      claims: verdicts)
  }

  /// The most scalar operations that the method by the book may take in all.
  private static let bookBudget = 20_000_000

  /// The method by the book, where the network is small enough for it.
  private func byTheBook(_ changes: ChangeDifferentiation, entries: Int) -> ByTheBook? {
    guard let cost else { return nil }
    let evaluations = entries.multipliedReportingOverflow(by: 2 * Ridders.steps)
    let work = evaluations.partialValue.multipliedReportingOverflow(
      by: network.nodeCount(examples: changes.examples.count))
    guard !evaluations.overflow, !work.overflow, work.partialValue <= GradientCheck.bookBudget
    else { return nil }
    return ByTheBook(
      noise: 2 * changes.cost.error + Rounded.unit * changes.cost.value.magnitude, cost: cost)
  }
}

/// What the engines say of one parameter, row by row.
struct Answers: Sendable {
  let parameter: Int
  let scalar: [Double]
  let vectorised: [Double]

  init(
    _ parameter: Int, count: Int, scalar: any DifferentiatedNetwork,
    vectorised: any DifferentiatedNetwork
  ) {
    self.parameter = parameter
    let none = [Double](repeating: 0, count: count)
    self.scalar = scalar.costGradients(of: parameter) ?? none
    self.vectorised = vectorised.costGradients(of: parameter) ?? none
  }
}
