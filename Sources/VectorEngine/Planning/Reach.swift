import Networks

/// Which elements of an operation the pass back arrives at.
///
/// An element that the cost is not made from has no upstream gradient, and its local derivative,
/// which may be infinite, is not to be asked for: 0 × ∞ is not a number. Only a slice leaves elements
/// out, so nearly always it is all or none.
enum Reach {
  case none
  case all
  /// For each element, whether it is reached.
  case some([Bool])

  /// The positions of the elements, or `nil` for all.
  var elements: [Int]? {
    switch self {
    case .none: []
    case .all: nil
    case .some(let mask): mask.indices.filter { mask[$0] }
    }
  }

  /// Adds those that are reached another way.
  mutating func formUnion(_ other: Reach) {
    switch (self, other) {
    case (.all, _), (_, .none): break
    case (_, .all), (.none, _): self = other
    case (.some(let mine), .some(let others)):
      let union = zip(mine, others).map { $0 || $1 }
      self = union.allSatisfy { $0 } ? .all : .some(union)
    }
  }

  /// The elements of `shape` that the elements reached of a result lead to.
  private static func marking(
    _ shape: Shape, _ mark: (_ reach: (Int) -> Void) -> Void
  ) -> Reach {
    var mask = [Bool](repeating: false, count: shape.count)
    mark { mask[$0] = true }
    return mask.allSatisfy { $0 } ? .all : mask.contains(true) ? .some(mask) : .none
  }

  /// What the reach of an operation's result means for the operand at a position; `shapes` are those
  /// of all operands.
  func ofOperand(_ position: Int, of operation: Operation, _ shapes: [Shape]) -> Reach {
    if case .none = self { return .none }
    if let runs = operation.primitive.runs(of: shapes)?[position] {
      return ofArrangement(runs, shapes[position])
    }
    guard let elements else { return .all }
    let (shape, columns) = (shapes[position], operation.shape.columns)
    switch operation.primitive {
    case .unary, .binary, .choose:
      let isRow = shape.rows == operation.shape.rows
      let isColumn = shape.columns == operation.shape.columns
      return Reach.marking(shape) { reach in
        for element in elements {
          reach(
            (isRow ? element / columns * shape.columns : 0) + (isColumn ? element % columns : 0))
        }
      }
    case .matrixProduct:
      return Reach.marking(shape) { reach in
        for element in elements {
          for term in 0..<(position == 0 ? shape.columns : shape.rows) {
            reach(
              position == 0
                ? element / columns * shape.columns + term
                : term * shape.columns + element % columns)
          }
        }
      }
    case .sum(let axis), .reduction(_, let axis):
      guard axis != .all else { return .all }
      return Reach.marking(shape) { reach in
        let reached = Set(elements)
        for element in 0..<shape.count {
          let group = axis == .rows ? element / shape.columns : element % shape.columns
          if reached.contains(group) { reach(element) }
        }
      }
    case .overExamples:
      return self
    case .leaf, .constant, .transpose, .slice, .reshape, .concatenation, .stack, .oneHot,
      .derivative:
      return .none
    }
  }

  private func ofArrangement(_ runs: [Run], _ shape: Shape) -> Reach {
    if case .all = self, runs.reduce(0, { $0 + $1.count }) == shape.count { return .all }
    return Reach.marking(shape) { reach in
      for run in runs {
        for n in 0..<run.count {
          if case .some(let mask) = self, !mask[run.target + n] { continue }
          reach(run.source + n)
        }
      }
    }
  }
}
