import Charts
import Foundation
import TestSupport
import Testing

/// Charts for tests.
enum Drawings {
  static func chart(
    _ series: [(name: String, points: [(Double, Double)])], title: String = "history",
    x: Axis = Axis("epoch"), y: Axis = Axis("loss")
  ) -> LineChart {
    LineChart(
      title: title, x: x, y: y,
      series: series.map { .init($0.name, $0.points.map { .init($0.0, $0.1) }) })
  }

  /// A smooth fall and one that stays above it.
  static var history: LineChart {
    let epochs = (1...60).map(Double.init)
    return chart([
      ("training", epochs.map { ($0, 2.2 * exp(-$0 / 12) + 0.05) }),
      ("validation", epochs.map { ($0, 2.2 * exp(-$0 / 9) + 0.3) }),
    ])
  }

  /// Points that are hard to draw.
  static let points: [[(Double, Double)]] = [
    [], [(1, 2)], [(1, 2), (2, 2)], [(0, 0), (1, .nan), (2, .infinity), (3, -1)],
    [(.nan, 1)], [(1, 1e-300), (2, 1e300)], [(1, -1e308), (2, 1e308)],
    [(1, .leastNonzeroMagnitude), (2, 0)],
    [(.leastNonzeroMagnitude, 1), (1e-300, 2)], [(1, 1), (2, 1 + 1e-15)],
    [(1e17, 1), (1e17 + 16, 2)],
    [(1, -9.9e306), (2, 9.9e306)], [(1, 1e306), (2, 1e306 + 1e290)], [(3, 1), (1, 2), (2, 0)],
    [(1, 0.53), (2, 0.87)], [(1, 999_999), (2, 1_000_001)], [(1, -0.0), (2, 0)],
  ]

  /// One to five series of a few points or hundreds, with gaps, of any size.
  static func random(_ generator: inout SeededGenerator) -> LineChart {
    let isLogarithmic = Bool.random(using: &generator)
    let size = pow(10, Double.random(in: -9...9, using: &generator))
    let series = (0..<Int.random(in: 1...5, using: &generator)).map { index in
      let count = Bool.random(using: &generator) ? 3 : 700
      let points = (0..<Int.random(in: 1...count, using: &generator)).map { epoch in
        let isGap = Double.random(in: 0...1, using: &generator) < 0.1
        let number = Double.random(in: isLogarithmic ? 0.001...1 : -1...1, using: &generator)
        return (Double(epoch), isGap ? .nan : size * number)
      }
      return (name: "series \(index)", points: points)
    }
    return chart(series, y: Axis("loss", isLogarithmic ? .logarithmic : .linear))
  }
}
