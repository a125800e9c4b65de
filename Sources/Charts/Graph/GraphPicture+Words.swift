extension GraphPicture {
  /// What the picture shows, for those who cannot see it.
  var inWords: String {
    let names = Dictionary(nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let sources = Dictionary(grouping: edges, by: \.to)
    let sentences = nodes.map { node in
      var text = node.name
      if let value = node.value { text += " is \(value)" }
      if let gradient = node.gradient { text += ", its derivative \(gradient)" }
      let from = (sources[node.id] ?? []).compactMap { names[$0.from] }
      if !from.isEmpty { text += ", made from " + from.joined(separator: " and ") }
      return text + "."
    }
    let boxes = nodes.count == 1 ? "A box" : "\(nodes.count) boxes"
    let arrows = edges.count == 1 ? "an arrow" : "\(edges.count) arrows"
    return (["\(boxes) and \(arrows), from left to right."] + sentences).joined(separator: " ")
  }
}
