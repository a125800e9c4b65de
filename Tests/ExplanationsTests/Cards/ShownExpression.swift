/// An expression as a reader of a card understands it.
///
/// It is made from the printed text alone and knows nothing of `Formula`.
indirect enum ShownExpression {
  case number(Double)
  /// `W1[1,2]`, `∂L/∂z1[1]`; of a whole array, `z2`.
  case name(String)
  case negative(ShownExpression)
  case sum([ShownExpression])
  case product([ShownExpression])
  case quotient(ShownExpression, ShownExpression)
  case power(ShownExpression, ShownExpression)
  case call(String, [ShownExpression])
  /// `1 if z > 0, −1 if z < 0, else 0`.
  case cases([Branch], otherwise: ShownExpression)

  struct Branch {
    let value: ShownExpression
    let left: ShownExpression
    let relation: Character
    let right: ShownExpression

    func holds(_ left: Double, _ right: Double) -> Bool {
      switch relation {
      case ">": left > right
      case "<": left < right
      default: left != right
      }
    }
  }
}

/// What the names of a printed line stand for.
struct Scene {
  /// The elements of a name: one number, or an array row by row.
  let values: (String) -> [Double]?
  /// For `mean(…)` in the cards of the cost: the same for each example.
  var examples: [Scene] = []
}

/// A number with the size of what was added up to get it, which is what rounding acts on.
struct Estimate {
  var value: Double
  var size: Double

  init(_ value: Double, size: Double? = nil) {
    self.value = value
    self.size = size ?? value.magnitude
  }

  /// Whether `other` is the same number but for rounding.
  ///
  /// Where terms cancel, no printed line can be nearer to the engine than the rounding of the
  /// terms; so the difference is measured against their size.
  func agrees(with other: Double, tolerance: Double = 1e-12) -> Bool {
    (value - other).magnitude <= tolerance * max(size, other.magnitude, 1e-12)
  }
}

extension ShownExpression {
  struct Unknown: Error, CustomStringConvertible {
    let description: String
  }

  /// The expression's number.
  func value(in scene: Scene) throws -> Estimate {
    switch self {
    case .number(let number):
      return Estimate(number)
    case .name(let name):
      guard let values = scene.values(name), values.count == 1 else {
        throw Unknown(description: "\(name) is not a number")
      }
      return Estimate(values[0])
    case .negative(let operand):
      let operand = try operand.value(in: scene)
      return Estimate(-operand.value, size: operand.size)
    case .sum(let terms):
      let terms = try terms.map { try $0.value(in: scene) }
      return Estimate(
        terms.reduce(0) { $0 + $1.value }, size: terms.reduce(0) { $0 + $1.size })
    case .product(let factors):
      let factors = try factors.map { try $0.value(in: scene) }
      return Estimate(
        factors.reduce(1) { $0 * $1.value }, size: factors.reduce(1) { $0 * $1.size })
    case .quotient(let above, let below):
      return try ShownFunction.quotient.estimate([above.value(in: scene), below.value(in: scene)])
    case .power(let base, let exponent):
      return try ShownFunction.power.estimate([base.value(in: scene), exponent.value(in: scene)])
    case .call("mean", let arguments) where !scene.examples.isEmpty && arguments.count == 1:
      let parts = try scene.examples.map { try arguments[0].value(in: $0) }
      let count = Double(parts.count)
      return Estimate(
        parts.reduce(0) { $0 + $1.value } / count, size: parts.reduce(0) { $0 + $1.size } / count)
    case .call(let name, let arguments):
      guard let function = ShownFunction.named(name) else {
        throw Unknown(description: "no function \(name)")
      }
      return function.estimate(try arguments.flatMap { try $0.elements(in: scene) })
    case .cases(let branches, let otherwise):
      for branch in branches {
        let (left, right) = (try branch.left.value(in: scene), try branch.right.value(in: scene))
        if branch.holds(left.value, right.value) { return try branch.value.value(in: scene) }
      }
      return try otherwise.value(in: scene)
    }
  }

  /// The numbers of an argument: all those of an array.
  private func elements(in scene: Scene) throws -> [Estimate] {
    if case .name(let name) = self, let values = scene.values(name) {
      return values.map { Estimate($0) }
    }
    return [try value(in: scene)]
  }
}
