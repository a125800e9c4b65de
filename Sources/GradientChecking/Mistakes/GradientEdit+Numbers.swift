import Networks
import Rules

/// Edits that put numbers in the place of derivatives.
extension NetworkRewriter {
  /// Numbers of each example, or the same for all.
  mutating func numbers(_ values: [[Double]], shape: Shape, like id: Int) -> Int {
    values.count == 1
      ? constant(values[0], shape: shape, like: id) : leaf(values, shape: shape, like: id)
  }

  /// f(a, …) as it is, whose derivative by a is s: f(ā, …) + s (a − ā).
  mutating func replaceDerivative(
    of id: Int, _ operands: [Int], by operand: Int, with values: [[Double]]
  ) -> Int {
    let old = network.operations[id]
    var detached = operands
    let own = operands[operand]
    detached[operand] = append(
      .unary(Detached.self), [own], shape: operations[own].shape, like: id)
    let value = append(old.primitive, detached, shape: old.shape, like: id)
    let rest = append(
      .binary(Subtract.self), [own, detached[operand]], shape: operations[own].shape, like: id)
    let slope = numbers(values, shape: old.shape, like: id)
    let gradient = append(.binary(Multiply.self), [slope, rest], shape: old.shape, like: id)
    return append(.binary(Add.self), [value, gradient], shape: old.shape, like: id)
  }

  /// Changes what flows back from an operation to those of its operands that an edit is about.
  mutating func editFlow(_ edit: GradientEdit, to operands: inout [Int], of id: Int) {
    let old = network.operations[id].operands
    switch edit {
    case .flow(let value, let factors):
      // x̄ + s (x − x̄).
      for place in old.indices where old[place] == value {
        operands[place] = redirect(operands[place], like: id) { rewriter, rest, shape in
          let numbers = rewriter.numbers(factors, shape: shape, like: id)
          return rewriter.append(
            .binary(Multiply.self), [numbers, rest], shape: shape, like: id)
        }
      }
    case .flowSummed(let value):
      // x̄ + Σ (x − x̄) in every element.
      for place in old.indices where old[place] == value {
        operands[place] = redirect(operands[place], like: id) { rewriter, rest, _ in
          rewriter.append(.sum(.all), [rest], shape: .number, like: id)
        }
      }
    default: break
    }
  }

  /// x as it is, whose gradient goes through what is made of x − x̄, which is 0.
  private mutating func redirect(
    _ x: Int, like id: Int, _ make: (inout NetworkRewriter, _ rest: Int, Shape) -> Int
  ) -> Int {
    let shape = operations[x].shape
    let detached = append(.unary(Detached.self), [x], shape: shape, like: id)
    let rest = append(.binary(Subtract.self), [x, detached], shape: shape, like: id)
    let made = make(&self, rest, shape)
    return append(.binary(Add.self), [detached, made], shape: shape, like: id)
  }
}
