/// `∂L/∂z1[2]` in an expression, in either spelling.
struct DerivativeReference {
  let loss: String
  let target: DerivativeTarget
  let range: SourceRange
}

/// The derivatives written in ASCII that an expression holds, by node.
///
/// `dL/dW` reads as a quotient, and `x * dL/dW` as (x·dL)/dW: there `dL` is taken for the derivative
/// and the quotient for what stands above it.
struct DerivativeQuotients {
  /// Nodes that are derivatives.
  var references: [Int: DerivativeReference] = [:]
  /// Quotients that are no quotients, and the node whose value they have.
  var replacements: [Int: Int] = [:]
  /// Nodes that are parts of derivatives.
  var consumed: Set<Int> = []
  /// The text of nodes that reach further than they seemed to.
  var ranges: [Int: SourceRange] = [:]
}

extension Lowering {
  /// Finds `dL/dW` and `dL/dW[1,2]`, where neither `dL` nor `dW` is defined.
  func derivativeQuotients(in expression: Expression, _ scope: Scope) -> DerivativeQuotients {
    var quotients = DerivativeQuotients()
    guard claim != nil, scope.parameters == nil else { return quotients }
    for (index, node) in expression.nodes.enumerated() {
      guard case .binary(.divide, let left, let right) = node.kind,
        let target = differential(right, expression)
      else { continue }
      let spine = self.spine(from: left, expression)
      guard let above = spine.last, case .name(let name) = expression.nodes[above].kind,
        isDifferentialOfLoss(name)
      else { continue }
      let reference = DerivativeReference(
        loss: String(name.dropFirst()), target: target.target,
        range: SourceRange(expression.nodes[above].range.lower, node.range.upper))
      quotients.references[above] = reference
      quotients.replacements[index] = left
      quotients.consumed.formUnion(target.nodes)
      for part in spine {
        quotients.ranges[part] = expression.nodes[part].range.joined(with: node.range.end)
      }
    }
    return quotients
  }

  /// A node and what stands last in it: the right operand of its right operand and so on.
  private func spine(from node: Int, _ expression: Expression) -> [Int] {
    var spine = [node]
    while true {
      switch expression.nodes[spine[spine.count - 1]].kind {
      case .binary(.multiply, _, let right), .binary(.matrixProduct, _, let right),
        .binary(.divide, _, let right):
        spine.append(right)
      case .negative(let operand): spine.append(operand)
      default: return spine
      }
    }
  }

  private func isDifferentialOfLoss(_ name: String) -> Bool {
    name.hasPrefix("d") && definitionsByName[name] == nil
      && [lossName, "J"].contains(String(name.dropFirst()))
  }

  /// `dW` or `dW[1,2]`: what is differentiated by, and the nodes that say so.
  private func differential(
    _ node: Int, _ expression: Expression
  ) -> (target: DerivativeTarget, nodes: [Int])? {
    let range = expression.nodes[node].range
    switch expression.nodes[node].kind {
    case .name(let name):
      guard let target = target(name, range, [], range) else { return nil }
      return (target, [node])
    case .subscripted(let operand, let subscripts):
      guard case .name(let name) = expression.nodes[operand].kind,
        let target = target(name, expression.nodes[operand].range, subscripts, range)
      else { return nil }
      return (target, [node, operand])
    default: return nil
    }
  }

  private func target(
    _ name: String, _ nameRange: SourceRange, _ subscripts: [Subscript], _ range: SourceRange
  ) -> DerivativeTarget? {
    guard name.hasPrefix("d"), name.unicodeScalars.count > 1, definitionsByName[name] == nil else {
      return nil
    }
    return DerivativeTarget(
      name: String(name.dropFirst()),
      // The d is one byte.
      nameRange: SourceRange(nameRange.lower + 1, nameRange.upper), subscripts: subscripts,
      range: SourceRange(range.lower + 1, range.upper))
  }
}
