import Networks
import TestSupport
import Testing
import VectorEngine

/// The engine against PyTorch in float64, on every case that the scalar engine is held to.
///
/// The tolerance is the scalar engine's: an element may differ by 1e-12 of the array's largest. The
/// sums run in another order than PyTorch's, over at most some hundred terms, which costs a few
/// roundings of 1e-16.
@Suite struct ReferenceTests {
  static let tolerance = 1e-12

  @Test func thereAreCases() {
    #expect(ReferenceCase.all.count >= 150)
    #expect(ReferenceCase.unreadable == [])
  }

  @Test(arguments: ReferenceCase.all)
  func agreesWithPyTorch(_ reference: ReferenceCase) throws {
    let source = SourceText(name: reference.name + ".net", text: reference.network)
    let network = try Network(source)
    let trace = try VectorTrace(network)
    #expect(relativeError([trace.cost], [reference.loss]) <= ReferenceTests.tolerance)
    for (name, expected) in reference.values {
      let definition = try #require(network.definition(named: name))
      let actual = elements(of: definition, in: trace) { trace.values(of: $0, slot: $1) }
      #expect(
        relativeError(try #require(actual), expected) <= ReferenceTests.tolerance,
        "\(name)")
    }
    for definition in network.definitions {
      let actual =
        definition.role == .parameter
        ? trace.costGradients(of: definition.operation)
        : elements(of: definition, in: trace) { trace.lossGradients(of: $0, slot: $1) }
      guard let expected = reference.gradients[definition.name] else {
        // The penalty's derivative is not asked for; nothing else may have one.
        #expect(actual == nil || definition.role == .penalty, "∂\(definition.name)")
        continue
      }
      let error = relativeError(try #require(actual), expected)
      #expect(error <= ReferenceTests.tolerance, "∂\(definition.name)")
    }
  }

  /// What a case holds of a name: one array, or one after the other for each example.
  private func elements(
    of definition: Definition, in trace: VectorTrace, _ read: (Int, Int) -> [Double]?
  ) -> [Double]? {
    let slots = definition.role == .penalty ? [0] : Array(trace.exampleIndices.indices)
    let parts = slots.compactMap { read(definition.operation, $0) }
    return parts.count == slots.count ? parts.flatMap { $0 } : nil
  }
}
