/// Names what the examples of a network were written out to.
///
/// The values of example 2 are called `z1_2`, or `z1_2_` where that is taken; the mean and the variance
/// that `batch_norm` takes are called `h1_mean` and `h1_variance`. The mean of the losses is `J`, unless
/// there is a penalty, with which J is more than that.
struct NameUnroller {
  private let network: Network
  private(set) var definitions: [Definition] = []
  /// Where each name stands in ``definitions``.
  private(set) var places: [String: Int] = [:]
  /// For each name that was written out, what its copies are called.
  private(set) var copies: [String: [String]] = [:]
  private(set) var loss: Int
  private var taken: Set<String>

  /// Names everything, and adds the mean of the losses to what was written.
  static func named(_ unroller: inout Unroller) -> NameUnroller {
    let (network, loss) = (unroller.network, unroller.network.loss)
    var result = NameUnroller(network)
    result.name(unroller)
    if let place = unroller.shared[loss] {
      result.loss = place
    } else {
      result.loss = unroller.sum(
        unroller.copies[loss], mean: true, like: network.operations[loss])
      result.nameCost()
    }
    return result
  }

  private init(_ network: Network) {
    self.network = network
    loss = network.loss
    taken = Set(network.definitions.map(\.name))
  }

  /// Where a definition of the network stands now, if all examples share it.
  func place(of definition: Int) -> Int? { places[network.definitions[definition].name] }

  private mutating func name(_ unroller: Unroller) {
    var statistics = network.batchStatistics[...]
    for definition in network.definitions {
      while let next = statistics.first, next.mean < definition.operation {
        for (kind, id) in [("mean", next.mean), ("variance", next.variance)] {
          guard let place = unroller.shared[id] else { continue }
          add(definition, free("\(next.name)_\(kind)"), .equation, place)
        }
        statistics.removeFirst()
      }
      if let place = unroller.shared[definition.operation] {
        add(definition, definition.name, definition.role, place)
        continue
      }
      let role = definition.role.isLeaf ? definition.role : .equation
      for (example, place) in unroller.copies[definition.operation].enumerated() {
        let name = free("\(definition.name)_\(example + 1)")
        copies[definition.name, default: []].append(name)
        add(definition, name, role, place)
      }
    }
  }

  private mutating func nameCost() {
    guard let definition = network.definitions.first(where: { $0.role == .loss }) else { return }
    let isCost = network.penalty == nil && !taken.contains("J")
    add(definition, isCost ? "J" : free("\(definition.name)_mean"), .loss, loss)
  }

  private mutating func free(_ name: String) -> String {
    var name = name
    while taken.contains(name) { name += "_" }
    taken.insert(name)
    return name
  }

  private mutating func add(
    _ old: Definition, _ name: String, _ role: Definition.Role, _ operation: Int
  ) {
    places[name] = definitions.count
    definitions.append(
      Definition(
        name: name, role: role, operation: operation, nameRange: old.nameRange, range: old.range,
        expressionRange: old.expressionRange))
  }
}
