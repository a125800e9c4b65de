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
      var ways: [Int] = []
      for position in operands.indices {
        guard let reaches = reaches(operand, from: operands[position]) else { return nil }
        if reaches { ways.append(position) }
      }
      guard ways.count == 1, let position = ways.first else { return nil }
      let local = localFormula(of: current, position: position)
      if local != .number(1) { factors.append(local) }
      current = operands[position]
    }
    return factors.count > 1 ? factors : nil
  }

  /// The factors of logarithms in a node's formula that are 0, so that nothing of the term is left.
  func absentFactors(of node: Int) -> [Formula] {
    var factors: [Formula] = []
    var waiting = Array(graph.operandIDs(of: node))
    var seen: Set<Int> = []
    while let next = waiting.popLast() {
      guard !isNamed(next), seen.count < 1000, seen.insert(next).inserted else { continue }
      let operands = graph.operandIDs(of: next)
      if graph.ruleName(of: next) == XLogY.name, graph[operands[0]].value == 0, isHidden(next) {
        let factor = formula(operands[0])
        if !factor.isNumber, !factors.contains(factor) { factors.append(factor) }
      }
      waiting += operands
    }
    return factors
  }

  /// Whether a node is `operand`, or made from it through merged nodes alone; `nil` where there are
  /// too many of these to be worth telling.
  private func reaches(_ operand: Int, from start: Int) -> Bool? {
    var waiting = [start]
    var seen: Set<Int> = []
    while let node = waiting.popLast() {
      if node == operand { return true }
      guard seen.count < 100 else { return nil }
      guard !isNamed(node), seen.insert(node).inserted else { continue }
      waiting += graph.operandIDs(of: node)
    }
    return false
  }
}
