/// A drawn graph read back from its SVG: boxes and lines.
package struct DrawnGraph {
  /// A point of the drawing: to the right and down.
  package typealias Position = (x: Double, y: Double)

  package struct Box {
    package let left, top, right, bottom: Double
    /// Its lines of text, by their classes.
    package let texts: [String: String]

    /// How far down its middle is.
    package var level: Double { (top + bottom) / 2 }
  }

  package struct Line {
    package let from: String
    package let to: String
    /// Points along it.
    package let points: [Position]
  }

  /// The drawing is not what it should be.
  package struct Malformed: Error {
    package let reason: String
  }

  package let elements: [DrawnElement]
  package let width: Double
  package let height: Double
  package private(set) var boxes: [String: Box] = [:]
  package private(set) var lines: [Line] = []

  package init(_ svg: String) throws {
    elements = try DrawnElement.all(in: svg)
    guard let root = elements.first, root.name == "svg" else {
      throw Malformed(reason: "no svg element")
    }
    (width, height) = (root.number("width"), root.number("height"))
    let view = (root.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    guard view == [0, 0, width, height] else { throw Malformed(reason: "viewBox \(view)") }
    // A file's drawing stands in a group that is moved.
    var origin: Position = (0, 0)
    for (index, element) in elements.enumerated() {
      if element.name == "g", element.classes.isEmpty { origin = try Self.translation(element) }
      if element.classes.contains("node") { try add(box: element, at: index, origin) }
      if element.classes.contains("edge"), let from = element.attributes["data-from"] {
        let points = try PathSamples(element.attributes["d"] ?? "").points
          .map { ($0.x + origin.x, $0.y + origin.y) }
        let to = element.attributes["data-to"] ?? ""
        lines.append(Line(from: from, to: to, points: points))
      }
    }
  }

  private mutating func add(box: DrawnElement, at index: Int, _ origin: Position) throws {
    let corner = try Self.translation(box)
    let rect = elements[index + 1]
    guard rect.name == "rect", let id = box.attributes["data-node"] else {
      throw Malformed(reason: "a node without id or rect")
    }
    let texts = elements[(index + 2)...].prefix { $0.name == "text" }
      .map { ($0.attributes["class"] ?? "", $0.text) }
    let (left, top) = (origin.x + corner.x, origin.y + corner.y)
    boxes[id] = Box(
      left: left, top: top, right: left + rect.number("width"),
      bottom: top + rect.number("height"),
      texts: Dictionary(texts, uniquingKeysWith: { first, _ in first }))
  }

  private static func translation(_ element: DrawnElement) throws -> Position {
    let text = element.attributes["transform"] ?? ""
    guard let match = text.wholeMatch(of: /translate\((-?[\d.]+) (-?[\d.]+)\)/),
      let x = Double(match.1), let y = Double(match.2)
    else { throw Malformed(reason: "transform \(text)") }
    return (x, y)
  }
}
