import Foundation
import Networks
import ScalarEngine
import TestSupport
import Testing

@testable import Explanations

/// The JSON object says what the engine says, and what PyTorch says.
@Suite struct ExplanationDataTests {
  @Test(arguments: ReferenceCase.all)
  func valuesAndGradientsAreThoseOfPyTorch(_ reference: ReferenceCase) throws {
    let shown = try ExplainedNetwork(reference.network).json()
    let expected = try #require(
      try JSONSerialization.jsonObject(with: reference.data) as? [String: Any])
    #expect(Set(shown.keys) == ["network", "loss", "values", "gradients", "claims", "steps"])
    #expect(shown["network"] as? String == reference.network)
    #expect(agree(numbers(shown["loss"]), numbers(expected["loss"])))
    for kind in ["values", "gradients"] {
      let shown = try #require(shown[kind] as? [String: Any])
      let wanted = try #require(expected[kind] as? [String: Any])
      for (name, value) in wanted {
        #expect(agree(numbers(shown[name]), numbers(value)), "\(kind) of \(name)")
      }
      // What the cases leave out is ∂L/∂L.
      #expect(Set(wanted.keys).isSubset(of: shown.keys))
      #expect(Set(shown.keys).subtracting(wanted.keys) == [], "\(kind)")
    }
  }

  @Test(arguments: ReferenceCase.all)
  func numbersReadBackToTheSameDouble(_ reference: ReferenceCase) throws {
    let explained = try ExplainedNetwork(reference.network)
    let values = try #require(try explained.json()["values"] as? [String: Any])
    for (name, value) in values {
      let definition = try #require(explained.network.definition(named: name))
      let slots =
        definition.role == .penalty ? [0] : Array(explained.trace.exampleIndices.indices)
      let exact = slots.flatMap { explained.trace.values(of: definition.operation, slot: $0) }
      #expect(numbers(value) == exact, "\(name)")
    }
  }

  @Test(arguments: ReferenceCase.all, [Detail.neuron, .operation])
  func stepsMultiplyAndAddUp(_ reference: ReferenceCase, _ detail: Detail) throws {
    let explained = try ExplainedNetwork(reference.network, detail: detail)
    let steps = try #require(try explained.json()["steps"] as? [[String: Any]])
    var totals: [String: (total: Double, size: Double, slot: Int)] = [:]
    for step in steps {
      func number(_ key: String) throws -> Double { try #require(step[key] as? Double) }
      let product = try number("upstream") * number("local")
      let contribution = try number("contribution")
      #expect((contribution - product).magnitude <= 1e-15 * product.magnitude)
      let operand = try #require(step["operand"] as? String)
      let subject = try #require(step["of"] as? String)
      #expect(step["output"] is String && step["operation"] is String)
      let example = (step["example"] as? Double).map { Int($0) }
      let isOfLoss = subject == explained.network.lossName
      #expect((example != nil) == (explained.network.hasExamples && isOfLoss))
      let key = "∂\(subject)/∂\(operand) \(example ?? 1)"
      let before = totals[key] ?? (0, 0, 0)
      let total = try number("total")
      let size = before.size + contribution.magnitude
      #expect((total - before.total - contribution).magnitude <= 1e-15 * size)
      totals[key] = (total, size, (example ?? 1) - 1)
    }
    for (key, last) in totals {
      let derivative = key.components(" ")[0]
      let gradient = try #require(explained.scene(last.slot).values(derivative)?.first)
      #expect(Estimate(last.total, size: last.size).agrees(with: gradient), "\(key)")
    }
  }

  @Test func examplesComeFirstUnlessOneIsPicked() throws {
    let network = try ReferenceCase.named("batch-xor").network
    let all = try ExplainedNetwork(network).json()
    let values = try #require(all["values"] as? [String: Any])
    let hidden = try #require(values["z1"] as? [[Double]])
    #expect(hidden.count == 4 && hidden.allSatisfy { $0.count == 4 })
    #expect((values["L"] as? [Double])?.count == 4)
    // Parameters are shared: their gradients have no such axis.
    let gradients = try #require(all["gradients"] as? [String: Any])
    #expect((gradients["W1"] as? [[Double]])?.map(\.count) == [2, 2, 2, 2])
    let one = try #require(
      try ExplainedNetwork(network, example: 1).json()["values"] as? [String: Any])
    #expect(one["z1"] as? [Double] == hidden[1])
    #expect(one["L"] is Double)
  }

  @Test func arraysAreNestedAsTheyAreShapedAndOneElementIsANumber() throws {
    let explained = try ExplainedNetwork(
      """
      parameter W = [[1, 2, 3], [4, 5, 6]]
      v = W[:, 1]
      r = W[1, :]
      q = [W[2, 2]]
      loss L = sum(W) + sum(v) + sum(r) + q

      """)
    let values = try #require(try explained.json()["values"] as? [String: Any])
    #expect(Set(values.keys) == ["v", "r", "q", "L"])
    #expect(values["v"] as? [Double] == [1, 4])
    #expect(values["r"] as? [[Double]] == [[1, 2, 3]])
    #expect(values["q"] as? Double == 5)
    let gradients = try #require(try explained.json()["gradients"] as? [String: Any])
    #expect(gradients["W"] as? [[Double]] == [[3, 2, 2], [2, 2, 1]])
  }

  @Test func whatIsAskedForHasAGradientAndNothingElseThatIsGiven() throws {
    let network = "input x = [1, 2]\nfrozen c = 3\nparameter w = 0.5\nloss L = c * w * sum(x)\n"
    let plain = try #require(
      try ExplainedNetwork(network).json()["gradients"] as? [String: Any])
    #expect(Set(plain.keys) == ["w", "L"])
    let asked = try #require(
      try ExplainedNetwork(network, wanted: ["x", "c"]).json()["gradients"] as? [String: Any])
    #expect(Set(asked.keys) == ["w", "L", "x", "c"])
    #expect(asked["x"] as? [Double] == [1.5, 1.5])
    #expect(asked["c"] as? Double == 1.5)
  }

  @Test func claimsAreListed() throws {
    let explained = try ExplainedNetwork(
      "parameter w = [1, 2]\nloss L = sum(w^2)\nclaim ∂L/∂w = 2 * w\nclaim ∂L/∂w = [2, 5]\n")
    let claims = try #require(try explained.json()["claims"] as? [[String: Any]])
    #expect(claims.map { $0["ok"] as? Bool } == [true, false])
    #expect(claims.map { $0["target"] as? String } == ["∂L/∂w", "∂L/∂w"])
    let worst = try #require(claims[1]["worst"] as? [String: Any])
    #expect(worst["index"] as? [Double] == [2])
    #expect(worst["claimed"] as? Double == 5)
    #expect(worst["computed"] as? Double == 4)
    #expect(claims[1]["maxRelativeError"] as? Double == 0.25)
  }

  private func numbers(_ value: Any?) -> [Double] {
    if let list = value as? [Any] { return list.flatMap { numbers($0) } }
    return (value as? Double).map { [$0] } ?? []
  }

  private func agree(_ a: [Double], _ b: [Double]) -> Bool {
    let largest = b.reduce(1e-12) { max($0, $1.magnitude) }
    return a.count == b.count
      && zip(a, b).allSatisfy { ($0 - $1).magnitude <= 1e-12 * largest }
  }
}
