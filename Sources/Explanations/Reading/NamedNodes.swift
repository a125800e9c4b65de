import Networks
import Rules
import ScalarEngine

/// Which nodes of a graph have a name to be shown by: the same of every example.
///
/// The nodes of all examples are laid out alike, so one table serves them all: the nodes that they
/// share, then those of one example. A place is a position in it. The names themselves are spelled
/// when they are asked for.
struct NamedNodes {
  /// The name of each operation that has one.
  let operationNames: [String?]
  /// The places with names, in the order of evaluation.
  private(set) var places: [Int] = []

  private let network: Network
  /// What numbered names begin with.
  private let stem: String
  /// For each place the operation that its name belongs to; below 0 where it has none.
  private var operations: [Int32]
  /// For each place with a name the position in its array; of a numbered name the number, negative.
  private var elements: [Int32]

  init(_ trace: NetworkTrace, detail: Detail) {
    network = trace.network
    operationNames = DisplayPlan(network).names
    stem = DisplayPlan.stem("v", besides: DisplayPlan.stem("u", in: network), in: network)
    let count = trace.nodes.ids(ofSlot: 0).upperBound
    operations = Array(repeating: -1, count: count)
    elements = Array(repeating: -1, count: count)
    nameElements(trace.nodes)
    if detail == .operation {
      number(trace.nodes) { _ in true }
    } else {
      numberDeepOnes(trace.nodes)
    }
    places = operations.indices.filter { operations[$0] >= 0 }
  }

  /// How many places there are.
  var count: Int { operations.count }

  /// Whether a place has a name.
  func isNamed(_ place: Int) -> Bool { operations[place] >= 0 }

  /// The operation that a name belongs to.
  func operation(_ place: Int) -> Int? {
    operations[place] < 0 ? nil : Int(operations[place])
  }

  /// The position of a named place in its array; none of a numbered name.
  func element(_ place: Int) -> Int? { elements[place] < 0 ? nil : Int(elements[place]) }

  /// The name of a place, if it has one.
  func name(_ place: Int) -> String? {
    guard let operation = operation(place) else { return nil }
    guard let element = element(place) else { return "\(stem)\(-elements[place])" }
    guard let name = operationNames[operation] else { return nil }
    return elementName(name, element, network.operations[operation].shape)
  }

  /// The name of a place with something else for its subscripts or its number.
  func name(_ place: Int, subscripts: String) -> String? {
    guard let operation = operation(place) else { return nil }
    guard element(place) != nil else { return stem + subscripts }
    guard let name = operationNames[operation] else { return nil }
    return network.operations[operation].shape.isNumber ? name : "\(name)[\(subscripts)]"
  }

  /// The subscripts in a name, or its number; none where it has neither.
  func subscripts(_ place: Int) -> (Int, Int?)? {
    guard let operation = operation(place) else { return nil }
    guard let element = element(place) else { return (-Int(elements[place]), nil) }
    let shape = network.operations[operation].shape
    guard !shape.isNumber else { return nil }
    return shape.extents.count < 2
      ? (element + 1, nil) : (element / shape.columns + 1, element % shape.columns + 1)
  }

  /// How many characters the subscripts of any place that is named alike take at the most.
  func subscriptWidth(_ place: Int) -> Int {
    guard let operation = operation(place), element(place) != nil else {
      return "\(operations.count)".count
    }
    let shape = network.operations[operation].shape
    return shape.subscripts(of: shape.count - 1).map(String.init).joined(separator: ",").count
  }

  // MARK: - Naming

  private mutating func nameElements(_ nodes: NetworkGraph) {
    for (operation, name) in operationNames.enumerated() where name != nil {
      for (element, node) in nodes.nodes(of: operation, slot: 0).enumerated()
      where operations[node] < 0 {
        (operations[node], elements[node]) = (Int32(operation), Int32(element))
      }
    }
  }

  /// How many merged operations may stand within one another before one of them gets a name.
  private static let depthLimit = 200

  /// Names a node now and then in chains of merged operations that no one would read in one piece.
  private mutating func numberDeepOnes(_ nodes: NetworkGraph) {
    let graph = nodes.graph
    var depths = Array(repeating: UInt8(0), count: operations.count)
    number(nodes) { node in
      var depth = 0
      for operand in graph.operandIDs(of: node) { depth = max(depth, Int(depths[operand])) }
      // A chain of additions is one sum, however long.
      if !graph.isSum(node) { depth += 1 }
      let isDeep = depth > NamedNodes.depthLimit
      depths[node] = isDeep ? 0 : UInt8(depth)
      return isDeep
    }
  }

  /// Numbers nodes that are computed and have no name yet.
  private mutating func number(_ nodes: NetworkGraph, where needsName: (Int) -> Bool) {
    var count: Int32 = 0
    for node in operations.indices
    where operations[node] < 0 && !nodes.graph.isLeaf(node) && needsName(node) {
      count += 1
      operations[node] = Int32(nodes.operation(ofNode: node, slot: 0))
      elements[node] = -count
    }
  }
}
