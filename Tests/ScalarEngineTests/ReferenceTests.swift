import Networks
import ScalarEngine
import TestSupport
import Testing

/// The engine against PyTorch in float64, on every case in ReferenceCases.
@Suite struct ReferenceTests {
  @Test func thereAreCases() {
    #expect(ReferenceCase.all.count >= 150)
    #expect(ReferenceCase.unreadable == [])
  }

  @Test(arguments: ReferenceCase.all)
  func agreesWithPyTorch(_ reference: ReferenceCase) throws {
    let source = SourceText(name: reference.name + ".net", text: reference.network)
    let network = try Network(source)
    let trace = try NetworkTrace(NetworkGraph(network), recording: false)
    #expect(relativeError([trace.cost], [reference.loss]) <= 1e-12)

    for (name, expected) in reference.values {
      let definition = try #require(network.definition(named: name))
      let actual = elements(of: definition, in: trace) { trace.nodes.values(of: $0, slot: $1) }
      #expect(relativeError(try #require(actual), expected) <= 1e-12, "\(name)")
    }
    for definition in network.definitions where !definition.role.isLeaf {
      #expect(reference.values[definition.name] != nil, "\(definition.name) is not in the case")
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
      #expect(error <= 1e-12, "∂\(definition.name)")
    }
  }

  /// What a case holds of a name: one array, or one after the other for each example.
  private func elements(
    of definition: Definition, in trace: NetworkTrace, _ read: (Int, Int) -> [Double]?
  ) -> [Double]? {
    let slots = definition.role == .penalty ? [0] : Array(trace.nodes.examples.indices)
    let parts = slots.compactMap { read(definition.operation, $0) }
    return parts.count == slots.count ? parts.flatMap { $0 } : nil
  }
}
