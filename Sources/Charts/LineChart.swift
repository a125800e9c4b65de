/// Lines over a common axis, such as losses over epochs.
package struct LineChart: Sendable, Equatable {
  package let title: String
  package let x: Axis
  package let y: Axis
  package let series: [Series]

  package init(title: String, x: Axis, y: Axis, series: [Series]) {
    self.title = title
    self.x = x
    self.y = y
    self.series = series
  }

  /// One line and its name in the legend.
  package struct Series: Sendable, Equatable {
    package let name: String
    package let points: [Point]

    package init(_ name: String, _ points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  package struct Point: Sendable, Equatable {
    package let x: Double
    package let y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }
}
