import GradientChecking
import Networks
import TestSupport
import Testing
import VectorEngine

/// What goes wrong most often in a `batch_norm` of one's own.
///
/// On the way back its mean, its variance or both are taken for given numbers. Whichever engine does it
/// is found out.
@Suite struct BatchMistakeTests {
  static let text = """
    input x[2]
    target y
    parameter W1 = [[0.1, 0.2], [0.3, -0.1]]
    parameter γ1 = [1, 0.5]
    parameter β1 = [0.1, -0.2]
    parameter W2 = [[0.4, 0.5], [-0.3, 0.7]]
    parameter γ2 = [0.8, 1.5]
    parameter β2 = [0.3, 0.2]
    h1 = batch_norm(W1 @ x, γ1, β1)
    h2 = batch_norm(W2 @ tanh(h1), γ2, β2)
    loss L = (sum(sigmoid(h2)) - y)^2
    penalty R = 0.01 * sum(W1^2)
    examples
      1, 2 -> 1
      0, 1 -> 0
      2, -1 -> 0.5
      -1, 0.5 -> 1
    """

  /// What is forgotten of the second `batch_norm`.
  enum Forgotten: CaseIterable {
    case mean, variance, both
  }

  private let read: Network
  private let checked: CheckedNetwork

  init() throws {
    read = try Network(SourceText(name: "batch.net", text: Self.text))
    checked = try CheckedNetwork(read.unrolled.network)
  }

  @Test func nothingIsForgotten() throws {
    let right = try UnrolledVectorTrace(read, as: checked.network)
    #expect(try checked.report(scalar: checked.scalar, vectorised: right).isRight)
  }

  @Test(arguments: Forgotten.allCases, [true, false])
  func aForgottenPathIsFoundAndOnlyThere(_ forgotten: Forgotten, isScalar: Bool) throws {
    let right = try UnrolledVectorTrace(read, as: checked.network)
    let wrong = try ForgetfulAnswers(read, forgotten, as: checked.network)
    let report =
      isScalar
      ? try checked.report(scalar: wrong, vectorised: right)
      : try checked.report(scalar: checked.scalar, vectorised: wrong)
    #expect(!report.isRight)
    let found = report.parameters.filter { !$0.isRight }.map(\.name)
    // γ2 and β2 come after the statistics.
    #expect(found == ["W1", "γ1", "β1", "W2"])
  }
}

/// The answers for a network in which a mean, or a variance, of its last `batch_norm` is a number.
private struct ForgetfulAnswers: DifferentiatedNetwork {
  let network: Network
  let exampleIndices = [0]
  private let forgetful: VectorTrace

  init(_ read: Network, _ forgotten: BatchMistakeTests.Forgotten, as unrolled: Network) throws {
    network = unrolled
    let computed = try VectorNetwork(read)
    try computed.forward()
    let last = try #require(read.batchStatistics.last)
    let numbers: Set<Int> =
      switch forgotten {
      case .mean: [last.mean]
      case .variance: [last.variance]
      case .both: [last.mean, last.variance]
      }
    forgetful = try VectorTrace(
      NetworkRewriter.rewriting(read) { rewriter, id, operands in
        guard numbers.contains(id) else { return rewriter.copy(id, operands) }
        let values = computed.values(of: id, slot: 0)
        return rewriter.constant(values, shape: read.operations[id].shape, like: id)
      })
  }

  private func own(_ operation: Int) -> Int? {
    network.definitions.first { $0.operation == operation }
      .flatMap { forgetful.network.definition(named: $0.name)?.operation }
  }

  func values(of operation: Int, slot: Int) -> [Double] {
    own(operation).map { forgetful.values(of: $0, slot: 0) } ?? []
  }
  func lossGradients(of operation: Int, slot: Int) -> [Double]? {
    own(operation).flatMap { forgetful.meanLossGradients(of: $0) }
  }
  func penaltyGradients(of operation: Int) -> [Double]? {
    own(operation).flatMap { forgetful.penaltyGradients(of: $0) }
  }
  func costGradients(of operation: Int) -> [Double]? {
    own(operation).flatMap { forgetful.costGradients(of: $0) }
  }
}
