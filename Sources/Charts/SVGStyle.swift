/// How the parts of a chart look on light and on dark pages.
enum SVGStyle {
  // Six colours and five dashes and marks: the thirtieth line is the last that looks like no other.
  // Each colour keeps a contrast above 3 to its page, and any two stay apart for the colour-blind.
  static let light = Palette(
    page: "#ffffff", text: "#1f2328", grid: "#e1e5e9", axis: "#59636e",
    series: ["#0072b2", "#d55e00", "#005a36", "#8a3ffc", "#4a1042", "#977a7a"])
  static let dark = Palette(
    page: "#0d1117", text: "#e6edf3", grid: "#2b3138", axis: "#9198a1",
    series: ["#58a6ff", "#f0883e", "#b4f03c", "#8f5bff", "#e6dcd2", "#a8708a"])
  private static let dashes = ["", "9 4", "2 3", "12 3 2 3", "5 2"]

  /// The classes of a series: its colour and its dashes.
  static func classes(of series: Int) -> String {
    "c\(series % light.series.count) d\(series % dashes.count)"
  }

  /// The style sheet.
  ///
  /// Every selector begins with the drawing's own class, so that nothing changes around it where the
  /// file's text is put into a page.
  static var sheet: String {
    let patterns = dashes.enumerated().dropFirst().map {
      ".chart .d\($0.offset) { stroke-dasharray: \($0.element) }"
    }
    return """
      .chart { max-width: 100%; height: auto }
      .chart text { font: 13px system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif }
      .chart .title { font-size: 15px; font-weight: 600 }
      .chart .line { fill-opacity: 0; stroke-width: 2; stroke-linejoin: round }
      \(patterns.joined(separator: "\n"))
      .chart .solid { stroke-dasharray: none }
      .chart .open { stroke-dasharray: none; stroke-width: 1.5; fill-opacity: 0 }
      \(light.rules)
      @media (prefers-color-scheme: dark) {
      \(dark.rules)
      }
      """
  }

  /// The colours for one kind of page.
  struct Palette {
    let page, text, grid, axis: String
    let series: [String]

    fileprivate var rules: String {
      let lines = series.enumerated().map { index, color in
        ".chart .c\(index) { stroke: \(color); fill: \(color) }"
      }
      return """
        .chart .page { fill: \(page) }
        .chart text { fill: \(text) }
        .chart .grid { stroke: \(grid) }
        .chart .axis { stroke: \(axis) }
        \(lines.joined(separator: "\n"))
        .chart .solid.solid { stroke: \(page) }
        """
    }
  }
}
