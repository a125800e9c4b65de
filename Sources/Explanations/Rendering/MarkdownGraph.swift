import Charts
import Wording

/// A graph in Markdown: a Mermaid drawing while it is small, and always the same as text.
struct MarkdownGraph {
  let picture: GraphPicture

  /// The most boxes that can be made out.
  static let nodeLimit = 60
  /// What Mermaid takes; it cannot be raised from inside a document.
  static let edgeLimit = 500
  static let characterLimit = 50_000

  /// The drawing, if it can be made out.
  var mermaid: String? {
    guard !picture.nodes.isEmpty, picture.nodes.count <= MarkdownGraph.nodeLimit,
      picture.edges.count <= MarkdownGraph.edgeLimit
    else { return nil }
    let text = String(GraphText(picture).mermaid.dropLast())
    return text.count <= MarkdownGraph.characterLimit ? MarkdownText.fence(text, "mermaid") : nil
  }

  /// What is made from what, a line each.
  var list: [String] {
    let names = Dictionary(
      picture.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    let sources = Dictionary(grouping: picture.edges, by: \.to)
    let isGiven = { (node: GraphPicture.Node) in node.kind == .given || node.kind == .parameter }
    let given = picture.nodes.filter(isGiven).map { MarkdownText.code($0.name) }
    let allGiven: Phrase = "Given: \(list(given))"
    var lines = given.isEmpty ? [] : ["- " + allGiven.text]
    for node in picture.nodes where !isGiven(node) {
      let from = (sources[node.id] ?? []).compactMap { names[$0.from] }.map(MarkdownText.code)
      let name = MarkdownText.code(node.name)
      let origin: Phrase =
        from.isEmpty
        ? "\(name) is made from numbers alone"
        : "\(name) is made from \(list(from))"
      lines.append("- " + origin.text)
    }
    return lines
  }

  private func list(_ names: [String]) -> Phrase {
    names.dropFirst().reduce(Phrase(verbatim: names.first ?? "")) { "\($0), \($1)" }
  }
}
