import Foundation
import Networks
import Rules
import ScalarEngine

/// A network and an answer for its gradient as JSON that other checkers can read: the operations in
/// order, each with its operands by position.
struct StraightLineProgram: Encodable {
  let mistake: String
  let seed: UInt64
  /// Whether the gradient check rejects the answer.
  let isRejected: Bool
  let operations: [Step]
  let exampleCount: Int
  let loss: Int
  let penalty: Int?
  /// J, for whoever evaluates the operations to be sure of them.
  let cost: Double
  let parameters: [Parameter]

  struct Step: Encodable {
    let name: String
    let operands: [Int]
    let shape: [Int]
    var numbers: [Double]?
    var examples: [[Double]]?
    var axis: String?
    var slice: [Int]?
  }

  struct Parameter: Encodable {
    let operation: Int
    let gradient: [Double]
  }

  init(
    _ trace: NetworkTrace, mistake: String, seed: UInt64, gradients: [Int: [Double]],
    isRejected: Bool
  ) {
    let network = trace.network
    self.isRejected = isRejected
    cost = trace.cost
    self.mistake = mistake
    self.seed = seed
    operations = network.operations.indices.map { Step($0, in: network) }
    exampleCount = network.exampleCount
    loss = network.loss
    penalty = network.penalty
    parameters = network.parameters.sorted().map {
      Parameter(operation: $0, gradient: gradients[$0] ?? [])
    }
  }

  func line() throws -> String {
    String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
  }
}

extension StraightLineProgram.Step {
  init(_ id: Int, in network: Network) {
    let operation = network.operations[id]
    let shape = [operation.shape.rows, operation.shape.columns]
    func step(_ name: String) -> Self {
      Self(name: name, operands: operation.operands, shape: shape)
    }
    switch operation.primitive {
    case .leaf:
      self = step("leaf")
      numbers = network.leafValues[id]
      examples = network.exampleValues[id].map { numbers in
        (0..<network.exampleCount).map { Array(numbers[$0]) }
      }
    case .constant(let values):
      self = step("leaf")
      numbers = values
    case .unary(let rule): self = step(rule.name)
    case .binary(let rule): self = step(rule.name)
    case .choose: self = step("choose")
    case .matrixProduct: self = step("@")
    case .transpose: self = step("transpose")
    case .sum(let axis):
      self = step("sum")
      self.axis = axis.rawValue
    case .reduction(let rule, let axis):
      self = step(rule.name)
      self.axis = axis.rawValue
    case .slice(let rows, let columns):
      self = step("slice")
      slice = [rows.lowerBound, rows.upperBound, columns.lowerBound, columns.upperBound]
    case .reshape: self = step("reshape")
    case .concatenation, .stack: self = step("join")
    case .oneHot: self = step("one_hot")
    case .derivative, .overExamples: self = step("claim")
    }
  }
}
