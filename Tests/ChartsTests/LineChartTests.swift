import Charts
import Foundation
import TestSupport
import Testing

/// Charts as SVG.
@Suite struct LineChartTests {
  private static func drawn(
    _ points: [(Double, Double)], y: Axis.Scale = .linear
  ) throws -> [DrawnElement] {
    try DrawnElement.all(
      in: Drawings.chart([("training", points)], y: Axis("loss", y)).svg)
  }

  @Test(arguments: Drawings.points.indices)
  func anyPointsGiveWellFormedDrawings(_ index: Int) throws {
    for scale in [Axis.Scale.linear, .logarithmic] {
      for x in [Axis.Scale.linear, .logarithmic] {
        let chart = Drawings.chart(
          [("a", Drawings.points[index]), ("b", [(1, 1)])], title: "a < b & \"c\"\u{1}",
          x: Axis("step", x), y: Axis("loss", scale))
        let elements = try DrawnElement.all(in: chart.svg)
        let titles = elements.filter { $0.text == "a < b & \"c\"\u{FFFD}" }
        #expect(titles.map(\.name) == ["title", "text"])
        let numbers = elements.flatMap { element in
          ["x", "y", "x1", "y1", "points", "d"].compactMap { element.attributes[$0] }
        }
        #expect(!numbers.contains { $0.contains("nan") || $0.contains("inf") })
      }
    }
  }

  @Test func everyDrawnPointLiesInside() throws {
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      let elements = try DrawnElement.all(in: Drawings.random(&generator).svg)
      let axes = elements.filter { $0.classes == ["axis"] }
      let (along, up) = (try #require(axes.first), try #require(axes.last))
      for line in elements where line.name == "polyline" {
        for point in line.points {
          #expect(point.x >= along.number("x1") && point.x <= along.number("x2"), "seed \(seed)")
          #expect(point.y >= up.number("y1") && point.y <= up.number("y2"), "seed \(seed)")
        }
      }
      for grid in elements where grid.classes == ["grid"] {
        #expect(grid.number("x1") >= along.number("x1") - 0.1, "seed \(seed)")
        #expect(grid.number("x2") <= along.number("x2") + 0.1, "seed \(seed)")
        #expect(grid.number("y1") >= up.number("y1") - 0.1, "seed \(seed)")
        #expect(grid.number("y2") <= up.number("y2") + 0.1, "seed \(seed)")
      }
    }
  }

  @Test func aRisingLineRises() throws {
    let line = try #require(
      try Self.drawn([(0, 0), (5, 1), (10, 2)]).first { $0.name == "polyline" })
    let points = line.points
    #expect(points.count == 3)
    // To the right and up, which is to smaller y in SVG; evenly, since the line is straight.
    #expect(points[0].x < points[1].x && points[0].y > points[1].y)
    #expect(abs(points[0].y - 2 * points[1].y + points[2].y) <= 0.2)
  }

  @Test func aNumberWithoutAPlaceInterruptsTheLine() throws {
    let elements = try Self.drawn(
      [(0, 1), (1, 2), (2, 0), (3, 1), (4, 1)], y: .logarithmic)
    #expect(elements.filter { $0.name == "polyline" }.count == 2)
  }

  @Test func aPointBetweenGapsIsMarked() throws {
    let points = (0..<100).map { (Double($0), (49...51).contains($0) ? .nan : 1.0) }
    var alone = points
    alone[50].1 = 1
    #expect(try Self.drawn(points).filter { $0.name == "path" }.isEmpty)
    #expect(try Self.drawn(alone).filter { $0.name == "path" }.count == 1)
  }

  @Test func manyPointsStaySmallAndKeepTheirPeaks() throws {
    var points = (0..<200_000).map { (Double($0), sin(Double($0))) }
    points[123_456].1 = 7
    points[150_000].1 = -3
    // Gaps narrower than a column are not to make as many lines.
    for index in stride(from: 1, to: points.count, by: 2) { points[index].1 = .nan }
    let chart = Drawings.chart([("batches", points)])
    #expect(chart.svg.utf8.count < 60_000)
    let few = try Self.drawn([(0, -3), (123_456, 7), (199_999, 0)])
    let extremes = try #require(few.first { $0.name == "polyline" }).points.map(\.y)
    let all = try DrawnElement.all(in: chart.svg).flatMap(\.points)
    #expect(all.map(\.y).min() == extremes.min() && all.map(\.y).max() == extremes.max())
    #expect(try #require(all.min { $0.y < $1.y }).x == few.flatMap(\.points)[1].x)
  }

  @Test func nothingTellsLinesApartByColourAlone() throws {
    let series = (0..<12).map { index in
      (name: "\(index)", points: (0..<50).map { (Double($0), Double($0 * index)) })
    }
    let elements = try DrawnElement.all(in: Drawings.chart(series).svg)
    let lines = elements.filter { $0.name == "polyline" }
    #expect(Set(lines.map { $0.attributes["class"] }).count == 12)
    // Neighbours differ in their dashes and in their marks.
    let dashes = lines.map { $0.classes.first { $0.hasPrefix("d") } }
    #expect(zip(dashes, dashes.dropFirst()).allSatisfy { $0 != $1 })
    // What follows the first mark's position, up to the second mark.
    let shapes = elements.filter { $0.name == "path" }.map {
      $0.attributes["d"]?.split(separator: "M").first?.drop { $0 != "m" }
    }
    #expect(zip(shapes, shapes.dropFirst()).filter { $0 == $1 }.isEmpty && shapes.count == 24)
  }

  @Test func theLegendStandsAboveTheDrawing() throws {
    let names = (0..<9).map { "a rather long name, number \($0)" }
    let chart = Drawings.chart(names.map { ($0, [(1, 1), (2, 3)]) })
    let elements = try DrawnElement.all(in: chart.svg)
    let top = try #require(elements.filter { $0.classes == ["axis"] }.last).number("y1")
    for name in names {
      let text = try #require(elements.first { $0.text == name })
      #expect(text.number("y") < top && text.number("x") < 720)
    }
  }

  @Test func whatTheLinesDoIsSaidInWords() throws {
    let elements = try DrawnElement.all(
      in: Drawings.chart([("training", [(1, 0.5), (2, 0.75), (3, 0.25)]), ("test", [])]).svg)
    #expect(elements[0].attributes["role"] == "img")
    let ids = elements[0].attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
    #expect(elements.filter { ids?.contains($0.attributes["id"] ?? "") == true }.count == 2)
    #expect(
      elements.first { $0.name == "desc" }?.text == """
        loss over epoch. training: 3 points, from 0.5 at 1 to 0.25 at 3, lowest 0.25, \
        highest 0.75. test: no points.
        """)
  }

  @Test func chartsOneBelowTheOtherShareTheirAxis() throws {
    let loss = Drawings.chart([("training", [(1, 3), (10, 1)])])
    let accuracy = Drawings.chart([("training", [(5, 0.5), (10, 1)])], y: Axis("accuracy"))
    let elements = try DrawnElement.all(in: LineChart.svg([loss, accuracy]))
    let texts = elements.filter { $0.name == "text" }.map(\.text)
    for once in ["epoch", "training", "loss", "accuracy", "10"] {
      #expect(texts.filter { $0 == once }.count == 1, "\(once)")
    }
    let lines = elements.filter { $0.name == "polyline" }.map(\.points)
    #expect(lines[0].last?.x == lines[1].last?.x)
    #expect(try #require(lines[0].first).x < #require(lines[1].first).x)
    #expect(lines[0].allSatisfy { $0.y < lines[1].map(\.y).min() ?? 0 })
  }
}
