import Rules
import Wording

/// Formulas as operations: a rule's own mathematics opened into the language.
extension Lowering {
  /// Lowers a formula whose symbols stand for operations.
  ///
  /// A rule's formula is a few levels deep, whatever a person writes.
  mutating func lower(
    _ formula: Formula, _ symbols: [String: Int], _ place: Place
  ) throws(Diagnostic) -> Int {
    switch formula {
    case .number(let number):
      return try append(.constant([number]), [], .number, at: place)
    case .symbol(let name):
      guard let operation = symbols[name] else {
        throw error("a formula has the unknown symbol \(quoted(name))", place, label: "opened here")
      }
      return operation
    case .sum(let terms):
      return try lower(terms, symbols, place)
    case .negative(let operand):
      return try elementwise(Negate.self, try lower(operand, symbols, place), place)
    case .product(let factors):
      return try chain(Multiply.self, factors, symbols, place)
    case .quotient(let a, let b):
      return try chain(Divide.self, [a, b], symbols, place)
    case .power(let a, let n):
      return try chain(Power.self, [a, n], symbols, place)
    case .call(let name, let arguments):
      if arguments.count == 1, let rule = Catalogue.unary(named: name) {
        return try elementwise(rule, try lower(arguments[0], symbols, place), place)
      }
      guard let rule = Catalogue.binary(named: name) else {
        throw error(
          "a formula has the unknown function \(quoted(name))", place, label: "opened here")
      }
      return try chain(rule, arguments, symbols, place)
    case .cases(let condition, let then, let otherwise):
      var operands: [Int] = []
      for part in [condition, then, otherwise] {
        operands.append(try lower(part, symbols, place))
      }
      let shape = operands.dropFirst().reduce(shape(operands[0])) {
        Elementwise.shape($0, self.shape($1)) ?? $0
      }
      return try append(.choose, operands, shape, at: place)
    }
  }

  /// A sum of terms; a negative term is subtracted.
  private mutating func lower(
    _ terms: [Formula], _ symbols: [String: Int], _ place: Place
  ) throws(Diagnostic) -> Int {
    var total: Int?
    for term in terms {
      guard let sum = total else {
        total = try lower(term, symbols, place)
        continue
      }
      if case .negative(let operand) = term {
        total = try elementwise(Subtract.self, sum, try lower(operand, symbols, place), place)
      } else {
        total = try elementwise(Add.self, sum, try lower(term, symbols, place), place)
      }
    }
    if let total { return total }
    return try append(.constant([0]), [], .number, at: place)
  }

  /// a ∘ b ∘ c …, from the left.
  private mutating func chain(
    _ rule: any BinaryRule.Type, _ formulas: [Formula], _ symbols: [String: Int], _ place: Place
  ) throws(Diagnostic) -> Int {
    var total: Int?
    for formula in formulas {
      let operand = try lower(formula, symbols, place)
      if let result = total {
        total = try elementwise(rule, result, operand, place)
      } else {
        total = operand
      }
    }
    if let total { return total }
    return try append(.constant([1]), [], .number, at: place)
  }

  private mutating func elementwise(
    _ rule: any UnaryRule.Type, _ x: Int, _ place: Place
  ) throws(Diagnostic) -> Int {
    try append(.unary(rule), [x], shape(x), at: place)
  }

  private mutating func elementwise(
    _ rule: any BinaryRule.Type, _ a: Int, _ b: Int, _ place: Place
  ) throws(Diagnostic) -> Int {
    let shape = Elementwise.shape(shape(a), shape(b)) ?? shape(a)
    return try append(.binary(rule), [a, b], shape, at: place)
  }
}
