import Networks
import Rules
import Wording

extension KnownMistakes {
  /// The functions whose derivatives people take for each other's.
  static let activations: [any UnaryRule.Type] = [Sigmoid.self, Tanh.self, Relu.self]

  /// What is forgotten of a function's derivative, and the rule that then is left.
  static func parts(
    of rule: any UnaryRule.Type, named y: String
  ) -> [(forgotten: Phrase, rule: any UnaryRule.Type)] {
    func part<Part: WrittenPart>(_ part: Part.Type) -> (Phrase, any UnaryRule.Type) {
      (Part.forgotten(of: y), PartOfDerivative<Part>.self)
    }
    if rule == Sigmoid.self {
      return [part(SigmoidWithoutValue.self), part(SigmoidWithoutRest.self)]
    }
    return rule == Tanh.self ? [part(TanhWithoutSquare.self)] : []
  }
}

extension KnownMistakes {
  /// A product on the way whose other operand is a parameter.
  struct LearnedFactor {
    let operation: Int
    let operand: Int
    let weight: Int
  }

  /// The products through which the derivative goes that have a parameter for a factor.
  var learnedFactors: [LearnedFactor] {
    let parameters = network.parameters
    return network.operations.indices.reversed().flatMap { id -> [LearnedFactor] in
      guard id != target, isOnTheWay[id], network.isProduct(id) else { return [] }
      let operands = network.operations[id].operands
      return [0, 1].compactMap { operand in
        let weight = operands[1 - operand]
        let isOnWay = isOnTheWay[operands[operand]] || operands[operand] == target
        return isOnWay && parameters.contains(weight)
          ? LearnedFactor(operation: id, operand: operand, weight: weight) : nil
      }
    }
  }
}

extension Network {
  /// What a constant is to an operation.
  enum ConstantRole {
    case exponent(Double)
    case divisor(Double, isMean: Bool)
    case factor(Double)
    case none
  }

  /// The part that a literal number plays in an operation that is differentiated by the other operand.
  func constantRole(of id: Int, differentiatedBy operand: Int) -> ConstantRole {
    let operation = operations[id]
    guard case .binary(let rule) = operation.primitive else { return .none }
    let other = operations[operation.operands[1 - operand]]
    guard case .constant(let numbers) = other.primitive, numbers.count == 1 else { return .none }
    switch rule.name {
    case Power.name: return operand == 0 ? .exponent(numbers[0]) : .none
    case Divide.name:
      guard operand == 0 else { return .none }
      let summed = operations[operation.operands[0]]
      let isMean =
        if case .sum = summed.primitive, summed.range == operation.range { true } else { false }
      return .divisor(numbers[0], isMean: isMean)
    case Multiply.name: return .factor(numbers[0])
    default: return .none
    }
  }

  /// Whether an operation multiplies its two operands.
  package func isProduct(_ id: Int) -> Bool {
    switch operations[id].primitive {
    case .matrixProduct: true
    case .binary(let rule): rule == Multiply.self
    default: false
    }
  }
}

extension Definition.Role {
  /// Whether it is a parameter, learned or frozen.
  var isParameter: Bool { self == .parameter || self == .frozen }
}
