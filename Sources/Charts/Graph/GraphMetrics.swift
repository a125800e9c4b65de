import Typography

/// The sizes of a picture's boxes.
struct GraphMetrics {
  /// The room around the drawing.
  static let margin = 24.0
  /// The room that a line takes above and below, where it crosses a column.
  static let bendReach = 9.0
  /// The length of an arrow head.
  static let arrow = 9.0
  /// How many lines of numbers stand under the names.
  let numberLines: Int
  /// Whether a script writes the numbers.
  let isInline: Bool

  private static let gap = 14.0
  private static let numberHeight = 16.0
  private static let longestName = 40

  /// Boxes for the numbers that there are.
  init(standalone nodes: [GraphPicture.Node]) {
    isInline = false
    numberLines =
      (nodes.contains { $0.value != nil } ? 1 : 0)
      + (nodes.contains { $0.gradient != nil } ? 1 : 0)
  }

  /// Boxes with room for any numbers.
  init(inline nodes: [GraphPicture.Node]) {
    isInline = true
    numberLines = 2
  }

  /// The height of every box.
  var height: Double { 32 + GraphMetrics.numberHeight * Double(numberLines) }

  /// Half the distance between the middles of two boxes.
  var reach: Double { (height + GraphMetrics.gap) / 2 }

  /// The width that a node's texts ask for.
  func width(_ node: GraphPicture.Node) -> Double {
    let numbers = [node.value, node.gradient].compactMap { $0?.cellWidth }.max() ?? 0
    let name = Double(GraphMetrics.shown(node.name).cellWidth) * 9
    return max(max(name, Double(max(numbers, isInline ? 12 : 4)) * 7.6) + 20, 56).rounded(.up)
  }

  /// A name as a box shows it.
  static func shown(_ name: String) -> String { name.truncated(to: longestName) }

  /// How far below the top of its box each line of a node stands: name, value, derivative.
  func baselines(_ node: GraphPicture.Node) -> (name: Double, value: Double, gradient: Double) {
    let missing =
      isInline
      ? 0 : numberLines - [node.value, node.gradient].count { $0 != nil }
    let top = 21 + GraphMetrics.numberHeight / 2 * Double(missing)
    let value = top + GraphMetrics.numberHeight
    let hasValue = isInline || node.value != nil
    return (top, value, hasValue ? value + GraphMetrics.numberHeight : value)
  }
}
