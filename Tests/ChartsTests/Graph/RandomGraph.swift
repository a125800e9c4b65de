import Charts
import TestSupport

/// Pictures drawn at random.
enum RandomGraph {
  /// One to sixty nodes in layers, with long edges and now and then several components.
  static func picture(seed: UInt64) -> GraphPicture {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...60, using: &generator)
    let width = Int.random(in: 1...12, using: &generator)
    let density = Double.random(in: 0.05...0.7, using: &generator)
    let islands = Int.random(in: 1...3, using: &generator)
    var edges: [GraphPicture.Edge] = []
    for node in 0..<count {
      for source in 0..<node where source % islands == node % islands {
        let distance = node / width - source / width
        let chance = distance == 0 ? 0 : distance == 1 ? density : density / 12
        if Double.random(in: 0...1, using: &generator) < chance {
          edges.append(.init(from: "n\(source)", to: "n\(node)"))
        }
      }
    }
    let made = Set(edges.map(\.to))
    let nodes = (0..<count).map { node in
      let id = "n\(node)"
      let number = Double.random(in: -1...1, using: &generator)
      return GraphPicture.Node(
        id: id, name: node % 7 == 0 ? "权重\(node)[1,2]" : "z\(node)",
        value: node % 5 == 0 ? nil : "\(number)", gradient: node % 3 == 0 ? nil : "\(-number)",
        kind: made.contains(id) ? .computed : node % 2 == 0 ? .given : .parameter)
    }
    return GraphPicture(nodes: nodes.shuffled(using: &generator), edges: edges)
  }
}
