import Foundation
import Testing

@testable import Charts

/// A drawn picture read back from its SVG: boxes and lines, and what is wrong with where they stand.
struct DrawnGraph {
  struct Box {
    let left, top, right, bottom: Double
  }

  let elements: [DrawnElement]
  let width: Double
  let height: Double
  private(set) var boxes: [String: Box] = [:]
  /// The points of each line, sampled.
  private(set) var lines: [(from: String, to: String, points: [SVG.Position])] = []

  init(_ svg: String) throws {
    elements = try DrawnElement.all(in: svg)
    let root = try #require(elements.first)
    (width, height) = (root.number("width"), root.number("height"))
    #expect(root.attributes["viewBox"] == "0 0 \(SVG.number(width)) \(SVG.number(height))")
    // A file's drawing stands in a group that is moved.
    var origin: SVG.Position = (0, 0)
    for (index, element) in elements.enumerated() {
      if element.name == "g", element.classes.isEmpty { origin = try Self.translation(element) }
      if element.classes.contains("node") {
        let corner = try Self.translation(element)
        let rect = elements[index + 1]
        let left = origin.x + corner.x
        let top = origin.y + corner.y
        boxes[try #require(element.attributes["data-node"])] = Box(
          left: left, top: top, right: left + rect.number("width"),
          bottom: top + rect.number("height"))
      }
      if element.classes.contains("edge"), let from = element.attributes["data-from"] {
        let points = try PathSamples(try #require(element.attributes["d"])).points
          .map { ($0.x + origin.x, $0.y + origin.y) }
        lines.append((from, try #require(element.attributes["data-to"]), points))
      }
    }
  }

  private static func translation(_ element: DrawnElement) throws -> SVG.Position {
    let text = try #require(element.attributes["transform"])
    let match = try #require(text.wholeMatch(of: /translate\((-?[\d.]+) (-?[\d.]+)\)/))
    return (try #require(Double(match.1)), try #require(Double(match.2)))
  }

  /// What breaks the rules of such drawings.
  var faults: [String] {
    var faults: [String] = []
    let named = boxes.sorted { $0.key < $1.key }
    for (index, (name, box)) in named.enumerated() {
      if box.left < 0 || box.top < 0 || box.right > width || box.bottom > height {
        faults.append("\(name) stands outside")
      }
      for (other, second) in named[(index + 1)...]
      where box.left < second.right && second.left < box.right && box.top < second.bottom
        && second.top < box.bottom
      {
        faults.append("\(name) and \(other) overlap")
      }
    }
    for line in lines {
      let name = "\(line.from) to \(line.to)"
      guard let start = boxes[line.from], let end = boxes[line.to] else {
        faults.append("\(name) joins nothing")
        continue
      }
      if start.right >= end.left { faults.append("\(name) does not go right") }
      if zip(line.points, line.points.dropFirst()).contains(where: { $0.x > $1.x + 1e-9 }) {
        faults.append("\(name) turns back")
      }
      if let first = line.points.first, abs(first.x - start.right) > 0.2 {
        faults.append("\(name) begins away from its box")
      }
      if let last = line.points.last, !(0...10).contains(end.left - last.x) {
        faults.append("\(name) ends away from its box")
      }
      for (other, box) in named
      where line.points.contains(where: {
        box.left < $0.x && $0.x < box.right && box.top < $0.y && $0.y < box.bottom
      }) {
        faults.append("\(name) passes through \(other)")
      }
      if line.points.contains(where: { $0.x < 0 || $0.y < 0 || $0.x > width || $0.y > height }) {
        faults.append("\(name) leaves the drawing")
      }
    }
    return faults
  }
}

/// Points along a path of lines and cubic Bézier curves.
struct PathSamples {
  private(set) var points: [SVG.Position] = []

  init(_ path: String) throws {
    for match in path.matches(of: /([MLC])([^MLC]*)/) {
      let numbers = match.2.split(separator: " ").compactMap { Double($0) }
      let ends = stride(from: 0, to: numbers.count, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
      let steps = 40
      switch match.1 {
      case "M": points = ends
      case "L":
        let start = try #require(points.last)
        for step in 1...steps {
          let t = Double(step) / Double(steps)
          points.append(
            (start.x + t * (ends[0].0 - start.x), start.y + t * (ends[0].1 - start.y)))
        }
      default:
        let all = [try #require(points.last)] + ends
        for step in 1...steps {
          points.append(Self.point(on: all, at: Double(step) / Double(steps)))
        }
      }
    }
  }

  /// De Casteljau's construction.
  private static func point(on controls: [SVG.Position], at t: Double) -> SVG.Position {
    var points = controls
    while points.count > 1 {
      points = zip(points, points.dropFirst()).map { a, b in
        (a.x + t * (b.x - a.x), a.y + t * (b.y - a.y))
      }
    }
    return points[0]
  }
}
