/// Expressions of a wanted shape, in brackets wherever that could matter.
extension RandomNetwork {
  static let unary = [
    "sin", "cos", "tanh", "sigmoid", "relu", "elu", "softplus", "gelu", "silu", "abs", "exp",
    "erf", "expm1",
  ]

  mutating func expression(_ extent: Extent, depth: Int) -> String {
    guard depth > 0 else { return leaf(extent) }
    let next = depth - 1
    if let batched = batched(extent, depth: next) { return batched }
    switch pick(0...13) {
    case 0, 1, 2: return arithmetic(extent, next)
    case 3, 4:
      return "\(RandomNetwork.unary[pick(0...RandomNetwork.unary.count - 1)])"
        + "(\(expression(extent, depth: next)))"
    case 5: return special(extent, next)
    case 6, 7: return product(extent, next)
    case 8: return rearranged(extent, next)
    case 9: return arrayOfNumbers(extent, next)
    case 10: return reduced(extent, next)
    case 11: return softmax(extent, next)
    case 12:
      let argument = expression(extent, depth: next)
      return ownFunction(of: argument, extent) ?? "(-\(argument))"
    default: return "(-\(expression(extent, depth: next)))"
    }
  }

  /// One number made of all of a name's elements.
  mutating func summary(of name: String) -> String {
    [
      "mean(\(name))", "norm(\(name) - 0.2)", "sum(\(name)^2) / 8", "log_sum_exp(\(name))",
      "mae(\(name), 0.3 * \(name))", "max(\(name))", "min(\(name) * \(name))",
    ][pick(0...6)]
  }

  private mutating func arithmetic(_ extent: Extent, _ depth: Int) -> String {
    var (left, right) = (extent, extent)
    // What is stretched: a number, a column or a row.
    if extent.rows > 1, extent.columns > 1, chance(2) {
      right =
        chance(2)
        ? Extent(rows: extent.rows, columns: 1) : Extent(rows: 1, columns: extent.columns)
    } else if chance(3) {
      right = .number
    }
    if chance(2) { swap(&left, &right) }
    let (a, b) = (expression(left, depth: depth), expression(right, depth: depth))
    return switch pick(0...9) {
    case 0: "(\(a) + \(b))"
    case 1: "(\(a) - \(b))"
    case 2, 3: "(\(a) * \(b))"
    case 4: "(\(a) / (\(b)^2 + 1))"
    case 5: "((\(a))^\(["2", "3", "0", "1"][pick(0...3)]) + \(b))"
    case 6: "(abs(\(a)) + 0.5)^(\(b))"
    case 7: "\(chance(2) ? "min" : "max")(\(a), \(b))"
    case 8: "xlogy(\(a), \(b)^2 + 0.1)"
    default: "leaky_relu(\(a), \(b))"
    }
  }

  private mutating func special(_ extent: Extent, _ depth: Int) -> String {
    let a = expression(extent, depth: depth)
    switch pick(0...9) {
    case 0: return "log(\(a)^2 + 0.5)"
    case 1: return "sqrt(\(a)^2 + 0.25)"
    case 2: return "log1p(abs(\(a)))"
    case 3: return "tanh'(\(a))"
    case 4: return "(abs(\(a)) + 1)^-\(["1", "0.5", "2"][pick(0...2)])"
    // These three may be infinite or not a number: then both engines have to say the same.
    case 5: return "sqrt(abs(\(a)))"
    case 6: return "(\(a) / \(expression(extent, depth: 0)))"
    case 7: return "log(abs(\(a)))"
    default:
      let other = expression(chance(2) ? .number : extent, depth: depth)
      return "positive(\(expression(chance(3) ? .number : extent, depth: depth)), \(a), \(other))"
    }
  }

  private mutating func product(_ extent: Extent, _ depth: Int) -> String {
    let inner = pick(1...4)
    let a = expression(Extent(rows: extent.rows, columns: inner), depth: depth)
    let b = expression(Extent(rows: inner, columns: extent.columns), depth: depth)
    return "(\(a) @ \(b))"
  }

  private mutating func rearranged(_ extent: Extent, _ depth: Int) -> String {
    func of(_ writer: inout RandomNetwork, rows: Int, columns: Int) -> String {
      "(\(writer.expression(Extent(rows: rows, columns: columns), depth: depth)))"
    }
    if extent.columns == 1, chance(2) {
      let rows = extent.rows + pick(1...2)
      let first = pick(1...rows - extent.rows + 1)
      let whole = of(&self, rows: rows, columns: 1)
      return extent.rows == 1
        ? "\(whole)[\(first)]" : "\(whole)[\(first)..\(first + extent.rows - 1)]"
    }
    switch pick(0...3) {
    case 0 where extent.rows > 1 && extent.columns > 1:
      return "\(of(&self, rows: extent.columns, columns: extent.rows)).T"
    case 1 where extent.rows > 1:
      let upper = of(&self, rows: extent.rows - 1, columns: extent.columns)
      return "concat(\(upper), \(of(&self, rows: 1, columns: extent.columns)))"
    case 2:
      let whole = of(&self, rows: extent.count, columns: 1)
      return extent.columns == 1
        ? "flatten\(whole)" : "reshape(\(whole), \(extent.rows), \(extent.columns))"
    default:
      let (rows, columns) = (extent.rows + pick(0...1), extent.columns + 1)
      let whole = of(&self, rows: rows, columns: columns)
      let column = pick(1...2)
      let picked = "\(column)..\(column + extent.columns - 1)"
      return rows > 1
        ? "\(whole)[\(rows - extent.rows + 1)..\(rows), \(picked)]" : "\(whole)[1, \(picked)]"
    }
  }

  private mutating func arrayOfNumbers(_ extent: Extent, _ depth: Int) -> String {
    array(extent) { $0.chance(3) ? $0.number() : $0.expression(.number, depth: min(depth, 1)) }
  }

  private mutating func reduced(_ extent: Extent, _ depth: Int) -> String {
    let name = ["sum", "mean", "max", "min", "norm", "log_sum_exp"][pick(0...5)]
    if extent == .number { return "\(name)(\(expression(anyExtent(), depth: depth)))" }
    if extent.columns == 1 {
      let operand = Extent(rows: extent.rows, columns: pick(1...4))
      return "\(name)(\(expression(operand, depth: depth)), rows)"
    }
    if extent.rows == 1 {
      let operand = Extent(rows: pick(1...4), columns: extent.columns)
      return "\(name)(\(expression(operand, depth: depth)), columns)"
    }
    return arithmetic(extent, depth)
  }

  private mutating func softmax(_ extent: Extent, _ depth: Int) -> String {
    if extent == .number { return loss(depth) }
    if extent == Extent(rows: 3, columns: 1), chance(2) { return "one_hot(\(label()), 3)" }
    let name = chance(2) ? "softmax" : "log_softmax"
    let x = expression(extent, depth: depth)
    if extent.columns == 1 { return "\(name)(\(x))" }
    return "\(name)(\(x), \(chance(2) ? "rows" : "columns"))"
  }

  private mutating func loss(_ depth: Int) -> String {
    let extent = Extent(rows: 3, columns: 1)
    let (p, y) = (expression(extent, depth: depth), expression(extent, depth: 0))
    return switch pick(0...6) {
    case 0: "mse(\(p), \(y))"
    case 1: "mae(\(p), \(y))"
    case 2: "huber(\(p), \(y))"
    case 3: "binary_cross_entropy(sigmoid(\(p)), sigmoid(\(y)))"
    case 4: "cross_entropy(softmax(\(p)), one_hot(\(label()), 3))"
    case 5: "softmax_cross_entropy(\(p), one_hot(\(label()), 3))"
    default: "sigmoid_cross_entropy(\(p), \(y))"
    }
  }
}
