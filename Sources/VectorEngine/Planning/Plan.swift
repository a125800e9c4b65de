import Networks

/// Where a network's arrays stand in memory for so many examples, and in what order its operations
/// run; made once for a network and a number of examples.
struct Plan {
  /// What is differentiated.
  enum Output {
    /// The mean of the losses and the penalty.
    case cost
    /// The losses alone.
    case loss
    /// The penalty alone.
    case penalty
  }

  /// For each operand of an operation, whether its gradient is stored and not added to.
  typealias Stores = (left: Bool, right: Bool)

  let network: Network
  /// The number of examples.
  let lanes: Int
  /// The operations that the pass back starts from.
  let outputs: (loss: Int?, penalty: Int?)
  /// Where the value of each operation stands.
  let values: [Int]
  /// Where those begin that are computed: behind the leaves and literals.
  let computedStart: Int
  let valueCount: Int
  /// Where the gradient of each operation stands; `nil` where no parameter lies upstream.
  let gradients: [Int?]
  /// How many numbers have to be 0 before the pass back: the rest is stored, not added to.
  let clearedCount: Int
  let gradientCount: Int
  /// The operations that the output is differentiated through, in the order of the pass back.
  let backwardOrder: [Int]
  /// For each operation, the elements that the pass back arrives at.
  let reach: [Reach]
  /// What each matrix product stores, by operation.
  let stores: [Int: Stores]

  /// Plans a network with `lanes` examples, differentiated by `leaves`.
  init(_ network: Network, lanes: Int, by leaves: Set<Int>, output: Output) {
    self.network = network
    self.lanes = lanes
    let isDownstream = network.isDownstream(of: leaves)
    outputs = (
      loss: output == .penalty ? nil : network.loss,
      penalty: output == .loss ? nil : network.penalty
    )
    let roots = [outputs.loss, outputs.penalty].compactMap { $0 }
    let reach = Plan.reach(in: network, from: roots, isDownstream)
    let order = network.operations.indices.reversed().filter {
      guard case .none = reach[$0] else { return true }
      return false
    }
    self.reach = reach
    backwardOrder = order
    var allocation = Allocation()
    var values = [Int](repeating: 0, count: network.operations.count)
    let isGiven = network.operations.map(\.isGiven)
    func place(given: Bool) {
      for (id, operation) in network.operations.enumerated() where isGiven[id] == given {
        values[id] = allocation.place(operation.size(lanes: lanes))
      }
    }
    place(given: true)
    computedStart = allocation.end
    place(given: false)
    valueCount = allocation.end
    self.values = values

    let stores = Plan.firstContributions(in: network, order, roots, isDownstream)
    self.stores = stores.byProduct
    allocation = Allocation()
    var gradients = [Int?](repeating: nil, count: network.operations.count)
    func place(stored: Bool) {
      for (id, operation) in network.operations.enumerated()
      where isDownstream[id] && stores.stored.contains(id) == stored {
        gradients[id] = allocation.place(operation.size(lanes: lanes))
      }
    }
    place(stored: false)
    clearedCount = allocation.end
    place(stored: true)
    gradientCount = allocation.end
    self.gradients = gradients
  }

  private static func reach(
    in network: Network, from roots: [Int], _ isDownstream: [Bool]
  ) -> [Reach] {
    var reach = network.operations.map { _ in Reach.none }
    for root in roots where isDownstream[root] { reach[root] = .all }
    for (id, operation) in network.operations.enumerated().reversed() {
      if case .none = reach[id] { continue }
      let shapes = operation.operands.map { network.operations[$0].shape }
      for (position, operand) in operation.operands.enumerated() where isDownstream[operand] {
        reach[operand].formUnion(reach[id].ofOperand(position, of: operation, shapes))
      }
    }
    return reach
  }

  /// Which gradients a matrix product is the first to contribute to; it stores them, which spares
  /// setting large weights' gradients to 0.
  private static func firstContributions(
    in network: Network, _ order: [Int], _ roots: [Int], _ isDownstream: [Bool]
  ) -> (stored: Set<Int>, byProduct: [Int: Stores]) {
    var touched = Set(roots)
    var stored: Set<Int> = []
    var byProduct: [Int: Stores] = [:]
    for id in order {
      let operation = network.operations[id]
      let isFirst = operation.operands.map { operand in
        isDownstream[operand] && touched.insert(operand).inserted
      }
      guard case .matrixProduct = operation.primitive else { continue }
      byProduct[id] = (isFirst[0], isFirst[1])
      for (operand, isFirst) in zip(operation.operands, isFirst) where isFirst {
        stored.insert(operand)
      }
    }
    return (stored, byProduct)
  }
}

extension Operation {
  /// Whether its value is not computed.
  fileprivate var isGiven: Bool {
    switch primitive {
    case .leaf, .constant: true
    default: false
    }
  }

  /// The number of elements for so many examples.
  fileprivate func size(lanes: Int) -> Int { shape.count * (isPerExample ? lanes : 1) }
}
