import Rules

/// Writes out the examples in a claim.
struct ClaimUnroller {
  private let unroller: Unroller
  private let claim: Claim
  private var operations: [Operation] = []
  private var shared: [Int: Int] = [:]
  private var copies: [Int: [Int]] = [:]

  init(_ unroller: Unroller, _ claim: Claim) { (self.unroller, self.claim) = (unroller, claim) }

  mutating func claim(_ definition: Int) -> Claim {
    let first = unroller.network.operations.count
    for (index, operation) in claim.operations.enumerated() {
      let id = first + index
      if case .overExamples(let mean) = operation.primitive {
        shared[id] = sum(operation, mean: mean)
      } else if operation.isPerExample {
        copies[id] = (0..<unroller.count).map { copy(operation, $0) }
      } else {
        shared[id] = copy(operation, 0)
      }
    }
    return Claim(
      target: claim.target, definition: definition, elements: claim.elements, isOfCost: true,
      operations: operations, result: position(claim.result, 0), tolerance: claim.tolerance,
      range: claim.range)
  }

  private func position(_ id: Int, _ example: Int) -> Int {
    shared[id] ?? copies[id]?[example] ?? unroller.position(id, example)
  }

  private mutating func copy(_ operation: Operation, _ example: Int) -> Int {
    var primitive = operation.primitive
    if case .derivative(let target, let ofCost) = primitive {
      primitive = .derivative(of: unroller.position(target, example), ofCost: ofCost)
    }
    return append(
      operation, primitive, operation.operands.map { position($0, example) }, operation.shape)
  }

  private mutating func sum(_ operation: Operation, mean: Bool) -> Int {
    let operand = operation.operands[0]
    let terms = (0..<unroller.count).map { position(operand, $0) }
    return operation.sum(of: terms, mean: mean) { append(operation, $0, $1, $2) }
  }

  private mutating func append(
    _ operation: Operation, _ primitive: Primitive, _ operands: [Int], _ shape: Shape
  ) -> Int {
    operations.append(
      Operation(
        primitive: primitive, operands: operands, shape: shape, range: operation.range,
        isPerExample: false, frame: 0))
    return unroller.operations.count + operations.count - 1
  }
}

extension Operation {
  /// Writes the sum of some terms, or their mean, by what appends an operation.
  func sum(
    of terms: [Int], mean: Bool, _ append: (Primitive, [Int], Shape) -> Int
  ) -> Int {
    var total = terms[0]
    for term in terms.dropFirst() { total = append(.binary(Add.self), [total, term], shape) }
    guard mean else { return total }
    let divisor = append(.constant([Double(terms.count)]), [], .number)
    return append(.binary(Divide.self), [total, divisor], shape)
  }
}
