import Foundation
import Terminal
import TestSupport
import Testing
import Typography

@testable import Charts

/// Charts as lines of text.
@Suite struct ChartTextTests {
  @Test func noLineIsWiderThanAsked() {
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      let chart = Drawings.random(&generator)
      for columns in [24, 25, 40, 80, 120] {
        let rows = Int.random(in: 4...30, using: &generator)
        for isASCII in [false, true] {
          let lines = chart.text(columns: columns, rows: rows, isASCII: isASCII)
          #expect(lines.allSatisfy { $0.cellWidth <= columns }, "seed \(seed)")
          #expect(lines.allSatisfy { $0.last != " " }, "seed \(seed)")
          #expect(lines.count >= rows + 3, "seed \(seed)")
          #expect(!isASCII || lines.joined().utf8.allSatisfy { $0 < 0x80 }, "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: Drawings.points.indices)
  func anyPointsAtAnySizeAreDrawn(_ index: Int) {
    for scale in [Axis.Scale.linear, .logarithmic] {
      let chart = Drawings.chart(
        [("損失\u{1B}[2J\n", Drawings.points[index]), ("b", [(1, 1)])],
        x: Axis("step", scale), y: Axis("loss", scale))
      for (columns, rows) in [(Int.min, Int.min), (0, -3), (24, 4), (80, 16)] {
        for isASCII in [false, true] {
          let lines = chart.text(columns: columns, rows: rows, isASCII: isASCII)
          #expect(lines.allSatisfy { $0.cellWidth <= max(columns, 24) })
          #expect(!lines.joined().contains { $0 == "\u{1B}" || $0.isNewline })
        }
      }
    }
  }

  /// The part of a line of text behind the axis, by cells.
  private static func drawing(_ lines: [String], rows: Int, isASCII: Bool) -> [[Character]] {
    let end = lines.lastIndex { $0.contains(isASCII ? "+-" : "└") } ?? rows
    let margin = lines[end].prefix { $0 == " " }.count + 1
    return lines[(end - rows)..<end].map { Array($0).dropFirst(margin).map { $0 } }
  }

  @Test func theLowestAndHighestOfEachLineAreSeen() throws {
    let rows = 12
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      let chart = Drawings.random(&generator)
      let points = chart.series.flatMap(\.points)
      let along = Ruler(along: chart.x, points.map(\.x))
      let up = Ruler(up: chart.y, points.map(\.y))
      for isASCII in [false, true] {
        let lines = chart.text(columns: 80, rows: rows, isASCII: isASCII)
        let cells = Self.drawing(lines, rows: rows, isASCII: isASCII)
        let width =
          80
          - (lines.last { $0.contains(isASCII ? "+-" : "└") } ?? "").prefix { $0 == " " }
          .count - 1
        for series in chart.series {
          let drawn = series.points.filter { $0.y.isFinite }
          for point in [drawn.min { $0.y < $1.y }, drawn.max { $0.y < $1.y }].compactMap({ $0 }) {
            let place = try #require(chart.y.place(point.y))
            let (right, down) = isASCII ? (1, 1) : (2, 4)
            let part = along.part(point.x) * Double(width * right - 1)
            let column = Int(part.rounded()) / right
            let row = Int(((1 - up.part(place)) * Double(rows * down - 1)).rounded()) / down
            let isSeen = column < cells[row].count && cells[row][column] != " "
            #expect(isSeen, "seed \(seed): \(point)")
          }
        }
      }
    }
  }

  @Test func aPeakOfOneAmongThousandsIsSeen() {
    var points = (0..<50_000).map { (Double($0), 0.1) }
    points[25_000].1 = 1
    let chart = Drawings.chart([("batches", points)])
    for isASCII in [false, true] {
      let cells = Self.drawing(
        chart.text(columns: 80, rows: 10, isASCII: isASCII), rows: 10, isASCII: isASCII)
      let columns = (0..<10).map { row in cells[row].firstIndex { $0 != " " } ?? -1 }
      // A stroke in the middle, from the top down to the line.
      #expect(columns[0] == columns[5] && (36...40).contains(columns[0]))
      #expect(columns[9] == 0)
    }
  }

  @Test func everyLineShowsItsSign() {
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      let chart = Drawings.random(&generator)
      guard chart.series.count > 1 else { continue }
      for isASCII in [false, true] {
        let lines = chart.text(columns: 100, rows: 14, isASCII: isASCII)
        let cells = Self.drawing(lines, rows: 14, isASCII: isASCII).joined()
        for (series, sign) in zip(chart.series, isASCII ? "*+ox@" : "●○◆◇▲") {
          let isDrawn = series.points.contains { $0.y.isFinite }
          let name = series.name + (isDrawn ? "" : " (no points)")
          #expect(lines.joined().contains("\(sign) \(name)"), "seed \(seed)")
          let isSeen = cells.contains(sign) || (isDrawn && cells.contains("#"))
          #expect(isSeen == isDrawn, "seed \(seed): \(name)")
        }
        #expect(cells.contains("#") == lines.joined().contains("# several"), "seed \(seed)")
      }
    }
  }

  @Test func colourAddsNothingButColour() {
    let plain = Drawings.history.text(columns: 80, rows: 12)
    let colored = Drawings.history.text(columns: 80, rows: 12, style: Style(isColored: true))
    #expect(colored != plain)
    let codes = /\u{1B}\[[0-9;]*m/
    #expect(colored.map { $0.replacing(codes, with: "") } == plain)
  }
}
