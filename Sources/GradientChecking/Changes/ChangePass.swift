import Networks

/// Carries changes of some leaves forward to the cost.
///
/// All memory is taken once; an object belongs to one thread at a time.
package final class ChangePass {
  let differentiation: ChangeDifferentiation
  /// The leaves that may change, as they were asked for.
  let leaves: [(operation: Int, array: ChangedArray)]
  private let steps: [ChangeStep]
  private let loss: ChangedArray?
  private let penalty: ChangedArray?
  private let owned: [ChangedArray]
  private let sharedSteps: [ChangeStep]
  private let exampleSteps: [ChangeStep]
  /// Whether it finds out how large derivatives would be if nothing cancelled.
  private let measuresScale: Bool
  /// The same pass for that purpose.
  private(set) lazy var scale = ChangePass(
    differentiation, from: leaves.map(\.operation), measuresScale: true)

  init(_ differentiation: ChangeDifferentiation, from leaves: [Int], measuresScale: Bool = false) {
    self.differentiation = differentiation
    self.measuresScale = measuresScale
    let network = differentiation.network
    let base = measuresScale ? differentiation.sizes() : differentiation.base
    let isChanging = network.isDownstream(of: Set(leaves))
    var arrays: [Int: ChangedArray] = [:]
    func array(_ id: Int) -> ChangedArray {
      if let known = arrays[id] { return known }
      let operation = network.operations[id]
      let numbers = base.numbers[id]
      let made = ChangedArray(
        measuresScale
          ? numbers.map { Rounded($0.value, error: $0.error / Rounded.unit) } : numbers,
        shape: operation.shape,
        isPerExample: operation.isPerExample, changing: isChanging[id])
      arrays[id] = made
      return made
    }
    self.leaves = leaves.map { ($0, array($0)) }
    let needed = network.upstream(of: [network.loss] + (network.penalty.map { [$0] } ?? []))
    steps = network.operations.indices.compactMap { id in
      let operation = network.operations[id]
      guard isChanging[id], needed.contains(id), !leaves.contains(id) else { return nil }
      return ChangeStep(
        operation: id,
        kind: .init(operation, operands: operation.operands.map { network.operations[$0].shape }),
        operands: operation.operands.map(array),
        changing: operation.operands.map { isChanging[$0] }, result: array(id),
        isPerExample: operation.isPerExample)
    }
    sharedSteps = steps.filter { !$0.isPerExample }
    exampleSteps = steps.filter(\.isPerExample)
    loss = isChanging[network.loss] ? array(network.loss) : nil
    penalty = network.penalty.flatMap { isChanging[$0] ? array($0) : nil }
    owned = Array(arrays.values)
  }

  deinit {
    for array in owned { array.deallocate() }
  }

  /// The change of the cost when some elements of the leaves change.
  ///
  /// - Parameters:
  ///   - sides: at which corners the slope of the other side is taken; `nil` for none.
  ///   - seed: puts the changes into ``leaves``, which are without any before.
  /// - Returns: the change, and the corners that were met.
  func run(sides: UInt64? = nil, _ seed: () -> Void) -> OneSidedQuotients.Change {
    var corners = Corners(sides: sides)
    seed()
    var amount = Rounded(0)
    for step in sharedSteps { run(step, lane: 0, &corners) }
    if let loss {
      let lanes = loss.stride == 0 ? 1 : differentiation.base.exampleCount
      for lane in 0..<lanes {
        for step in exampleSteps { run(step, lane: lane, &corners) }
        amount = amount + loss.change(0)
        for step in exampleSteps { step.result.clear() }
      }
      if lanes > 1 { amount = amount / Rounded(Double(lanes)) }
    }
    if let penalty { amount = amount + penalty.change(0) }
    for step in sharedSteps { step.result.clear() }
    for leaf in leaves { leaf.array.clear() }
    return .init(amount: amount, corner: corners.first, cornerCount: corners.count)
  }

  @inline(__always)
  private func run(_ step: ChangeStep, lane: Int, _ corners: inout Corners) {
    corners.operation = step.operation
    if measuresScale {
      step.scale(lane: lane, &corners)
    } else {
      step.change(lane: lane, &corners)
    }
  }
}

extension ChangeStep {
  /// Carries the operands' changes on to the result, for one example.
  @inline(__always)
  fileprivate func change(lane: Int, _ corners: inout Corners) {
    switch kind {
    case .unary(let rule): changeUnary(rule, lane: lane, &corners)
    case .binary(let rule): changeBinary(rule, lane: lane, &corners)
    case .choose(let rule): changeChoice(rule, lane: lane, &corners)
    case .reduction(let rule, let axis): changeReduction(rule, axis, lane: lane, &corners)
    default: changeArray(lane: lane)
    }
  }

  /// Carries the sizes of the operands' changes on to the result, for one example.
  fileprivate func scale(lane: Int, _ corners: inout Corners) {
    switch kind {
    case .unary(let rule): scaleUnary(rule, lane: lane, &corners)
    case .binary(let rule): scaleBinary(rule, lane: lane, &corners)
    case .choose(let rule): scaleChoice(rule, lane: lane, &corners)
    case .reduction(let rule, let axis): scaleReduction(rule, axis, lane: lane, &corners)
    default: changeArray(lane: lane)
    }
  }

  /// What needs no rule.
  @inline(__always)
  private func changeArray(lane: Int) {
    switch kind {
    case .matrixProduct: changeProduct(lane: lane)
    case .transpose: changeTranspose()
    case .sum(let axis): changeSum(axis)
    case .slice(let rows, let columns): changeSlice(rows: rows, columns: columns)
    case .reshape: changeJoined(starts: [0])
    case .joined(let starts): changeJoined(starts: starts)
    case .unary, .binary, .choose, .reduction, .constant: break
    }
  }
}

extension Network {
  /// Some operations and everything that they are made from.
  fileprivate func upstream(of ids: [Int]) -> Set<Int> {
    var seen: Set<Int> = []
    var waiting = ids
    while let id = waiting.popLast() {
      if seen.insert(id).inserted { waiting += operations[id].operands }
    }
    return seen
  }
}
