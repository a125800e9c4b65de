extension RandomNetwork {
  static let unary = [
    "sin", "cos", "tanh", "sigmoid", "relu", "elu", "softplus", "gelu", "silu", "abs", "exp",
    "erf", "expm1",
  ]
  static let reductions = ["sum", "mean", "max", "min", "norm", "log_sum_exp"]

  /// An expression of this shape, in brackets wherever that could matter.
  mutating func expression(_ extent: Extent, depth: Int) -> String {
    guard depth > 0 else { return leaf(extent) }
    let next = depth - 1
    switch pick(0...11) {
    case 0, 1: return arithmetic(extent, next)
    case 2, 3:
      return "\(RandomNetwork.unary[pick(0...RandomNetwork.unary.count - 1)])"
        + "(\(expression(extent, depth: next)))"
    case 4: return special(extent, next)
    case 5: return product(extent, next)
    case 6: return rearranged(extent, next)
    case 7: return reduced(extent, next)
    case 8: return softmax(extent, next)
    case 9: return call(extent, next)
    case 10: return "(-\(expression(extent, depth: next)))"
    default: return arithmetic(extent, next)
    }
  }

  /// One number made of all of a name's elements.
  mutating func summary(of name: String) -> String {
    [
      "mean(\(name))", "norm(\(name) - 0.2)", "sum(\(name)^2) / 8", "log_sum_exp(\(name))",
      "mae(\(name), \(name) * 0)", "huber(\(name), \(name) * s)", "max(\(name) * \(name))",
    ][pick(0...6)]
  }

  mutating func leaf(_ extent: Extent) -> String {
    let fitting = names.filter { $0.extent == extent }
    if fitting.isEmpty || chance(8) { return literal(extent) }
    // What was defined last is used most.
    return fitting[chance(2) ? fitting.count - 1 : pick(0...fitting.count - 1)].name
  }

  mutating func arithmetic(_ extent: Extent, _ depth: Int) -> String {
    var (left, right) = (extent, extent)
    // What is stretched: a number, a column or a row.
    if chance(3) { left = .number } else if chance(3) { right = .number }
    if extent.rows > 1, extent.columns > 1, chance(3) {
      right =
        chance(2)
        ? Extent(rows: extent.rows, columns: 1) : Extent(rows: 1, columns: extent.columns)
      left = extent
    }
    if left == .number, right == .number { (left, right) = (extent, extent) }
    let (a, b) = (expression(left, depth: depth), expression(right, depth: depth))
    return switch pick(0...5) {
    case 0: "(\(a) + \(b))"
    case 1: "(\(a) - \(b))"
    case 2: "(\(a) * \(b))"
    case 3: "(\(a) / (\(b)^2 + 1))"
    case 4: "((\(a))^\(["2", "3", "2", "0", "1"][pick(0...4)]) + \(b))"
    default: "(\(a) * \(b) - \(b))"
    }
  }

  mutating func special(_ extent: Extent, _ depth: Int) -> String {
    let a = expression(extent, depth: depth)
    switch pick(0...9) {
    case 0: return "leaky_relu(\(a), 0.1)"
    case 1: return "min(\(a), \(expression(extent, depth: depth)))"
    case 2: return "max(\(a), \(expression(.number, depth: depth)))"
    case 3: return "log(\(a)^2 + 0.5)"
    case 4: return "sqrt(\(a)^2 + 0.25)"
    case 5: return "xlogy(\(a), \(expression(extent, depth: depth))^2 + 0.1)"
    case 6:
      return
        "positive(\(a), \(expression(extent, depth: depth)), \(expression(.number, depth: depth)))"
    case 7: return "(\(a)^2 + 1)^(\(expression(.number, depth: 0)))"
    case 8: return "tanh'(\(a))"
    default: return "(abs(\(a)) + 1)^-\(["1", "0.5", "2"][pick(0...2)])"
    }
  }

  mutating func product(_ extent: Extent, _ depth: Int) -> String {
    let inner = pick(2...3)
    let a = expression(Extent(rows: extent.rows, columns: inner), depth: depth)
    let b = expression(Extent(rows: inner, columns: extent.columns), depth: depth)
    return "(\(a) @ \(b))"
  }

  mutating func rearranged(_ extent: Extent, _ depth: Int) -> String {
    if extent == .number {
      return chance(2)
        ? "(\(expression(Extent(rows: 3, columns: 1), depth: depth)))[\(pick(1...3))]"
        : "(\(expression(Extent(rows: 2, columns: 2), depth: depth)))[\(pick(1...2)), \(pick(1...2))]"
    }
    if extent.columns == 1 {
      switch pick(0...3) {
      case 0:
        return
          "(\(expression(Extent(rows: extent.rows, columns: 2), depth: depth)))[:, \(pick(1...2))]"
      case 1:
        return
          "concat(\(expression(Extent(rows: extent.rows - 1, columns: 1), depth: depth)), \(expression(.number, depth: depth)))"
      case 2: return array(extent) { $0.expression(.number, depth: depth) }
      default:
        return
          "(\(expression(Extent(rows: extent.rows + 1, columns: 1), depth: depth)))[2..\(extent.rows + 1)]"
      }
    }
    switch pick(0...3) {
    case 0:
      return "(\(expression(Extent(rows: extent.columns, columns: extent.rows), depth: depth))).T"
    case 1:
      return
        "reshape(\(expression(Extent(rows: extent.count, columns: 1), depth: depth)), \(extent.rows), \(extent.columns))"
    case 2:
      let outer = Extent(rows: extent.rows + 1, columns: extent.columns)
      return "(\(expression(outer, depth: depth)))[2..\(extent.rows + 1), :]"
    default: return array(extent) { $0.expression(.number, depth: depth) }
    }
  }

  mutating func reduced(_ extent: Extent, _ depth: Int) -> String {
    let name = RandomNetwork.reductions[pick(0...RandomNetwork.reductions.count - 1)]
    if extent == .number { return "\(name)(\(expression(anyExtent(), depth: depth)))" }
    if extent.columns == 1 {
      return "\(name)(\(expression(Extent(rows: extent.rows, columns: 3), depth: depth)), rows)"
    }
    if extent.rows == 1 {
      return
        "\(name)(\(expression(Extent(rows: 2, columns: extent.columns), depth: depth)), columns)"
    }
    return arithmetic(extent, depth)
  }

  mutating func softmax(_ extent: Extent, _ depth: Int) -> String {
    let name = chance(2) ? "softmax" : "log_softmax"
    if extent == .number { return cost(depth) }
    let x = expression(extent, depth: depth)
    if extent.columns == 1 { return "\(name)(\(x))" }
    return "\(name)(\(x), \(chance(2) ? "rows" : "columns"))"
  }

  mutating func cost(_ depth: Int) -> String {
    let extent = Extent(rows: 3, columns: 1)
    let (p, y) = (expression(extent, depth: depth), expression(extent, depth: 0))
    return switch pick(0...6) {
    case 0: "mse(\(p), \(y))"
    case 1: "mae(\(p), \(y))"
    case 2: "huber(\(p), \(y))"
    case 3: "binary_cross_entropy(sigmoid(\(p)), sigmoid(\(y)))"
    case 4: "cross_entropy(softmax(\(p)), one_hot(\(pick(0...2)), 3))"
    case 5: "softmax_cross_entropy(\(p), \(y))"
    default: "sigmoid_cross_entropy(\(p), \(y))"
    }
  }

  mutating func call(_ extent: Extent, _ depth: Int) -> String {
    guard !functions.isEmpty else { return special(extent, depth) }
    let function = functions[pick(0...functions.count - 1)]
    let arguments = (0..<function.arguments).map { _ in expression(extent, depth: depth) }
    let prime = function.arguments == 1 && chance(3) ? "'" : ""
    return "\(function.name)\(prime)(\(arguments.joined(separator: ", ")))"
  }
}
