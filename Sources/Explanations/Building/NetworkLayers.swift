import Networks

/// Which layer of a network each named value belongs to.
///
/// An equation that uses parameters of its own begins a layer; what is made from it belongs to the same
/// layer until another does. A parameter belongs to the layer that is the first to use it. Layers are
/// counted from the input, or called as the names of their arrays end: W2 is layer 2's.
struct NetworkLayers {
  private var depths: [Int: Int] = [:]
  /// The numbers by which layers are called, where the names of their arrays say so.
  private var numbers: [Int: Int] = [:]
  /// The operations of the equations, in order.
  private let equations: [Int]

  init(_ network: Network) {
    equations = network.definitions.filter { !$0.role.isLeaf }.map(\.operation).sorted()
    let roles = Dictionary(
      network.definitions.map { ($0.operation, $0.role) }, uniquingKeysWith: { first, _ in first })
    for definition in network.definitions
    where !definition.role.isLeaf && definition.role != .penalty {
      let sources = network.namedSources(of: definition.operation, among: roles)
      let before = sources.compactMap { roles[$0]?.isLeaf == false ? depths[$0] : nil }.max() ?? 0
      let learns = sources.contains { roles[$0]?.isLearned == true }
      let depth = before + (learns ? 1 : 0)
      depths[definition.operation] = depth
      for leaf in sources where roles[leaf]?.isLeaf == true && depths[leaf] == nil {
        depths[leaf] = depth
      }
    }
    findNumbers(network)
  }

  /// How many layers there are.
  var count: Int { Set(depths.values.filter { $0 > 0 }.map { numbers[$0] ?? $0 }).count }

  /// The layer of a named operation, or of one that an equation has inside it; 0 is before the first.
  func layer(of operation: Int) -> Int? {
    depths[operation].map { numbers[$0] ?? $0 }
      ?? depths[equation(around: operation) ?? -1]
      .map { numbers[$0] ?? $0 }
  }

  /// The equation in which an operation stands, by its own operation.
  func equation(around operation: Int) -> Int? {
    var (low, high) = (0, equations.count)
    while low < high {
      let middle = (low + high) / 2
      if equations[middle] < operation { low = middle + 1 } else { high = middle }
    }
    return low < equations.count ? equations[low] : nil
  }

  /// Takes the numbers at the end of the arrays' names if they tell all layers apart.
  private mutating func findNumbers(_ network: Network) {
    var found: [Int: Set<Int>] = [:]
    for definition in network.definitions where definition.role.isLearned {
      guard let depth = depths[definition.operation] else { continue }
      let isArray = !network.operations[definition.operation].shape.isNumber
      let digits = definition.name.reversed().prefix { "0123456789".contains($0) }.reversed()
      if isArray { found[depth, default: []].insert(Int(String(digits)) ?? -1) }
    }
    let learned = Set(depths.values).subtracting([0])
    guard learned.allSatisfy({ found[$0]?.count == 1 && found[$0] != [-1] }) else { return }
    let numbers = found.compactMapValues(\.first)
    // Deeper layers have larger numbers, or the same where one is in several steps.
    let inOrder = learned.sorted().compactMap { numbers[$0] }
    if zip(inOrder, inOrder.dropFirst()).allSatisfy({ $0 <= $1 }) { self.numbers = numbers }
  }
}

extension Network {
  /// The operations with a name that are nearest upstream of one, in the order of the file.
  func namedSources(of operation: Int, among named: [Int: some Any]) -> [Int] {
    var seen: Set<Int> = []
    var found: Set<Int> = []
    var waiting = operations[operation].operands
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      if named[next] != nil {
        found.insert(next)
      } else {
        waiting += operations[next].operands
      }
    }
    return found.sorted()
  }
}
