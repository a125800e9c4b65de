import Typography

/// A drawing in the languages of programs that lay graphs out.
package struct DrawingText {
  private let drawing: Drawing

  package init(_ drawing: Drawing) { self.drawing = drawing }

  /// For Graphviz: `dot -Tsvg`.
  package var dot: String {
    let nodes = drawing.nodes.map { node in
      "  \"\(node.id)\" [label=\"\(node.label)\", shape=\(node.isGiven ? "box" : "ellipse")];"
    }
    let edges = drawing.edges.map { "  \"\($0.from)\" -> \"\($0.to)\";" }
    return (["digraph network {", "  rankdir=LR;"] + nodes + edges + ["}"])
      .joined(separator: "\n") + "\n"
  }

  /// For Mermaid.
  package var mermaid: String { MarkdownDrawing(drawing: drawing).source + "\n" }
}
