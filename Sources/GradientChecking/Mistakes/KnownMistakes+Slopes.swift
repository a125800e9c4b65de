import Networks
import Rules
import Wording

/// Something else in the place of a function's derivative.
extension KnownMistakes {
  /// Another function's derivative written with this function's value, the value or the operand itself,
  /// and what goes wrong with powers.
  var writtenSlopes: [KnownMistake] {
    operations.flatMap { id -> [KnownMistake] in
      switch network.operations[id].primitive {
      case .unary(let rule) where rule != Identity.self && rule != Negate.self:
        unarySlopes(id, rule)
      case .binary: powerSlopes(id)
      default: []
      }
    }
  }

  private func unarySlopes(_ id: Int, _ rule: any UnaryRule.Type) -> [KnownMistake] {
    let operand = network.operations[id].operands[0]
    let (x, y) = (text(operand), text(id))
    var found = KnownMistakes.slopesOfValues.filter { $0.rule != rule }.map { slope in
      replaced(
        id, 0, "wrong-derivative",
        "The derivative of \(slope.rule.name), \(slope.formula(y)), stands where the derivative of "
          + "\(rule.name) at \(x) belongs.",
        values(of: id).map { $0.map(slope.rule.derivative(written:)) })
    }
    found.append(
      replaced(
        id, 0, "value-for-derivative",
        "The value \(y) stands where the derivative of \(rule.name) at \(x) belongs.",
        values(of: id)))
    found.append(
      replaced(
        id, 0, "value-for-derivative",
        "The operand \(x) itself stands where the derivative of \(rule.name) at \(x) belongs.",
        values(of: operand)))
    if rule == Abs.self {
      found.append(
        replaced(
          id, 0, "wrong-derivative",
          "The derivative of the square, 2 \(x), stands where the derivative of \(rule.name) at "
            + "\(x) belongs.",
          values(of: operand).map { $0.map { 2 * $0 } }))
    }
    return found
  }

  private func powerSlopes(_ id: Int) -> [KnownMistake] {
    let base = network.operations[id].operands[0]
    guard case .exponent(let n) = network.constantRole(of: id, differentiatedBy: 0), n != 0, n != 1,
      operands(of: id) == [0]
    else { return [] }
    let (x, y) = (text(base), text(id))
    var found = [
      replaced(
        id, 0, "value-for-derivative",
        "The value \(y) stands where the derivative of \(y) by \(x) belongs.", values(of: id)),
      replaced(
        id, 0, "value-for-derivative",
        "The exponent of \(y) is put in front but not lowered by 1.",
        values(of: id).map { $0.map { n * $0 } }),
    ]
    if n == 2 {
      found.append(
        replaced(
          id, 0, "wrong-derivative",
          "The sign of \(x), the derivative of abs, stands where the derivative of \(y) by \(x) "
            + "belongs.",
          values(of: base).map { $0.map { Abs.derivative(at: $0, output: $0.magnitude) } }))
    }
    return found
  }

  private func replaced(
    _ id: Int, _ operand: Int, _ name: String, _ text: Phrase, _ numbers: [[Double]]
  ) -> KnownMistake {
    KnownMistake(
      name, text, [.localDerivative(operation: id, operand: operand, numbers)])
  }

  /// In a sum a + b, b for the derivative by a: as if it were a product.
  var sumsAsProducts: [KnownMistake] {
    operations.flatMap { id -> [KnownMistake] in
      guard case .binary(let rule) = network.operations[id].primitive,
        rule == Add.self || rule == Subtract.self
      else { return [] }
      let all = network.operations[id].operands
      return operands(of: id).compactMap { operand in
        let other = all[1 - operand]
        if case .constant = network.operations[other].primitive { return nil }
        guard network.operations[other].shape.matches(network.operations[id].shape) else {
          return nil
        }
        let (step, factor, own) = (text(id), text(other), text(all[operand]))
        return replaced(
          id, operand, "sum-as-product",
          rule == Add.self
            ? "\(step) is a sum: \(factor) is no factor of its derivative by \(own)."
            : "\(step) is a difference: \(factor) is no factor of its derivative by \(own).",
          values(of: other))
      }
    }
  }

  /// In a product a b, a for the derivative by a, which is that by b.
  var ownFactors: [KnownMistake] {
    operations.flatMap { id -> [KnownMistake] in
      guard network.isProduct(id) else { return [] }
      let all = network.operations[id].operands
      return operands(of: id).compactMap { operand in
        let (own, other) = (all[operand], all[1 - operand])
        let (mine, factor) = (network.operations[own].shape, network.operations[other].shape)
        // A row stands for a column of as many.
        let isTransposed = mine.rows == factor.columns && mine.columns == factor.rows
        guard mine.matches(factor) || isTransposed && !mine.isMatrix, own != other else {
          return nil
        }
        return KnownMistake(
          "own-factor",
          "In the derivative of \(text(id)) by \(text(own)) stands \(text(own)) itself, in the place "
            + "of \(text(other)).",
          [.otherFactor(operation: id, operand: operand, .numbers(values(of: own)))])
      }
    }
  }
}

extension KnownMistakes {
  /// A function whose derivative is written with its value alone.
  struct SlopeOfValue {
    let rule: any UnaryRule.Type
    /// The derivative, where the value is called so.
    let formula: @Sendable (String) -> String
  }

  /// The functions whose derivatives people write with a value.
  static let slopesOfValues = [
    SlopeOfValue(rule: Sigmoid.self) { "\($0) (1 − \($0))" },
    SlopeOfValue(rule: Tanh.self) { "1 − \($0)²" },
  ]
}

extension UnaryRule {
  /// The derivative of a rule that is written with its value y alone.
  static func derivative(written y: Double) -> Double { derivative(at: y, output: y) }
}
