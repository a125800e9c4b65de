import Rules

extension Network {
  /// The same network with every example's own copy of each value: one large example, whose loss is
  /// the mean of the losses.
  ///
  /// So whoever takes examples one by one can also take a network in which they depend on each other.
  /// The values of example 2 are called `z1_2`; what `batch_norm` takes from the batch is named too.
  package var unrolled: Unrolled { Unroller(self).unrolled() }

  /// A network whose examples have been written out.
  package struct Unrolled {
    package let network: Network
    /// For each operation, the example that it belongs to, counted from 0; `nil` for what all share.
    package let examples: [Int?]
    /// For each name of the network that was written out, what its examples' copies are called.
    package let names: [String: [String]]
  }
}

/// Writes out the examples of a network.
struct Unroller {
  let network: Network
  private(set) var operations: [Operation] = []
  private(set) var examples: [Int?] = []
  private var frames: [Frame]
  private var leafValues: [Int: [Double]] = [:]
  /// Where the operations of the old network stand: what all share, and each example's copy.
  private(set) var shared: [Int?]
  private(set) var copies: [[Int]]
  /// For each example, the frames of its copies.
  private var frameCopies: [[Int: Int]]
  /// The examples that frames belong to which were added.
  private var owners: [Int: Int] = [:]
  /// The frames in which a `batch_norm` stands.
  private let callers: Set<Int>
  let count: Int

  init(_ network: Network) {
    self.network = network
    frames = network.frames
    count = network.exampleCount
    shared = network.operations.map { _ in nil }
    copies = network.operations.map { _ in [] }
    frameCopies = (0..<network.exampleCount).map { _ in [0: 0] }
    var callers: Set<Int> = []
    for frame in network.frames where frame.name == StandardLibrary.batchNorm {
      var parent = frame.parent
      while callers.insert(parent).inserted { parent = network.frames[parent].parent }
    }
    self.callers = callers
  }

  func unrolled() -> Network.Unrolled {
    var writer = self
    writer.write()
    let named = NameUnroller.named(&writer)
    let network = Network(
      source: network.source, operations: writer.operations, frames: writer.frames,
      definitions: named.definitions, definitionsByName: named.places,
      leafValues: writer.leafValues, exampleCount: 1, hasExamples: false, validationCount: 0,
      exampleValues: [:], loss: named.loss, penalty: network.penalty.flatMap { writer.shared[$0] },
      claims: writer.claims(named), trainings: writer.trainings(named), metrics: [],
      metricOperations: [], masks: [])
    return Network.Unrolled(network: network, examples: writer.examples, names: named.copies)
  }

  private mutating func write() {
    for (id, operation) in network.operations.enumerated() {
      if operation.isPerExample {
        for example in 0..<count { copies[id].append(copy(operation, id, example)) }
      } else {
        shared[id] = copyShared(operation, id)
      }
    }
    // Calls end where their first example's copies stand.
    for index in frames.indices { settle(index) }
  }

  // MARK: - Operations

  private mutating func copyShared(_ operation: Operation, _ id: Int) -> Int {
    if case .overExamples(let mean) = operation.primitive {
      return overExamples(operation, mean: mean)
    }
    let result = append(operation, operation.operands.compactMap { shared[$0] }, nil)
    leafValues[result] = network.leafValues[id]
    return result
  }

  /// The sum of the examples' copies, or their mean.
  private mutating func overExamples(_ operation: Operation, mean: Bool) -> Int {
    sum(copies[operation.operands[0]], mean: mean, like: operation)
  }

  mutating func sum(_ terms: [Int], mean: Bool, like operation: Operation) -> Int {
    operation.sum(of: terms, mean: mean) { append(operation, $0, $1, $2) }
  }

  private mutating func copy(_ operation: Operation, _ id: Int, _ example: Int) -> Int {
    let result = append(operation, operation.operands.map { position($0, example) }, example)
    if let numbers = network.exampleValues[id] { leafValues[result] = Array(numbers[example]) }
    return result
  }

  /// Where an operation stands for an example.
  func position(_ id: Int, _ example: Int) -> Int {
    guard id < copies.count else { return id }
    return shared[id] ?? copies[id][example]
  }

  private mutating func append(
    _ operation: Operation, _ operands: [Int], _ example: Int?
  ) -> Int {
    let frame = frame(operation.frame, example ?? 0)
    operations.append(
      Operation(
        primitive: operation.primitive, operands: operands, shape: operation.shape,
        range: operation.range, isPerExample: false, frame: frame))
    examples.append(example)
    return operations.count - 1
  }

  private mutating func append(
    _ operation: Operation, _ primitive: Primitive, _ operands: [Int], _ shape: Shape
  ) -> Int {
    operations.append(
      Operation(
        primitive: primitive, operands: operands, shape: shape, range: operation.range,
        isPerExample: false, frame: 0))
    examples.append(nil)
    return operations.count - 1
  }

  // MARK: - Calls

  /// The frame of an example's copy.
  ///
  /// That of the first example keeps its place. A `batch_norm` is opened into what it is made of, and
  /// so is every function that calls it.
  private mutating func frame(_ index: Int, _ example: Int) -> Int {
    if let known = frameCopies[example][index] { return known }
    let old = network.frames[index]
    let parent = frame(old.parent, example)
    if StandardLibrary.ofBatches.contains(old.name) {
      if example == 0 { frames[index] = opened(old, in: parent) }
      frameCopies[example][index] = parent
      return parent
    }
    var new = Frame(
      name: old.name, parent: parent, range: old.range,
      arguments: old.arguments.map { position($0, example) },
      isExpanded: old.isExpanded || callers.contains(index))
    new.result = old.result
    frameCopies[example][index] = example == 0 ? index : frames.count
    if example == 0 {
      frames[index] = new
    } else {
      owners[frames.count] = example
      frames.append(new)
    }
    return frameCopies[example][index] ?? 0
  }

  /// A `batch_norm` in which nothing stands any more; what it was called with has steps of its own.
  private func opened(_ old: Frame, in parent: Int) -> Frame {
    let arguments = old.name == StandardLibrary.batchNorm ? old.arguments : []
    return Frame(
      name: old.name, parent: parent, range: old.range,
      arguments: arguments.flatMap { shared[$0].map { [$0] } ?? copies[$0] }, isExpanded: true)
  }

  /// Puts the result of a call where the copy stands that its frame belongs to.
  private mutating func settle(_ index: Int) {
    let frame = frames[index]
    guard index > 0, !StandardLibrary.ofBatches.contains(frame.name),
      network.operations.indices.contains(frame.result)
    else { return }
    frames[index].result = position(frame.result, owners[index] ?? 0)
  }

  // MARK: - Statements

  /// The claims about J, whose operations count on from the network's.
  private func claims(_ named: NameUnroller) -> [Claim] {
    network.claims.compactMap { claim in
      guard let definition = named.place(of: claim.definition) else { return nil }
      var writer = ClaimUnroller(self, claim)
      return writer.claim(definition)
    }
  }

  /// The train statements, for the parameters where they stand now.
  private func trainings(_ named: NameUnroller) -> [Training] {
    network.trainings.map { training in
      Training(
        optimizer: training.optimizer, options: training.options,
        only: training.only.map { $0.compactMap(named.place) }, range: training.range,
        source: training.source)
    }
  }
}
