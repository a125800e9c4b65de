import Foundation
import Networks
import ScalarEngine
import TestSupport
import Testing

@testable import VectorEngine

/// `batch_norm` against PyTorch in float64, in training and after it: every value and every
/// derivative, of both engines.
@Suite struct BatchReferenceTests {
  @Test func thereAreCases() {
    #expect(BatchReference.all.count >= 7)
  }

  /// The batch as it is.
  @Test(arguments: BatchReference.all)
  func theVectorisedEngineAgrees(_ reference: BatchReference) throws {
    let network = try reference.read()
    let computed = try VectorNetwork(network)
    try computed.forward()
    try computed.backward()
    let reading = GradientReading(computed)
    try reference.training.expect(computed.cost) { name, isGradient in
      let definition = try #require(network.definition(named: name))
      let isShared = !network.operations[definition.operation].isPerExample
      return try (0..<(isShared ? 1 : network.exampleCount)).flatMap { slot in
        guard isGradient else { return computed.values(of: definition.operation, slot: slot) }
        return try #require(reading.gradients(of: definition.operation, slot: slot))
      }
    }
  }

  /// The examples written out.
  @Test(arguments: BatchReference.all)
  func theScalarEngineAgrees(_ reference: BatchReference) throws {
    let unrolled = try reference.read().unrolled
    let network = unrolled.network
    let trace = try NetworkTrace(NetworkGraph(network), recording: false)
    try reference.training.expect(trace.cost) { name, isGradient in
      try (unrolled.names[name] ?? [name]).flatMap { name in
        let definition = try #require(network.definition(named: name))
        guard isGradient else { return trace.values(of: definition.operation, slot: 0) }
        let gradient =
          definition.role == .parameter
          ? trace.costGradients(of: definition.operation)
          : trace.lossGradients(of: definition.operation, slot: 0)
        return try #require(gradient)
      }
    }
  }

  /// After training the examples are independent again: the mean and the variance are given.
  @Test(arguments: BatchReference.all)
  func theyAgreeAfterTraining(_ reference: BatchReference) throws {
    let read = try reference.read()
    #expect(Set(read.batchStatistics.map(\.name)) == Set(reference.running.keys))
    let network = read.evaluating(
      reference.running.mapValues { (mean: $0.mean, variance: $0.variance) })
    #expect(!network.looksAtBatch)
    let traces: [any DifferentiatedNetwork] = [
      try NetworkTrace(NetworkGraph(network), recording: false), try VectorTrace(network),
    ]
    for trace in traces {
      let computed = try VectorNetwork(network)
      try computed.forward()
      try reference.evaluated.expect(computed.cost) { name, isGradient in
        let definition = try #require(network.definition(named: name))
        let id = definition.operation
        if isGradient, definition.role == .parameter {
          return try #require(trace.costGradients(of: id))
        }
        return try (0..<network.exampleCount).flatMap { slot in
          guard isGradient else { return trace.values(of: id, slot: slot) }
          // ∂J is each example's ∂L, divided by how many there are.
          return try #require(trace.lossGradients(of: id, slot: slot))
            .map { $0 / Double(network.exampleCount) }
        }
      }
    }
  }
}

/// What PyTorch says of a batch (Tests/Peers/make_batch_references.py).
struct BatchReference: Decodable, CustomTestStringConvertible {
  let name: String
  let network: String
  let training: Numbers
  let running: [String: Statistics]
  let evaluated: Numbers

  struct Statistics: Decodable {
    let mean: [Double]
    let variance: [Double]
  }

  struct Numbers: Decodable {
    let loss: Double
    let values: [String: [Double]]
    let gradients: [String: [Double]]

    /// Holds J, values and derivatives against these; an entry may differ by 1e-10 of the largest, or
    /// of 1, since what a mean takes away again is left as rounding.
    func expect(
      _ cost: Double, _ numbers: (_ name: String, _ isGradient: Bool) throws -> [Double]
    ) throws {
      #expect(relativeError([cost], [loss]) <= 1e-12)
      for (table, isGradient) in [(values, false), (gradients, true)] {
        for (name, expected) in table {
          let actual = try numbers(name, isGradient)
          let largest = max(1, expected.map(\.magnitude).max() ?? 1)
          let isEqual =
            actual.count == expected.count
            && zip(actual, expected).allSatisfy { ($0 - $1).magnitude <= 1e-10 * largest }
          #expect(isEqual, "\(isGradient ? "∂J/∂" : "")\(name): \(actual), not \(expected)")
        }
      }
    }
  }

  var testDescription: String { name }

  func read() throws -> Network { try Network(SourceText(name: "\(name).net", text: network)) }

  static let all: [BatchReference] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "BatchReferences/batches.json")
    guard let data = try? Data(contentsOf: url) else { return [] }
    return (try? JSONDecoder().decode([BatchReference].self, from: data)) ?? []
  }()
}
