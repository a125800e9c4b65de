/// Writes a network anew, operation by operation, with others put in between.
///
/// Operations are known by their positions, so that whatever is put in moves all that follow. Here that
/// is seen to once: definitions, leaves, the loss, the penalty and the calls follow. Claims are left
/// out, since they speak of the network as it was written.
package struct NetworkRewriter {
  /// The network as it was.
  package let network: Network
  /// The operations written so far.
  package private(set) var operations: [Operation] = []
  /// Where each operation of the old network stands in the new one.
  private var positions: [Int] = []
  /// The numbers of the leaves that were put in, by their positions.
  private var ownLeaves: [Int: [[Double]]] = [:]

  package init(_ network: Network) { self.network = network }

  /// The network in which every operation has been written by `write`.
  ///
  /// `write` gets an operation of the old network with its operands' new positions, and returns the
  /// position of what stands for it: usually that of ``append(_:_:shape:like:)``.
  package static func rewriting(
    _ network: Network, keepsPenalty: Bool = true,
    _ write: (_ rewriter: inout NetworkRewriter, _ id: Int, _ operands: [Int]) -> Int
  ) -> Network {
    var rewriter = NetworkRewriter(network)
    for (id, operation) in network.operations.enumerated() {
      let operands = operation.operands.map { rewriter.positions[$0] }
      rewriter.positions.append(write(&rewriter, id, operands))
    }
    return rewriter.rewritten(keepsPenalty: keepsPenalty)
  }

  /// Writes an operation of the old network as it was.
  package mutating func copy(_ id: Int, _ operands: [Int]) -> Int {
    let old = network.operations[id]
    return append(old.primitive, operands, shape: old.shape, like: id)
  }

  /// Writes an operation that stands where an old one stood in the source.
  ///
  /// It differs from example to example if one of its operands does, unless it goes over all of them.
  package mutating func append(
    _ primitive: Primitive, _ operands: [Int], shape: Shape, like id: Int
  ) -> Int {
    let old = network.operations[id]
    let isPerExample =
      switch primitive {
      case .leaf: old.isPerExample
      case .overExamples: false
      default: operands.contains { operations[$0].isPerExample }
      }
    operations.append(
      Operation(
        primitive: primitive, operands: operands, shape: shape, range: old.range,
        isPerExample: isPerExample, frame: old.frame))
    return operations.count - 1
  }

  /// Writes literal numbers, row by row.
  package mutating func constant(_ numbers: [Double], shape: Shape, like id: Int) -> Int {
    append(.constant(numbers), [], shape: shape, like: id)
  }

  /// Writes a leaf of numbers of its own: one array for each example of the network, or one in all
  /// where it has no examples.
  package mutating func leaf(_ values: [[Double]], shape: Shape, like id: Int) -> Int {
    operations.append(
      Operation(
        primitive: .leaf, operands: [], shape: shape, range: network.operations[id].range,
        isPerExample: network.hasExamples, frame: network.operations[id].frame))
    ownLeaves[operations.count - 1] = values
    return operations.count - 1
  }

  /// Where an operation of the old network stands; only of those written already.
  package func position(of id: Int) -> Int? {
    positions.indices.contains(id) ? positions[id] : nil
  }

  private func rewritten(keepsPenalty: Bool) -> Network {
    func moved<Value>(_ values: [Int: Value]) -> [Int: Value] {
      Dictionary(uniqueKeysWithValues: values.map { (positions[$0.key], $0.value) })
    }
    return Network(
      source: network.source, operations: operations,
      frames: network.frames.map { $0.moved(positions) },
      definitions: network.definitions.map { $0.moved(positions) },
      definitionsByName: network.definitionsByName,
      leafValues: network.hasExamples
        ? moved(network.leafValues)
        : moved(network.leafValues).merging(ownLeaves.compactMapValues(\.first)) { $1 },
      exampleCount: network.exampleCount, hasExamples: network.hasExamples,
      validationCount: network.validationCount,
      exampleValues: network.hasExamples
        ? moved(network.exampleValues).merging(ownLeaves.mapValues { ExampleNumbers($0) }) { $1 }
        : moved(network.exampleValues),
      loss: positions[network.loss],
      penalty: keepsPenalty ? network.penalty.map { positions[$0] } : nil, claims: [],
      trainings: network.trainings,
      metrics: network.metrics.compactMap { $0.moved(positions) }, metricOperations: [],
      masks: network.masks.map {
        DropoutMask(operation: positions[$0.operation], probability: $0.probability)
      })
  }
}

extension Network {
  /// The same network with another loss, which `make` writes from what comes before the old one.
  ///
  /// Where it writes none, the loss stays as it is. The penalty is left out.
  package func replacingLoss(
    _ make: (_ rewriter: inout NetworkRewriter, _ loss: Int) -> Int?
  ) -> Network {
    let loss = loss
    return NetworkRewriter.rewriting(self, keepsPenalty: false) { rewriter, id, operands in
      let copied = rewriter.copy(id, operands)
      return id == loss ? make(&rewriter, loss) ?? copied : copied
    }
  }
}

extension Metric {
  /// `nil` where it is made of operations that are no part of the network.
  fileprivate func moved(_ positions: [Int]) -> Metric? {
    let kind: Kind
    switch self.kind {
    case .mean(let operation):
      guard positions.indices.contains(operation) else { return nil }
      kind = .mean(positions[operation])
    case .ofClasses(let metric, let p, let y):
      guard positions.indices.contains(p), positions.indices.contains(y) else { return nil }
      kind = .ofClasses(metric, prediction: positions[p], target: positions[y])
    }
    return Metric(text: text, kind: kind, range: range)
  }
}

extension Definition {
  fileprivate func moved(_ positions: [Int]) -> Definition {
    Definition(
      name: name, role: role, operation: positions[operation], nameRange: nameRange, range: range,
      expressionRange: expressionRange)
  }
}

extension Frame {
  fileprivate func moved(_ positions: [Int]) -> Frame {
    var frame = Frame(
      name: name, parent: parent, range: range,
      // Calls inside claims, whose operations come after the network's own, are of no more use.
      arguments: arguments.compactMap { positions.indices.contains($0) ? positions[$0] : nil },
      isExpanded: isExpanded)
    frame.result = positions.indices.contains(result) ? positions[result] : 0
    return frame
  }
}
