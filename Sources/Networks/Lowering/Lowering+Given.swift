import Wording

/// The value that a declaration gives in an expression.
struct Given {
  let shape: Shape
  /// Row by row; finite.
  let numbers: [Double]
}

extension Lowering {
  /// Computes an expression of literals and of names whose values are known.
  mutating func evaluate(
    _ expression: Expression, for name: String
  ) throws(Diagnostic) -> Given {
    let (operationCount, frameCount) = (operations.count, frames.count)
    let elements = budget.elements
    defer {
      operations.removeLast(operations.count - operationCount)
      frames.removeLast(frames.count - frameCount)
      budget.elements = elements
    }
    let place = Place(range: expression.range)
    let result = try lower(expression)
    guard !operations[result].isPerExample else {
      throw error(
        "\(quoted(name)) needs a value that is the same for all examples", place,
        label: "this differs from example to example")
    }
    return Given(shape: shape(result), numbers: try computed(result, place))
  }

  private mutating func computed(_ result: Int, _ place: Place) throws(Diagnostic) -> [Double] {
    var evaluation = Evaluation(operations: operations, given: leafValues)
    for id in evaluation.needed(for: result) {
      try spendArithmetic(operations[id].scalarCount(of: operations), at: place)
    }
    do throws(EvaluationError) {
      return try evaluation.value(of: result)
    } catch {
      let operation = operations[error.operation]
      let place = Place(range: operation.range, frame: operation.frame)
      switch error.reason {
      case .impossible(let message):
        throw self.error(Phrase(verbatim: message), place, label: "in this expression")
      case .notFinite(let value):
        throw self.error(
          "\(quoted(source.phrase(in: operation.range))) is \(describeNotFinite(value))", place,
          label: "a value has to be a finite number")
      }
    }
  }
}
