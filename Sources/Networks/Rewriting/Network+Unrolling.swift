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
  }
}

/// Writes out the examples of a network.
struct Unroller {
  let network: Network
  private(set) var operations: [Operation] = []
  private var examples: [Int?] = []
  private var frames: [Frame]
  private var leafValues: [Int: [Double]] = [:]
  /// Where the operations of the old network stand: what all share, and each example's copy.
  private var shared: [Int?]
  private var copies: [[Int]]
  /// For each example, the frames of its copies.
  private var frameCopies: [[Int: Int]]
  let count: Int

  init(_ network: Network) {
    self.network = network
    frames = network.frames
    count = network.exampleCount
    shared = network.operations.map { _ in nil }
    copies = network.operations.map { _ in [] }
    frameCopies = (0..<network.exampleCount).map { _ in [0: 0] }
  }

  func unrolled() -> Network.Unrolled {
    var writer = self
    writer.write()
    let (definitions, loss) = writer.definitions()
    let network = Network(
      source: network.source, operations: writer.operations, frames: writer.frames,
      definitions: definitions,
      definitionsByName: Dictionary(
        definitions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first }),
      leafValues: writer.leafValues, exampleCount: 1, hasExamples: false, validationCount: 0,
      exampleValues: [:], loss: loss, penalty: network.penalty.flatMap { writer.shared[$0] },
      claims: writer.claims(definitions), trainings: [], metrics: [], metricOperations: [],
      masks: [])
    return Network.Unrolled(network: network, examples: writer.examples)
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

  private mutating func sum(_ terms: [Int], mean: Bool, like operation: Operation) -> Int {
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

  /// The frame of an example's copy; that of the first example keeps its place, and a `batch_norm` is
  /// opened into what it is made of.
  private mutating func frame(_ index: Int, _ example: Int) -> Int {
    if let known = frameCopies[example][index] { return known }
    let old = network.frames[index]
    let parent = frame(old.parent, example)
    if old.name.hasPrefix("batch_") {
      frameCopies[example][index] = parent
      return parent
    }
    var new = Frame(
      name: old.name, parent: parent, range: old.range,
      arguments: old.arguments.map { position($0, example) }, isExpanded: old.isExpanded)
    new.result = old.result
    frameCopies[example][index] = example == 0 ? index : frames.count
    if example == 0 { frames[index] = new } else { frames.append(new) }
    return frameCopies[example][index] ?? 0
  }

  /// Puts the result of a call where the copy stands that its frame belongs to.
  private mutating func settle(_ index: Int) {
    let example = frameCopies.firstIndex { $0.values.contains(index) } ?? 0
    let old = frames[index].result
    guard network.operations.indices.contains(old) else { return }
    frames[index].result = position(old, example)
  }

  // MARK: - Names

  private mutating func definitions() -> (definitions: [Definition], loss: Int) {
    var taken = Set(network.definitions.map(\.name))
    var result: [Definition] = []
    func free(_ name: String) -> String {
      var name = name
      while taken.contains(name) { name += "_" }
      taken.insert(name)
      return name
    }
    let statistics = network.batchStatistics
    for definition in network.definitions {
      for known in statistics where known.name == definition.name {
        result += named(known.mean, free("\(known.name)_mean"), like: definition)
        result += named(known.variance, free("\(known.name)_variance"), like: definition)
      }
      if let place = shared[definition.operation] {
        result.append(definition.naming(definition.name, definition.role, place))
      } else {
        let role = definition.role.isLeaf ? definition.role : .equation
        for (example, place) in copies[definition.operation].enumerated() {
          result.append(definition.naming(free("\(definition.name)_\(example + 1)"), role, place))
        }
      }
    }
    let operation = network.operations[network.loss]
    let loss = sum(copies[network.loss], mean: true, like: operation)
    if let definition = network.definitions.first(where: { $0.role == .loss }) {
      // With a penalty J is more than the mean of the losses.
      let isCost = network.penalty == nil && !taken.contains("J")
      let name = isCost ? "J" : free("\(definition.name)_mean")
      result.append(definition.naming(name, .loss, loss))
    }
    return (result, loss)
  }

  private func named(_ id: Int, _ name: String, like definition: Definition) -> [Definition] {
    shared[id].map { [definition.naming(name, .equation, $0)] } ?? []
  }

  // MARK: - Claims

  /// The claims about J, whose operations count on from the network's.
  private func claims(_ definitions: [Definition]) -> [Claim] {
    network.claims.compactMap { claim in
      let name = network.definitions[claim.definition].name
      guard let definition = definitions.firstIndex(where: { $0.name == name }) else { return nil }
      var writer = ClaimUnroller(self, claim)
      return writer.claim(definition)
    }
  }
}

extension Definition {
  fileprivate func naming(_ name: String, _ role: Role, _ operation: Int) -> Definition {
    Definition(
      name: name, role: role, operation: operation, nameRange: nameRange, range: range,
      expressionRange: expressionRange)
  }
}
