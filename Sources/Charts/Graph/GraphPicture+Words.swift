import Wording

extension GraphPicture {
  /// What the picture shows, for those who cannot see it.
  var inWords: String {
    let names = Dictionary(nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let sources = Dictionary(grouping: edges, by: \.to)
    let sentences = nodes.map { node in
      sentence(node, from: (sources[node.id] ?? []).compactMap { names[$0.from] }).text
    }
    let boxes: Phrase = nodes.count == 1 ? "A box" : "\(nodes.count) boxes"
    let arrows: Phrase = edges.count == 1 ? "an arrow" : "\(edges.count) arrows"
    let all: Phrase = "\(boxes) and \(arrows), from left to right."
    return ([all.text] + sentences).joined(separator: " ")
  }

  private func sentence(_ node: Node, from sources: [String]) -> Phrase {
    var said: Phrase =
      node.value.map { "\(node.name) is \($0)" } ?? Phrase(verbatim: node.name)
    if let gradient = node.gradient { said = "\(said), its derivative \(gradient)" }
    guard let first = sources.first else { return "\(said)." }
    let all = sources.dropFirst().reduce(Phrase(verbatim: first)) { "\($0) and \($1)" }
    return "\(said), made from \(all)."
  }
}
