import Wording

/// What the lines in a box are, and what its border says.
struct GraphLegend {
  private let kinds: [GraphPicture.Kind]
  /// The words in the sample box, with their classes.
  private let words: [(text: String, kind: String)]

  private static let row = 22.0
  private static let itemWidth = 116.0

  init(_ picture: GraphPicture) {
    kinds = GraphPicture.Kind.allCases.filter { kind in
      picture.nodes.contains { $0.kind == kind }
    }
    var words = [(text: Phrase("name").text, kind: "name")]
    if picture.nodes.contains(where: { $0.value != nil }) {
      words.append((picture.words.value, "value"))
    }
    if picture.nodes.contains(where: { $0.gradient != nil }) {
      words.append((picture.words.gradient, "gradient"))
    }
    self.words = words
  }

  private var sampleWidth: Double {
    max((words.map { SVG.width($0.text) }.max() ?? 0) + 20, 72)
  }

  var width: Double { sampleWidth + 20 + 2 * GraphLegend.itemWidth }
  var height: Double { 3 * GraphLegend.row }

  /// The legend from its left upper corner.
  func elements(at corner: SVG.Position) -> [String] {
    let boxHeight = 16 + 16 * Double(words.count)
    let x = corner.x
    var elements = [
      "<g class=\"sample\" transform=\"translate(\(SVG.number(x)) \(SVG.number(corner.y)))\">"
        + GraphPicture.Kind.computed.outline(width: sampleWidth, height: boxHeight)
        + words.enumerated().map { index, word in
          SVG.text(
            word.text, word.kind, at: (sampleWidth / 2, 20 + 16 * Double(index)), anchor: .middle)
        }.joined() + "</g>"
    ]
    let left = x + sampleWidth + 20
    for (index, kind) in kinds.enumerated() {
      let across = left + Double(index / 2) * GraphLegend.itemWidth
      let down = corner.y + Double(index % 2) * GraphLegend.row
      elements.append(
        "<g class=\"sample \(kind.rawValue)\" transform=\"translate(\(SVG.number(across)) "
          + "\(SVG.number(down)))\">\(kind.outline(width: 28, height: 16))"
          + SVG.text(Phrase(stringLiteral: kind.rawValue).text, at: (36, 12.5)) + "</g>")
    }
    let arrow = corner.y + 2 * GraphLegend.row + 8
    elements.append(
      "<path class=\"edge\" fill=\"none\" marker-end=\"url(#picture-arrow)\" "
        + "d=\"M\(SVG.number(left)) \(SVG.number(arrow))h\(SVG.number(28 - GraphMetrics.arrow))\"/>"
    )
    elements.append(SVG.text(Phrase("is used by").text, at: (left + 36, arrow + 4.5)))
    return elements
  }
}
