/// Evaluates operations that depend on no example, over plain numbers.
package struct Evaluation {
  private let operations: [Operation]
  private let given: [Int: [Double]]
  private var computed: [Int: [Double]] = [:]
  private var composition = Composition(NumberAlgebra())

  /// An evaluation in which `given` is known beforehand.
  package init(operations: [Operation], given: [Int: [Double]]) {
    self.operations = operations
    self.given = given
  }

  private func elements(_ id: Int) -> [Double]? { computed[id] ?? given[id] }

  /// The elements of an operation's value, row by row.
  ///
  /// Throws at the first operation that cannot be computed or whose value is not finite.
  package mutating func value(of result: Int) throws(EvaluationError) -> [Double] {
    for id in needed(for: result) {
      let operation = operations[id]
      let elements: [Double]
      do {
        elements = try composition.elements(
          of: operation, operation.operands.map { self.elements($0) ?? [] },
          shapes: operation.operands.map { operations[$0].shape })
      } catch {
        throw EvaluationError(operation: id, reason: .impossible(error.message))
      }
      if let bad = elements.first(where: { !$0.isFinite }) {
        throw EvaluationError(operation: id, reason: .notFinite(bad))
      }
      computed[id] = elements
    }
    return elements(result) ?? []
  }

  /// What is not known yet and has to be, operands first.
  func needed(for result: Int) -> [Int] {
    var seen: Set<Int> = []
    var waiting = [result]
    while let id = waiting.popLast() {
      guard elements(id) == nil, seen.insert(id).inserted else { continue }
      waiting += operations[id].operands
    }
    return seen.sorted()
  }
}

/// Why an operation could not be evaluated.
package struct EvaluationError: Error {
  package enum Reason: Sendable {
    /// Its operands are not such as it takes.
    case impossible(String)
    /// An element is infinite or not a number.
    case notFinite(Double)
  }

  /// The operation's position.
  package let operation: Int
  package let reason: Reason
}
