/// Every rule there is: the tests run over it, and names are looked up in it.
public enum Catalogue {
  /// The rules of one operand.
  public static let unary: [any UnaryRule.Type] = [
    Identity.self, Negate.self,
    Exp.self, Expm1.self, Log.self, Log1p.self, Sqrt.self,
    Sin.self, Cos.self,
    Tanh.self, Sigmoid.self, Erf.self,
    Relu.self, Elu.self, Softplus.self, Silu.self, Gelu.self,
    Abs.self,
  ]

  /// The rules of two operands.
  public static let binary: [any BinaryRule.Type] = [
    Add.self, Subtract.self, Multiply.self, Divide.self, Power.self,
    XLogY.self,
    LeakyRelu.self,
    Minimum.self, Maximum.self,
  ]

  /// The rules of a list of operands.
  public static let manyOperand: [any ManyOperandRule.Type] = [
    Choose.self,
    Largest.self, Smallest.self, LogSumExp.self, Norm.self,
  ]

  /// The rule of one operand called `name`.
  public static func unary(named name: String) -> (any UnaryRule.Type)? {
    unary.first { $0.name == name }
  }

  /// The rule of two operands called `name`.
  public static func binary(named name: String) -> (any BinaryRule.Type)? {
    binary.first { $0.name == name }
  }

  /// The rule of a list of operands called `name`.
  public static func manyOperand(named name: String) -> (any ManyOperandRule.Type)? {
    manyOperand.first { $0.name == name }
  }

  /// The value of the rule called `name` that takes this many operands; none if there is no such
  /// rule.
  ///
  /// `min` and `max` are rules of two operands and of a list; two operands go to the former.
  public static func value<N: RealArithmetic>(of name: String, _ operands: [N]) -> N? {
    if operands.count == 1, let rule = unary(named: name) { return rule.value(operands[0]) }
    if operands.count == 2, let rule = binary(named: name) {
      return rule.value(operands[0], operands[1])
    }
    guard let rule = manyOperand(named: name) else { return nil }
    return rule.domain.count > 1 && rule.domain.count != operands.count
      ? nil : rule.value(operands)
  }
}
