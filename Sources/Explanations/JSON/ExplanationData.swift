import Foundation
package import GradientChecking
import Networks
import Rules
package import ScalarEngine
import Wording

/// A trace as one JSON object, at full precision.
package struct ExplanationData: Encodable {
  /// The network as it was written.
  let network: String
  /// J: the mean of the examples' losses, plus the penalty.
  let loss: Double
  /// The value of every equation, by name.
  let values: [String: NestedNumbers]
  /// ∂J of every parameter and ∂L of every value that is computed, by name.
  let gradients: [String: NestedNumbers]
  let claims: [ClaimData]
  let steps: [StepData]

  package init(
    _ trace: NetworkTrace, detail: Detail, wanted: [ElementReference], verdicts: [ClaimVerdict]
  ) {
    network = trace.network.source.text
    loss = trace.cost
    let arrays = NamedArrays(trace, alsoWanted: Set(wanted.map(\.name)))
    values = arrays.values
    gradients = arrays.gradients
    claims = verdicts.map(ClaimData.init)
    steps = StepData.all(of: trace, detail: detail)
  }

  /// The object as text, keys in order, every number in the fewest digits that read back.
  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

/// A claim as JSON tells it.
struct ClaimData: Encodable {
  let target: String
  let ok: Bool
  let maxRelativeError: Double
  let worst: Worst
  let diagnosis: [Diagnosis]

  /// A known mistake that explains the claim.
  struct Diagnosis: Encodable {
    let mistake: String
    let text: String
  }

  struct Worst: Encodable {
    let index: [Int]
    let example: Int?
    let claimed: Double
    let computed: Double
  }

  init(_ verdict: ClaimVerdict) {
    target = verdict.target
    ok = verdict.isRight
    maxRelativeError = verdict.maxRelativeError
    worst = Worst(
      index: verdict.worst.index, example: verdict.worst.example, claimed: verdict.worst.claimed,
      computed: verdict.worst.computed)
    // Data are in English, whoever reads them.
    diagnosis = Language.$current.withValue(.english) {
      verdict.diagnosis.map { Diagnosis(mistake: $0.mistake, text: $0.text) }
    }
  }
}

/// The arrays of a trace by name, with an axis over the examples where there are several.
private struct NamedArrays {
  private(set) var values: [String: NestedNumbers] = [:]
  private(set) var gradients: [String: NestedNumbers] = [:]

  init(_ trace: NetworkTrace, alsoWanted: Set<String>) {
    let network = trace.network
    let isOneExample = !network.hasExamples || trace.nodes.isOneExamplePicked
    for definition in network.definitions {
      let operation = definition.operation
      let shape = network.operations[operation].shape
      func nested(_ read: (Int) -> [Double]?) -> NestedNumbers? {
        let rows = trace.exampleIndices.indices.compactMap { slot in
          read(slot).map { NestedNumbers($0, shape: shape) }
        }
        guard rows.count == trace.exampleIndices.count else { return nil }
        return isOneExample ? rows.first : .list(rows)
      }
      switch definition.role {
      case .parameter:
        gradients[definition.name] = trace.costGradients(of: operation).map {
          NestedNumbers($0, shape: shape)
        }
      case .penalty:
        values[definition.name] = NestedNumbers(
          trace.values(of: operation, slot: 0), shape: shape)
      case .equation, .loss:
        values[definition.name] = nested { trace.values(of: operation, slot: $0) }
        gradients[definition.name] = nested { trace.lossGradients(of: operation, slot: $0) }
      case .input, .target, .frozen:
        guard alsoWanted.contains(definition.name) else { continue }
        gradients[definition.name] =
          network.operations[operation].isPerExample
          ? nested { trace.lossGradients(of: operation, slot: $0) }
          : trace.costGradients(of: operation).map { NestedNumbers($0, shape: shape) }
      }
    }
  }
}

/// One step of the chain rule: contribution = upstream × local.
struct StepData: Encodable {
  /// What is differentiated, where it is not the loss alone.
  let of: String
  /// The example, counted from 1, where there are several.
  let example: Int?
  let output: String
  let operand: String
  let operation: String
  let upstream: Double
  let local: Double
  let contribution: Double
  /// The operand's gradient so far.
  let total: Double

  static func all(of trace: NetworkTrace, detail: Detail) -> [StepData] {
    let level = detail == .layer ? .neuron : detail
    let readings = Reading.all(of: trace, detail: level)
    return trace.passes.flatMap { pass -> [StepData] in
      let slot = if case .loss(let slot) = pass.origin { slot } else { 0 }
      let reading = readings[slot]
      let example: Int? =
        trace.network.hasExamples && pass.origin != .penalty ? trace.exampleIndices[slot] + 1 : nil
      return level == .operation
        ? recorded(pass, reading, example) : merged(pass, reading, example)
    }
  }

  /// The steps as the engine took them.
  private static func recorded(
    _ pass: NetworkTrace.Pass, _ reading: Reading, _ example: Int?
  ) -> [StepData] {
    pass.steps.map { step in
      StepData(
        of: reading.name(pass.start), example: example,
        output: reading.name(step.output), operand: reading.name(step.operand),
        operation: reading.graph.ruleName(of: step.output), upstream: step.upstream,
        local: step.local, contribution: step.contribution, total: step.total)
    }
  }

  /// The steps between values with names, those between them merged.
  private static func merged(
    _ pass: NetworkTrace.Pass, _ reading: Reading, _ example: Int?
  ) -> [StepData] {
    var totals: [Int: Double] = [:]
    let contributions = PassReading(reading, pass).contributions
    return contributions.sorted { ($1.output, $0.operand) < ($0.output, $1.operand) }.map {
      let total = (totals[$0.operand] ?? 0) + $0.value
      totals[$0.operand] = total
      return StepData(
        of: reading.name(pass.start), example: example,
        output: reading.name($0.output), operand: reading.name($0.operand),
        operation: reading.operationText(of: $0.output), upstream: $0.upstream, local: $0.local,
        contribution: $0.value, total: total)
    }
  }
}

extension Reading {
  /// The function that a named node is the value of, or the expression that computes it.
  func operationText(of node: Int) -> String {
    if case .call(let name, _) = definingFormula(of: node) { return name }
    guard let operation = operation(node) else { return "" }
    return network.source.phrase(in: network.operations[operation].range)
  }
}
