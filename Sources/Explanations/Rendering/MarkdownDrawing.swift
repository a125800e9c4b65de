/// A graph in Markdown: a Mermaid drawing while it is small, and always the same as text.
struct MarkdownDrawing {
  let drawing: Drawing

  /// The most boxes that can be made out.
  static let nodeLimit = 60
  /// What Mermaid takes; it cannot be raised from inside a document.
  static let edgeLimit = 500
  static let characterLimit = 50_000

  /// The drawing, if it can be made out.
  var mermaid: String? {
    guard !drawing.nodes.isEmpty, drawing.nodes.count <= MarkdownDrawing.nodeLimit,
      drawing.edges.count <= MarkdownDrawing.edgeLimit
    else { return nil }
    let text = source
    return text.count <= MarkdownDrawing.characterLimit ? MarkdownText.fence(text, "mermaid") : nil
  }

  /// The drawing in Mermaid's language, however large it is.
  var source: String {
    // Mermaid's own ids cannot be any text, so boxes are numbered.
    let ids = Dictionary(
      drawing.nodes.enumerated().map { ($1.id, "n\($0 + 1)") }, uniquingKeysWith: { a, _ in a })
    var lines = ["flowchart LR"]
    for node in drawing.nodes {
      let label = "\"\(MarkdownDrawing.escaped(node.label))\""
      lines.append("  \(ids[node.id] ?? "")" + (node.isGiven ? "([\(label)])" : "[\(label)]"))
    }
    for edge in drawing.edges {
      guard let from = ids[edge.from], let to = ids[edge.to] else { continue }
      lines.append("  \(from) --> \(to)")
    }
    return lines.joined(separator: "\n")
  }

  private static func escaped(_ label: String) -> String {
    label.replacing("#", with: "#35;").replacing("\"", with: "#quot;")
      .replacing("<", with: "#lt;").replacing(">", with: "#gt;").replacing("\n", with: " ")
  }

  /// What is made from what, a line each.
  var list: [String] {
    let labels = Dictionary(
      drawing.nodes.map { ($0.id, $0.label) }, uniquingKeysWith: { a, _ in a })
    let sources = Dictionary(grouping: drawing.edges, by: \.to)
    let given = drawing.nodes.filter(\.isGiven).map { MarkdownText.code($0.label) }
    var lines = given.isEmpty ? [] : ["- Given: " + given.joined(separator: ", ")]
    for node in drawing.nodes where !node.isGiven {
      let from = (sources[node.id] ?? []).compactMap { labels[$0.from] }.map(MarkdownText.code)
      let origin = from.isEmpty ? "numbers alone" : from.joined(separator: ", ")
      lines.append("- \(MarkdownText.code(node.label)) is made from \(origin)")
    }
    return lines
  }
}
