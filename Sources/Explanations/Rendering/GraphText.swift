package import Charts

/// A picture in the languages of programs that lay graphs out.
package struct GraphText {
  private let picture: GraphPicture

  package init(_ picture: GraphPicture) { self.picture = picture }

  /// For Graphviz: `dot -Tsvg`.
  package var dot: String {
    let nodes = picture.nodes.map { node in
      let label = node.lines.map(GraphText.escapedForDot).joined(separator: "\\n")
      return "  \(GraphText.quoted(node.id)) [label=\"\(label)\", \(node.kind.dotShape)];"
    }
    let edges = picture.edges.map {
      "  \(GraphText.quoted($0.from)) -> \(GraphText.quoted($0.to));"
    }
    return (["digraph network {", "  rankdir=LR;", "  node [shape=box];"] + nodes + edges + ["}"])
      .joined(separator: "\n") + "\n"
  }

  /// For Mermaid.
  package var mermaid: String {
    // Mermaid's own ids cannot be any text, so boxes are numbered.
    let ids = Dictionary(
      picture.nodes.enumerated().map { ($1.id, "n\($0 + 1)") }, uniquingKeysWith: { a, _ in a })
    var lines = ["flowchart LR"]
    for node in picture.nodes {
      let label = node.lines.map(GraphText.escapedForMermaid).joined(separator: "<br/>")
      let (open, close) = node.kind.mermaidBrackets
      lines.append("  \(ids[node.id] ?? "")\(open)\"\(label)\"\(close)")
    }
    for edge in picture.edges {
      guard let from = ids[edge.from], let to = ids[edge.to] else { continue }
      lines.append("  \(from) --> \(to)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ id: String) -> String {
    let text = id.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(text.replacing("\n", with: " "))\""
  }

  /// A label's line: Graphviz reads escapes and, besides, HTML's entities in it.
  private static func escapedForDot(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: " ")
  }

  private static func escapedForMermaid(_ text: String) -> String {
    text.replacing("#", with: "#35;").replacing("&", with: "#amp;")
      .replacing("\"", with: "#quot;").replacing("<", with: "#lt;").replacing(">", with: "#gt;")
      .replacing("\n", with: " ")
  }
}

extension GraphPicture.Node {
  /// The lines of its box.
  fileprivate var lines: [String] { [name] + [value, gradient].compactMap { $0 } }
}

extension GraphPicture.Kind {
  fileprivate var dotShape: String {
    switch self {
    case .given: "style=\"rounded,dashed\""
    case .parameter: "style=solid"
    case .computed: "style=rounded"
    case .result: "style=rounded, penwidth=2"
    }
  }

  fileprivate var mermaidBrackets: (open: String, close: String) {
    switch self {
    case .given: ("([", "])")
    case .parameter: ("[", "]")
    case .computed: ("(", ")")
    case .result: ("[[", "]]")
    }
  }
}
