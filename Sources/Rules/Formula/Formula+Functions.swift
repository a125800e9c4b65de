// The functions fold where the answer is a whole number by definition.
extension Formula {
  /// eˣ.
  public static func exp(_ x: Formula) -> Formula { function(Exp.name, x, 1) }
  /// eˣ − 1.
  public static func expm1(_ x: Formula) -> Formula { function(Expm1.name, x, 0) }
  /// The natural logarithm of x.
  public static func log(_ x: Formula) -> Formula {
    x == .number(1) ? .number(0) : .call(Log.name, [x])
  }
  /// log(1 + x).
  public static func log1p(_ x: Formula) -> Formula { function(Log1p.name, x, 0) }
  /// The square root of x; of a square number, its root.
  public static func sqrt(_ x: Formula) -> Formula {
    if let square = x.asNumber, square.isWhole, square >= 0 {
      let root = square.squareRoot()
      if root.isWhole, root * root == square { return .number(root) }
    }
    return .call(Sqrt.name, [x])
  }
  /// The sine of x radians.
  public static func sin(_ x: Formula) -> Formula { function(Sin.name, x, 0) }
  /// The cosine of x radians.
  public static func cos(_ x: Formula) -> Formula { function(Cos.name, x, 1) }
  /// The hyperbolic tangent.
  public static func tanh(_ x: Formula) -> Formula { function(Tanh.name, x, 0) }
  /// The error function.
  public static func erf(_ x: Formula) -> Formula { function(Erf.name, x, 0) }

  private static func function(_ name: String, _ x: Formula, _ valueAtZero: Double) -> Formula {
    x == .number(0) ? .number(valueAtZero) : .call(name, [x])
  }

  /// The rule called `name`, as a call; where its value is a number without rounding, the number.
  public static func calling(_ name: String, _ arguments: [Formula]) -> Formula {
    if arguments.allSatisfy(\.isNumber), let value = Catalogue.value(of: name, arguments),
      value.isNumber
    {
      return value
    }
    return .call(name, arguments)
  }
}
