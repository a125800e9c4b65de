/// Evaluates operations that depend on no example, over plain numbers.
package struct Evaluation {
  private let operations: [Operation]
  private var values: [Int: [Double]]
  private var composition = Composition(NumberAlgebra())

  /// An evaluation in which `given` is known beforehand.
  package init(operations: [Operation], given: [Int: [Double]]) {
    self.operations = operations
    values = given
  }

  /// The elements of an operation's value, row by row.
  package mutating func value(of result: Int) throws(EvaluationError) -> [Double] {
    for id in needed(for: result) {
      let operation = operations[id]
      do {
        values[id] = try composition.elements(
          of: operation, operation.operands.map { values[$0] ?? [] },
          shapes: operation.operands.map { operations[$0].shape })
      } catch {
        throw EvaluationError(operation: id, message: error.message)
      }
    }
    return values[result] ?? []
  }

  /// What is not known yet and has to be, operands first.
  private func needed(for result: Int) -> [Int] {
    var seen: Set<Int> = []
    var waiting = [result]
    while let id = waiting.popLast() {
      guard values[id] == nil, seen.insert(id).inserted else { continue }
      waiting += operations[id].operands
    }
    return seen.sorted()
  }
}

/// Why an operation could not be evaluated.
package struct EvaluationError: Error {
  /// The operation's position.
  package let operation: Int
  /// What is wrong with it.
  package let message: String
}
