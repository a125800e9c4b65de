import Networks
import Rules

/// Which shape a formula over arrays has by itself, before anything stretches it.
///
/// The derivative of a sum by its terms is 1, whatever the shape of the terms: as a factor it is
/// stretched, but where it stands alone the reader has to be told how many ones there are.
struct ArrayShapes {
  private let named: [String: Shape]

  /// The shapes of a network's operations, by the names that some of them have.
  init(_ network: Network, names: [String?]) {
    var named: [String: Shape] = [:]
    for (id, name) in names.enumerated() {
      if let name { named[name] = network.operations[id].shape }
    }
    self.named = named
  }

  /// A formula with ones where it would have to be stretched to a shape.
  func whole(_ formula: Formula, _ shape: Shape) -> Formula {
    guard let own = self.shape(of: formula), !own.matches(shape) else { return formula }
    let extents = (shape.isColumn ? [shape.rows] : [shape.rows, shape.columns])
      .map { Formula.number(Double($0)) }
    return formula == .number(0)
      ? .call(ArrayFormula.zeros, extents) : formula * .call(ArrayFormula.ones, extents)
  }

  /// The formula's own shape; `nil` where it does not say.
  func shape(of formula: Formula) -> Shape? {
    switch formula {
    case .number: return .number
    case .symbol(let name):
      // A derivative has the shape of what it is by.
      return named[name.split(separator: "∂").last.map(String.init) ?? name]
    case .negative(let operand): return shape(of: operand)
    case .sum(let parts), .product(let parts): return together(parts)
    case .quotient(let a, let b): return together([a, b])
    case .power(let a, let b): return together([a, b])
    case .cases(let a, let b, let c): return together([a, b, c])
    case .call(let name, let operands): return shape(of: name, operands)
    }
  }

  /// Whether a formula is one number by itself.
  func isNumber(_ formula: Formula) -> Bool { shape(of: formula)?.isNumber ?? false }

  private func shape(of call: String, _ operands: [Formula]) -> Shape? {
    guard let first = operands.first, let shape = shape(of: first) else { return nil }
    switch call {
    case ArrayFormula.matrixProduct:
      guard let right = self.shape(of: operands[1]) else { return nil }
      return right.isColumn ? Shape([shape.rows]) : Shape([shape.rows, right.columns])
    case ArrayFormula.transpose: return Shape([shape.columns, shape.rows])
    case ArrayFormula.ones, ArrayFormula.zeros, "reshape":
      let extents = operands.dropFirst(call == "reshape" ? 1 : 0).compactMap(\.asNumber)
      return Shape(extents.map { Int($0) })
    case "flatten": return Shape([shape.count])
    case "concat":
      let rows = operands.compactMap { self.shape(of: $0)?.rows }.reduce(0, +)
      return shape.isColumn ? Shape([rows]) : Shape([rows, shape.columns])
    case "one_hot": return operands.last?.asNumber.map { Shape([Int($0)]) }
    case ArrayFormula.stack:
      return shape.isNumber ? Shape([operands.count]) : Shape([operands.count, shape.count])
    case _ where call.hasPrefix("["): return ArrayFormula.shape(of: call, in: shape)
    case ArrayFormula.spread: return nil
    case _ where Catalogue.manyOperand(named: call) != nil || call == "sum":
      if operands.count == 1 { return .number }
      switch operands[1] {
      case .symbol(Axis.rows.rawValue): return Shape([shape.rows])
      case .symbol(Axis.columns.rawValue): return Shape([1, shape.columns])
      default: return together(operands)
      }
    default: return together(operands)
    }
  }

  /// The shape of what several make element by element.
  private func together(_ formulas: [Formula]) -> Shape? {
    var result = Shape.number
    for formula in formulas {
      guard let shape = shape(of: formula) else { return nil }
      result = Shape([max(result.rows, shape.rows), max(result.columns, shape.columns)])
    }
    return result
  }
}
