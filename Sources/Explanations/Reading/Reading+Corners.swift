import Rules
import ScalarEngine

extension Reading {
  /// The first named node on the way from a node to what is differentiated whose formula stands at
  /// a corner, where the derivative is a convention.
  func corner(behind node: Int, in pass: PassReading) -> Int? {
    let known = pass.firstCorners
    var waiting = [node]
    while let next = waiting.last {
      let count = waiting.count
      var first: Int?
      for contribution in pass.contributions(to: next) {
        let output = contribution.output
        guard let behind = known.corner(behind: place(output)) else {
          waiting.append(output)
          continue
        }
        for corner in [hasCorner(output) ? output : nil, behind] {
          if let corner { first = min(first ?? corner, corner) }
        }
      }
      guard waiting.count == count else { continue }
      known.set(first, behind: place(next))
      waiting.removeLast()
    }
    return known.corner(behind: place(node)) ?? nil
  }

  /// Whether a named node, or a merged one that it is made of, stands at a corner.
  private func hasCorner(_ node: Int) -> Bool {
    if let known = corners[node] { return known }
    if graph.operandIDs(of: node).allSatisfy(isNamed) { return isCorner(node) }
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
    guard graph[node].isDifferentiable, !graph.isSum(node), !graph.isProduct(node) else {
      return false
    }
    let operands = graph.operandIDs(of: node).map { graph[$0].value }
    guard let first = operands.first else { return false }
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

/// The first corners behind the nodes of a pass, as far as they were asked for.
final class FirstCorners {
  private var corners: [Int32]

  private static let unknown: Int32 = -2
  private static let none: Int32 = -1

  init(placeCount: Int) { corners = Array(repeating: FirstCorners.unknown, count: placeCount) }

  /// The corner behind a place, which may be none; `nil` if it is not known yet.
  func corner(behind place: Int) -> Int?? {
    switch corners[place] {
    case FirstCorners.unknown: .none
    case FirstCorners.none: .some(nil)
    case let corner: .some(Int(corner))
    }
  }

  func set(_ corner: Int?, behind place: Int) {
    corners[place] = corner.map(Int32.init) ?? FirstCorners.none
  }
}
