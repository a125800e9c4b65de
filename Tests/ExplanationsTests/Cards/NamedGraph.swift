import ScalarEngine

@testable import Explanations

/// Which named value is used by which, found from the engine's graph by walking upwards.
struct NamedGraph {
  /// The names that a name goes into directly, on the way to what is differentiated.
  private(set) var users: [String: Set<String>] = [:]
  let start: String

  init(_ explained: ExplainedNetwork, slot: Int = 0) {
    let graph = explained.trace.nodes.graph
    let pass = explained.trace.passes[slot]
    var names: [Int: String] = [:]
    for (name, node) in explained.nodes[slot] { names[node] = name }
    start = names[pass.start] ?? ""
    var reach: [Int: Set<String>] = [:]
    // Each node's users have larger ids: what reaches them is known when it is their turn.
    for node in stride(from: pass.start, through: 0, by: -1) {
      guard explained.trace.gradient(ofNode: node, in: pass) != nil else { continue }
      if let name = names[node] { users[name] = reach[node] ?? [] }
      let seen: Set<String> = names[node].map { [$0] } ?? reach[node] ?? []
      for operand in graph.operandIDs(of: node) where graph[operand].isDifferentiable {
        reach[operand, default: []].formUnion(seen)
      }
    }
  }

  /// Every name on a way from these names to what is differentiated, themselves included.
  func chain(from names: [String]) -> Set<String> {
    var seen = Set(names.filter { users[$0] != nil })
    var waiting = Array(seen)
    while let name = waiting.popLast() {
      for user in users[name] ?? [] where seen.insert(user).inserted { waiting.append(user) }
    }
    return seen
  }

  /// How many ways there are from a name, by walking each.
  func pathCount(from name: String) -> Int {
    name == start ? 1 : (users[name] ?? []).reduce(0) { $0 + pathCount(from: $1) }
  }
}
