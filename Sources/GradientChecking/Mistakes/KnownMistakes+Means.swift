import Networks
import Rules
import Wording

/// Several factors at once: means in their place, or two left out.
extension KnownMistakes {
  /// The product of the factors' means over the examples, for the mean of their product.
  ///
  /// As far as some operation on the way; what comes after it is one factor, of each example.
  var productsOfMeans: [KnownMistake] {
    guard computed.exampleIndices.count > 1 else { return [] }
    let text: Phrase =
      "The mean of a product is not the product of the means: multiply for each example, then take "
      + "the mean."
    var edits: [GradientEdit] = []
    var found: [KnownMistake] = []
    // From what is differentiated towards the loss.
    for id in operations.reversed() {
      let added = operands(of: id).compactMap { meanFactor(of: id, operand: $0) }
      guard !added.isEmpty else { continue }
      edits += added
      found.append(KnownMistake("product-of-means", text, edits))
      // The nearest factor alone is meant by a mean that stands at another place of the formula.
      if edits.count > added.count {
        found.append(KnownMistake("product-of-means", text, added))
      }
    }
    return found
  }

  /// The edit by which an operation's derivative is its mean over the examples, where it differs among
  /// them.
  private func meanFactor(of id: Int, operand: Int) -> GradientEdit? {
    let operation = network.operations[id]
    switch operation.primitive {
    case .unary(let rule) where operation.isPerExample && rule != Negate.self:
      let slopes = computed.exampleIndices.indices.map { slot in
        zip(
          computed.values(of: operation.operands[0], slot: slot),
          computed.values(of: id, slot: slot)
        ).map { rule.derivative(at: $0, output: $1) }
      }
      return .localDerivative(operation: id, operand: 0, [mean(slopes)])
    case .binary, .matrixProduct:
      guard network.isProduct(id) else { return nil }
      let other = operation.operands[1 - operand]
      guard network.operations[other].isPerExample, other != operation.operands[operand] else {
        return nil
      }
      let values = computed.exampleIndices.indices.map { computed.values(of: other, slot: $0) }
      return .otherFactor(operation: id, operand: operand, .numbers([mean(values)]))
    default: return nil
    }
  }

  private func mean(_ rows: [[Double]]) -> [Double] {
    let sum = rows.dropFirst().reduce(rows[0]) { zip($0, $1).map { $0 + $1 } }
    return sum.map { $0 / Double(rows.count) }
  }

  /// Two factors left out.
  var twoMissingFactors: [KnownMistake] {
    let single = (derivatives + products).filter { $0.missing != nil }
    guard single.count <= 12 else { return [] }
    return single.indices.flatMap { first in
      single.indices.dropFirst(first + 1).compactMap { second in
        guard let one = single[first].missing, let other = single[second].missing else {
          return nil
        }
        return KnownMistake(
          "missing-factors", "Two factors are missing: \(one) and \(other).",
          single[first].edits + single[second].edits)
      }
    }
  }
}
