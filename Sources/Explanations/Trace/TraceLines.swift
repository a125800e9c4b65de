import Foundation
import Networks
package import ScalarEngine

/// A trace as data, a JSON object a line: a header, a line a node, a line a pass, a line a step, a line a
/// gradient.
///
/// The lines are written as the engine has them, and only some of them are held at a time.
package struct TraceLines {
  private let header: TraceHeader
  private let trace: NetworkTrace

  /// The lines of a trace that was recorded, behind a header.
  package init(_ trace: NetworkTrace, header: TraceHeader) {
    (self.trace, self.header) = (trace, header)
  }

  /// How many lines there are.
  package var count: Int {
    1 + trace.nodes.graph.count + trace.passes.reduce(0) { $0 + 1 + $1.steps.count }
      + gradients.reduce(0) { $0 + $1.values.count }
  }

  /// Hands over all lines, some at a time, each with its line break.
  package func write(_ take: ([UInt8]) throws -> Void) throws {
    var text = LineBuffer()
    text.bytes += try header.line()
    text.endLine()
    try writeNodes(&text, take)
    for (index, pass) in trace.passes.enumerated() {
      try write(pass, index, &text, take)
    }
    for (name, shape, values) in gradients {
      for (element, value) in values.enumerated() {
        text.object {
          $0.field("gradient", elementName(name, element, shape))
          $0.field("value", value)
        }
        try text.flush(take, atLeast: LineBuffer.piece)
      }
    }
    try text.flush(take, atLeast: 1)
  }

  private func writeNodes(_ text: inout LineBuffer, _ take: ([UInt8]) throws -> Void) throws {
    let names = names()
    let graph = trace.nodes.graph
    for id in 0..<graph.count {
      let rule = graph.ruleName(of: id)
      text.object {
        $0.field("node", id)
        $0.field("rule", rule.isEmpty ? "leaf" : rule)
        if !rule.isEmpty { $0.field("operands", graph.operandIDs(of: id)) }
        $0.field("value", graph[id].value)
        if let name = names[id] {
          $0.field("name", elementName(name.definition, name.element, name.shape))
          if let example = name.example { $0.field("example", example) }
        }
      }
      try text.flush(take, atLeast: LineBuffer.piece)
    }
  }

  private func write(
    _ pass: NetworkTrace.Pass, _ index: Int, _ text: inout LineBuffer,
    _ take: ([UInt8]) throws -> Void
  ) throws {
    let network = trace.network
    text.object {
      $0.field("pass", index + 1)
      switch pass.origin {
      case .penalty: $0.field("of", network.penaltyName)
      case .loss(let slot):
        $0.field("of", network.lossName)
        if network.hasExamples { $0.field("example", trace.exampleIndices[slot] + 1) }
      }
      $0.field("start", pass.start)
    }
    for step in pass.steps {
      text.object {
        $0.field("step", index + 1)
        $0.field("output", step.output)
        $0.field("position", step.position + 1)
        $0.field("operand", step.operand)
        $0.field("upstream", step.upstream)
        $0.field("local", step.local)
        $0.field("contribution", step.contribution)
        $0.field("total", step.total)
      }
      try text.flush(take, atLeast: LineBuffer.piece)
    }
  }

  /// ∂J of each parameter, in the order of the file.
  private var gradients: [(name: String, shape: Shape, values: [Double])] {
    let network = trace.network
    return network.definitions.compactMap { definition in
      guard definition.role == .parameter,
        let values = trace.costGradients(of: definition.operation)
      else { return nil }
      return (definition.name, network.operations[definition.operation].shape, values)
    }
  }

  /// Which element of which named value a node is.
  private struct Name {
    let definition: String
    let shape: Shape
    let element: Int
    let example: Int?
  }

  private func names() -> [Int: Name] {
    var result: [Int: Name] = [:]
    let network = trace.network
    for definition in network.definitions {
      let operation = network.operations[definition.operation]
      let slots = operation.isPerExample ? Array(trace.exampleIndices.indices) : [0]
      for slot in slots {
        let nodes = trace.nodes.nodes(of: definition.operation, slot: slot)
        for (element, node) in nodes.enumerated() where result[node] == nil {
          result[node] = Name(
            definition: definition.name, shape: operation.shape, element: element,
            example: operation.isPerExample && network.hasExamples
              ? trace.exampleIndices[slot] + 1 : nil)
        }
      }
    }
    return result
  }
}
