import Rules
import ScalarEngine

extension Reading {
  /// The factors that a local derivative was tidied from, outermost first, where one path of merged
  /// operations leads to the operand and at least two of them change something.
  func untidiedFactors(of node: Int, by operand: Int) -> [Formula]? {
    var factors: [Formula] = []
    var current = node
    while current != operand {
      let operands = graph.operandIDs(of: current)
      let ways = operands.indices.filter { reaches(operand, from: operands[$0]) }
      guard ways.count == 1, let position = ways.first else { return nil }
      let local = localFormula(of: current, position: position)
      if local != .number(1) { factors.append(local) }
      current = operands[position]
    }
    return factors.count > 1 ? factors : nil
  }

  /// Whether a node is `operand`, or made from it through merged nodes alone.
  private func reaches(_ operand: Int, from start: Int) -> Bool {
    var waiting = [start]
    var seen: Set<Int> = []
    while let node = waiting.popLast() {
      if node == operand { return true }
      guard names[node] == nil, seen.count < 100, seen.insert(node).inserted else { continue }
      waiting += graph.operandIDs(of: node)
    }
    return false
  }
}
