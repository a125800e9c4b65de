/// How the parts of a graph look on light and on dark pages.
enum GraphStyle {
  static let light = Palette(
    page: "#ffffff", box: "#f6f8fa", text: "#1f2328", line: "#818b98", border: "#59636e",
    value: "#0969da", gradient: "#9a4a00", parameter: "#eaf2fc", result: "#fff4e5")
  static let dark = Palette(
    page: "#0d1117", box: "#161b22", text: "#e6edf3", line: "#7d8590", border: "#9198a1",
    value: "#6cb6ff", gradient: "#f0a050", parameter: "#14233a", result: "#2f2314")

  /// The style sheet; every selector begins with the drawing's own class.
  static var sheet: String {
    """
    .graph text { font: 13px system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif }
    .graph .title { font-size: 15px; font-weight: 600 }
    .graph .name { font-size: 14px; font-weight: 600 }
    .graph .value, .graph .gradient { font-size: 12.5px; font-variant-numeric: tabular-nums }
    .graph .edge { stroke-width: 1.4 }
    \(light.rules)
    @media (prefers-color-scheme: dark) {
    \(dark.rules)
    }
    """
  }

  /// The colours for one kind of page.
  struct Palette {
    let page, box, text, line, border, value, gradient, parameter, result: String

    fileprivate var rules: String {
      """
      .graph .page { fill: \(page) }
      .graph text { fill: \(text) }
      .graph .edge { stroke: \(line) }
      .graph .arrow { fill: \(line) }
      .graph .node rect, .graph .sample rect { fill: \(box); stroke: \(border) }
      .graph .parameter rect { fill: \(parameter) }
      .graph .result rect { fill: \(result) }
      .graph .value { fill: \(value) }
      .graph .gradient { fill: \(gradient) }
      """
    }
  }
}
