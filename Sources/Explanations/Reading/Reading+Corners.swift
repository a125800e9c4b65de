import Rules
import ScalarEngine

extension Reading {
  /// The first named node on the way from a node to what is differentiated whose formula stands at
  /// a corner, where the derivative is a convention.
  func corner(behind node: Int, in pass: PassReading) -> Int? {
    pass.downstream(of: [node]).sorted().first { $0 != node && hasCorner($0) }
  }

  /// Whether a named node, or a merged one that it is made of, stands at a corner.
  private func hasCorner(_ node: Int) -> Bool {
    if let known = corners[node] { return known }
    var waiting = [node]
    var seen: Set<Int> = []
    var found = false
    while let next = waiting.popLast(), !found {
      guard next == node || !isNamed(next), seen.insert(next).inserted else { continue }
      found = isCorner(next)
      waiting += graph.operandIDs(of: next)
    }
    corners[node] = found
    return found
  }

  /// Whether a rule's operands stand where its derivative jumps.
  private func isCorner(_ node: Int) -> Bool {
    let operands = graph.operandIDs(of: node).map { graph[$0].value }
    guard let first = operands.first, graph[node].isDifferentiable else { return false }
    let name = graph.ruleName(of: node)
    if operands.count == 1, let rule = Catalogue.unary(named: name) {
      return rule.corners.contains(first)
    }
    switch name {
    case Maximum.name, Minimum.name:
      return operands.count { $0 == graph[node].value } > 1
    case LeakyRelu.name, Choose.name: return first == 0
    case Norm.name: return graph[node].value == 0
    default: return false
    }
  }
}
