import Networks
import Rules
import Wording

/// What flows back through values that have names: left out, summed too early, or multiplied once too
/// often.
extension KnownMistakes {
  /// How many elements a value may have that are looked at one by one.
  private static let largest = 16

  /// The equations between what is differentiated and the loss or the penalty.
  private var between: [Definition] {
    network.definitions.filter {
      $0.role == .equation && $0.operation != target && isOnTheWay[$0.operation]
    }
  }

  /// Of several elements, columns or rows, one alone or all but one.
  var singlePaths: [KnownMistake] {
    between.flatMap { definition -> [KnownMistake] in
      let shape = network.operations[definition.operation].shape
      guard shape.count > 1 else { return [] }
      var parts: [[(name: String, positions: Set<Int>)]] = []
      if shape.count <= KnownMistakes.largest {
        parts.append(
          (0..<shape.count).map { (elementName(definition.name, $0, shape), [$0]) })
      }
      if shape.isMatrix, shape.columns <= KnownMistakes.largest {
        parts.append(
          (0..<shape.columns).map { column in
            (
              "\(definition.name)[:, \(column + 1)]",
              Set((0..<shape.rows).map { $0 * shape.columns + column })
            )
          })
      }
      if shape.isMatrix, shape.rows <= KnownMistakes.largest {
        parts.append(
          (0..<shape.rows).map { row in
            (
              "\(definition.name)[\(row + 1), :]",
              Set(row * shape.columns..<(row + 1) * shape.columns)
            )
          })
      }
      return parts.flatMap { parts in
        parts.flatMap { part -> [KnownMistake] in
          let mask = (0..<shape.count).map { part.positions.contains($0) ? 1.0 : 0 }
          let alone = KnownMistake(
            "missing-path",
            "There are \(parts.count) paths through \(definition.name); the one through \(part.name) "
              + "alone is counted.",
            [.flow(value: definition.operation, times: [mask])])
          let forgotten = KnownMistake(
            "missing-path",
            "There are \(parts.count) paths through \(definition.name); the one through \(part.name) "
              + "is forgotten.",
            [.flow(value: definition.operation, times: [mask.map { 1 - $0 }])])
          return parts.count == 2 ? [alone] : [alone, forgotten]
        }
      }
    }
  }

  /// One or two values on the way taken for given numbers: a mean and a variance, for instance.
  var heldValues: [KnownMistake] {
    let values = between
    guard values.count > 1, values.count <= KnownMistakes.largest else { return [] }
    func held(_ values: [Definition], _ text: Phrase) -> KnownMistake {
      KnownMistake(
        "missing-path", text,
        values.map { value in
          let count = network.operations[value.operation].shape.count
          return .flow(value: value.operation, times: [Array(repeating: 0, count: count)])
        })
    }
    let own = text(target)
    let single = values.map {
      held([$0], "\($0.name) depends on \(own) too; the path through it is forgotten.")
    }
    let pairs = values.indices.flatMap { first in
      values.indices.dropFirst(first + 1).map { second in
        held(
          [values[first], values[second]],
          "\(values[first].name) and \(values[second].name) depend on \(own) too; the paths through "
            + "them are forgotten.")
      }
    }
    return single + pairs
  }

  /// The sum of what flows back, multiplied by a sum, for the sum of products.
  var sumsBeforeProducts: [KnownMistake] {
    between.compactMap { definition in
      guard network.operations[definition.operation].shape.count > 1 else { return nil }
      return KnownMistake(
        "sum-before-product",
        "What flows back from the elements of \(definition.name) is summed too early: each is multiplied "
          + "by its own factor, and then they are added.",
        [.flowSummed(value: definition.operation)])
    }
  }

  /// A function's derivative where there is no such function, or where it has cancelled.
  var extraSlopes: [KnownMistake] {
    ([target] + operations).flatMap { value -> [KnownMistake] in
      let shape = network.operations[value].shape
      // The value itself, and what a function makes of it element by element.
      let outputs = network.definitions.filter { output in
        network.operations[output.operation].shape.matches(shape)
          && (output.operation == value || isFunction(output.operation, of: value))
      }
      return outputs.flatMap { output in
        KnownMistakes.slopesOfValues.map { slope in
          let numbers = values(of: output.operation).map {
            $0.map(slope.rule.derivative(written:))
          }
          let (factor, name) = (slope.formula(output.name), slope.rule.name)
          return KnownMistake(
            "extra-factor",
            isInLogarithm(output.operation)
              ? "The factor \(factor), the derivative of \(name), has no place there: it cancels "
                + "against the logarithm of the loss."
              : "The factor \(factor), the derivative of \(name), has no place there.",
            [.flow(value: value, times: numbers)])
        }
      }
    }
  }

  private func isFunction(_ id: Int, of value: Int) -> Bool {
    if case .unary = network.operations[id].primitive,
      network.operations[id].operands == [value]
    {
      return true
    }
    return network.frames.contains { $0.result == id && $0.arguments.first == value }
  }

  /// Whether the loss takes the logarithm of a value.
  private func isInLogarithm(_ id: Int) -> Bool {
    let isDownstream = network.isDownstream(of: [id])
    return network.operations.indices.contains { other in
      guard isDownstream[other], isOnTheWay[other] else { return false }
      switch network.operations[other].primitive {
      case .unary(let rule): return rule == Log.self || rule == Log1p.self
      case .binary(let rule): return rule == XLogY.self
      default: return false
      }
    }
  }
}
