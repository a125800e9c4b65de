import Networks
import ScalarEngine
import VectorEngine

/// The two engines on one network: where they differ.
struct EngineComparison {
  /// What both say of a value that is not finite, if they do.
  private(set) var diagnostic: String?
  /// Where they differ, in words.
  private(set) var differences: [String] = []

  /// The most that two numbers may differ by, relative to the largest entry of the array, or
  /// absolutely where that is below 1.
  static let tolerance = 1e-10

  init(_ network: Network, example: Int? = nil, differentiating wanted: Set<Int> = []) {
    let scalar = Result {
      try NetworkTrace(
        NetworkGraph(network, example: example, differentiating: wanted), recording: false)
    }
    let vector = Result {
      try VectorTrace(network, examples: example.map { [$0] }, differentiating: wanted)
    }
    switch (scalar, vector) {
    case (.failure(let a), .failure(let b)):
      diagnostic = "\(a)"
      if "\(a)" != "\(b)" { differences = ["scalar engine:\n\(a)\nvector engine:\n\(b)"] }
    case (.failure(let a), .success):
      differences = ["only the scalar engine finds:\n\(a)"]
    case (.success, .failure(let b)):
      differences = ["only the vector engine finds:\n\(b)"]
    case (.success(let a), .success(let b)):
      compare([a.cost], [b.cost], "the cost")
      compare(a, b)
    }
  }

  private mutating func compare(_ a: NetworkTrace, _ b: VectorTrace) {
    let named = Set(a.network.definitions.map(\.operation))
    for (id, operation) in a.network.operations.enumerated() {
      for slot in a.exampleIndices.indices {
        let place = "operation \(id) (\(operation.primitive)), slot \(slot)"
        compare(a.values(of: id, slot: slot), b.values(of: id, slot: slot), place)
        guard named.contains(id) || operation.computes(a.network) else { continue }
        compare(
          a.lossGradients(of: id, slot: slot), b.lossGradients(of: id, slot: slot),
          "∂L of \(place)")
      }
      guard named.contains(id) || operation.computes(a.network) else { continue }
      let place = "operation \(id) (\(operation.primitive))"
      compare(a.penaltyGradients(of: id), b.penaltyGradients(of: id), "∂R of \(place)")
      compare(a.costGradients(of: id), b.costGradients(of: id), "∂J of \(place)")
    }
  }

  private mutating func compare(_ a: [Double]?, _ b: [Double]?, _ place: String) {
    guard let a, let b, a.count == b.count else {
      if a != b { differences.append("\(place): \(text(a)) and \(text(b))") }
      return
    }
    let scale = max(1, a.map(\.magnitude).max() ?? 0)
    let isEqual = zip(a, b).allSatisfy {
      ($0 - $1).magnitude <= scale * EngineComparison.tolerance
    }
    if !isEqual { differences.append("\(place): \(text(a)) and \(text(b))") }
  }

  private func text(_ numbers: [Double]?) -> String { numbers.map { "\($0)" } ?? "none" }
}

extension Operation {
  /// Whether its elements are numbers of its own.
  ///
  /// Where it has no name and only moves elements, the scalar engine has no nodes for it: it answers
  /// with the derivatives of the elements that were moved.
  fileprivate func computes(_ network: Network) -> Bool {
    switch primitive {
    case .transpose, .slice, .reshape, .concatenation, .stack: false
    case .sum: shape.count < network.operations[operands[0]].shape.count
    default: true
    }
  }
}
