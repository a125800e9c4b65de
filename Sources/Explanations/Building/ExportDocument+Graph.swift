import Networks
import ScalarEngine

extension ExportDocument {
  /// Which named value is made from which.
  var graphSection: [Block] {
    let drawing = self.drawing
    guard !drawing.edges.isEmpty else { return [] }
    return [.heading("The graph", level: 2), .drawing(drawing)]
  }

  /// The named values as boxes, and an arrow from each to what uses it.
  package var drawing: Drawing {
    var named: [Int: String] = [:]
    for definition in network.definitions where named[definition.operation] == nil {
      named[definition.operation] = definition.name
    }
    var nodes: [Drawing.Node] = []
    var edges: [(from: String, to: String)] = []
    for definition in network.definitions where named[definition.operation] == definition.name {
      let isGiven = definition.role.isLeaf
      nodes.append(.init(id: definition.name, label: definition.name, isGiven: isGiven))
      for source in network.namedSources(of: definition.operation, among: named) {
        edges.append((named[source] ?? "", definition.name))
      }
    }
    if network.hasCostBesidesLoss, network.definition(named: "J") == nil {
      nodes.append(.init(id: "J", label: "J", isGiven: false))
      for operation in [network.loss, network.penalty].compactMap({ $0 }) {
        if let name = named[operation] { edges.append((name, "J")) }
      }
    }
    return Drawing(nodes: nodes, edges: edges)
  }
}
