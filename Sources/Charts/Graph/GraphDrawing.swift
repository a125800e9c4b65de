import Typography
/// A laid out picture as SVG.
struct GraphDrawing {
  let picture: GraphPicture
  let layout: GraphLayout

  /// The drawing for a page that styles it.
  ///
  /// It grows and shrinks with its place, as far as its words can be read.
  func element(_ title: String) -> String {
    let size = layout.size
    let widths = (least: (0.65 * size.width).rounded(), most: (1.4 * size.width).rounded())
    return opening(
      title, width: size.width, height: size.height,
      attributes: " style=\"min-width:\(SVG.number(widths.least))px;"
        + "max-width:\(SVG.number(widths.most))px\"")
      + lines(indentation: "  ") + "</svg>\n"
  }

  /// The drawing as a file of its own.
  func file(_ title: String) -> String {
    let legend = GraphLegend(picture)
    let width = max(layout.size.width, legend.width + 2 * GraphMetrics.margin)
    let heading = title.isEmpty ? 0 : 36.0
    let top = heading + layout.size.height - GraphMetrics.margin / 2
    let height = top + (picture.nodes.isEmpty ? 0 : legend.height + GraphMetrics.margin)
    let left = ((width - layout.size.width) / 2).rounded()
    var text = opening(
      title, width: width, height: height, attributes: " xmlns=\"http://www.w3.org/2000/svg\"")
    text += "  <style>\n\(GraphStyle.sheet)\n  </style>\n"
    text +=
      "  <rect class=\"page\" width=\"\(SVG.number(width))\" height=\"\(SVG.number(height))\" "
      + "rx=\"6\"/>\n"
    if !title.isEmpty {
      let shown = SVG.cut(title, to: (width - 2 * GraphMetrics.margin) / 1.16)
      text += "  \(SVG.text(shown, "title", at: (GraphMetrics.margin, 34)))\n"
    }
    text += "  <g transform=\"translate(\(SVG.number(left)) \(SVG.number(heading)))\">\n"
    text += lines(indentation: "    ") + "  </g>\n"
    if !picture.nodes.isEmpty {
      text += legend.elements(at: (GraphMetrics.margin, top)).map { "  \($0)\n" }.joined()
    }
    return text + "</svg>\n"
  }

  private func opening(
    _ title: String, width: Double, height: Double, attributes: String
  ) -> String {
    let (width, height) = (SVG.number(width), SVG.number(height))
    return """
      <svg\(attributes) class="graph" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="picture-title picture-desc">
        <title id="picture-title">\(XMLText.escaped(title))</title>
        <desc id="picture-desc">\(XMLText.escaped(picture.inWords))</desc>
        <defs>
          <marker id="picture-arrow" viewBox="0 0 9 8" refX="0" refY="4" markerWidth="9" \
      markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
            <path class="arrow" d="M0 0L9 4L0 8z"/>
          </marker>
        </defs>

      """
  }

  /// The lines, and above them the boxes.
  private func lines(indentation: String) -> String {
    (layout.routes.map(line) + picture.nodes.indices.map(box)).map { "\(indentation)\($0)\n" }
      .joined()
  }

  private func line(_ route: GraphRoute) -> String {
    let from = XMLText.escaped(picture.nodes[route.from].id)
    let to = XMLText.escaped(picture.nodes[route.to].id)
    return """
      <path class="edge" data-from="\(from)" data-to="\(to)" fill="none" \
      marker-end="url(#picture-arrow)" d="\(route.path)"/>
      """
  }

  private func box(_ index: Int) -> String {
    let (node, box) = (picture.nodes[index], layout.boxes[index])
    let baselines = layout.metrics.baselines(node)
    let texts = [
      text(GraphMetrics.shown(node.name), "name", box, baselines.name),
      text(node.value, "value", box, baselines.value),
      text(node.gradient, "gradient", box, baselines.gradient),
    ]
    return """
      <g class="node \(node.kind.rawValue)" data-node="\(XMLText.escaped(node.id))" \
      transform="translate(\(SVG.number(box.x)) \(SVG.number(box.y)))">\
      \(node.kind.outline(width: box.width, height: box.height))\(texts.joined())</g>
      """
  }

  /// A line of a box; without text, an empty one where a script writes it.
  private func text(
    _ text: String?, _ kind: String, _ box: GraphLayout.Box, _ baseline: Double
  ) -> String {
    guard text != nil || layout.metrics.isInline else { return "" }
    return SVG.text(text ?? "", kind, at: (box.width / 2, baseline), anchor: .middle)
  }
}

extension GraphPicture.Kind {
  /// A box whose border tells the kind without colour.
  func outline(width: Double, height: Double) -> String {
    let size = "width=\"\(SVG.number(width))\" height=\"\(SVG.number(height))\""
    return switch self {
    case .given: "<rect \(size) rx=\"10\" stroke-dasharray=\"4 3\"/>"
    case .parameter: "<rect \(size)/>"
    case .computed: "<rect \(size) rx=\"10\"/>"
    case .result: "<rect \(size) rx=\"10\" stroke-width=\"3\"/>"
    }
  }
}
