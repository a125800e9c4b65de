package import Wording

/// A graph of values drawn in columns: each stands to the right of what it is made from.
///
/// What a reader follows runs through the middle; parameters and other given values stand in the
/// column before their first use, above and below what they feed. No two boxes overlap, and no line
/// passes through a box.
package struct GraphPicture: Sendable {
  /// A box.
  package struct Node: Sendable {
    /// What edges call it.
    package var id: String
    /// `W1[1,2]`.
    package var name: String
    /// Its number, under the name.
    package var value: String?
    /// Its derivative, below that.
    package var gradient: String?
    package var kind: Kind

    package init(
      id: String, name: String, value: String? = nil, gradient: String? = nil, kind: Kind
    ) {
      (self.id, self.name, self.value, self.gradient) = (id, name, value, gradient)
      self.kind = kind
    }
  }

  /// Where a value comes from.
  package enum Kind: String, CaseIterable, Sendable {
    case given, parameter, computed, result
  }

  /// An arrow from a value to what uses it.
  package struct Edge: Sendable, Equatable {
    package var from: String
    package var to: String

    package init(from: String, to: String) { (self.from, self.to) = (from, to) }
  }

  /// What the lines under a name are, for the legend.
  package struct Words: Sendable {
    package var value: String
    package var gradient: String

    package init(value: Phrase = "value", gradient: Phrase = "derivative") {
      (self.value, self.gradient) = (value.text, gradient.text)
    }
  }

  package let nodes: [Node]
  package let edges: [Edge]
  package let words: Words

  /// A picture of nodes whose ids differ.
  ///
  /// An edge is left out if it has an end that is not there, or would close a circle.
  package init(nodes: [Node], edges: [Edge], words: Words = Words()) {
    (self.nodes, self.edges, self.words) = (nodes, edges, words)
  }

  /// How much room the drawing takes inside a page.
  package var size: (width: Double, height: Double) {
    GraphLayout(self, GraphMetrics(inline: nodes)).size
  }

  /// The drawing as an `<svg>` element.
  ///
  /// If it `isStandalone`, it is a file of its own, with style, heading and legend. Otherwise the page
  /// styles it by its classes, and each box has room for numbers that a script writes.
  package func svg(title: String, isStandalone: Bool) -> String {
    let metrics = isStandalone ? GraphMetrics(standalone: nodes) : GraphMetrics(inline: nodes)
    let drawing = GraphDrawing(picture: self, layout: GraphLayout(self, metrics))
    return isStandalone ? drawing.file(title) : drawing.element(title)
  }
}
