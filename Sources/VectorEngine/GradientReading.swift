import Networks
import Rules

/// The gradients of a computed network, with those left out that do not exist.
///
/// Of an operation without a name, such as an array of parameters and literals, single elements may
/// have no parameter upstream; a named array has a derivative or has none.
final class GradientReading {
  private let computed: VectorNetwork
  private let named: Set<Int>
  /// For each operation that was asked for, which of its elements have a derivative.
  private var masks: [Int: [Bool]] = [:]

  init(_ computed: VectorNetwork) {
    self.computed = computed
    named = Set(computed.network.definitions.map(\.operation))
  }

  /// The gradients of an operation for one example, row by row, 0 for elements that have none; `nil`
  /// where no element has one.
  func gradients(of id: Int, slot: Int) -> [Double]? {
    let tensor = computed.tensors[id]
    guard let gradients = tensor.gradients else { return nil }
    let numbers = tensor.numbers(gradients, slot: slot)
    guard !named.contains(id) else { return numbers }
    let mask = mask(of: id)
    return mask.contains(true) ? zip(numbers, mask).map { $1 ? $0 : 0 } : nil
  }

  /// A derivative that is not finite.
  struct NotFinite {
    let number: Double
    let operation: Int
    let element: Int
    /// The example, as a position in the batch; `nil` of what all share.
    let slot: Int?
  }

  /// The first derivative that is not finite in the order of the pass back: of what each example has
  /// of its own, of what all share, or of both.
  func firstNotFinite(isPerExample: Bool? = nil) -> NotFinite? {
    let network = computed.network
    for (id, operation) in network.operations.enumerated().reversed()
    where isPerExample ?? operation.isPerExample == operation.isPerExample && computes(id) {
      for slot in 0..<(operation.isPerExample ? computed.examples.count : 1) {
        guard let numbers = gradients(of: id, slot: slot),
          let element = numbers.lastIndex(where: { !$0.isFinite })
        else { continue }
        return NotFinite(
          number: numbers[element], operation: id, element: element,
          slot: operation.isPerExample ? slot : nil)
      }
    }
    return nil
  }

  /// Whether the elements are numbers of its own, and not those of its operands.
  private func computes(_ id: Int) -> Bool {
    if named.contains(id) { return true }
    return switch computed.network.operations[id].primitive {
    case .transpose, .slice, .reshape, .concatenation, .stack: false
    default: true
    }
  }

  /// For each element of an operation, whether it has a derivative.
  private func mask(of id: Int) -> [Bool] {
    let network = computed.network
    var composition = Composition(DerivativeExistence())
    for id in network.upstream(of: id, unless: masks) {
      let operation = network.operations[id]
      let none = [Bool](repeating: false, count: operation.shape.count)
      var mask = none
      if case .leaf = operation.primitive {
        mask = none.map { _ in computed.differentiable.contains(id) }
      } else {
        let operands = operation.operands.map { masks[$0] ?? [] }
        let shapes = operation.operands.map { network.operations[$0].shape }
        // A class label has no derivative, and its array cannot be composed.
        mask = (try? composition.elements(of: operation, operands, shapes: shapes)) ?? none
      }
      if named.contains(id), computed.tensors[id].gradients != nil { mask = none.map { !$0 } }
      masks[id] = mask
    }
    return masks[id] ?? []
  }
}

/// The composition read over the question whether a number has a derivative.
private struct DerivativeExistence: ScalarAlgebra {
  func constant(_ value: Double) -> Bool { false }
  func number(_ scalar: Bool) -> Double { .nan }
  func add(_ a: Bool, _ b: Bool) -> Bool { a || b }
  func multiply(_ a: Bool, _ b: Bool) -> Bool { a || b }
  func apply(_ rule: any UnaryRule.Type, _ x: Bool) -> Bool { x }
  func apply(_ rule: any BinaryRule.Type, _ a: Bool, _ b: Bool) -> Bool { a || b }
  func apply(_ rule: any ManyOperandRule.Type, _ x: [Bool]) -> Bool { x.contains(true) }
}

extension Network {
  /// An operation and everything that it is made from, operands first, without what is known.
  fileprivate func upstream(of id: Int, unless known: [Int: [Bool]]) -> [Int] {
    var seen: Set<Int> = []
    var waiting = [id]
    while let id = waiting.popLast() {
      guard known[id] == nil, seen.insert(id).inserted else { continue }
      waiting += operations[id].operands
    }
    return seen.sorted()
  }
}
