import Foundation

/// Prints the measurements: a table line by line, or one JSON document at the end.
struct Report {
  let isJSON: Bool
  private var measurements: [Measurement] = []

  init(isJSON: Bool) { self.isJSON = isJSON }

  mutating func add(_ measurement: Measurement) {
    measurements.append(measurement)
    guard !isJSON else { return }
    let figures = measurement.figures.map { "\(number($0.value)) \($0.label)" }
    print(padded(measurement.name, to: 24) + figures.joined(separator: ", "))
    fflush(nil)
  }

  func finish() {
    guard isJSON else { return }
    let entries = measurements.map { measurement in
      let pairs = measurement.figures.map { ", \"\($0.key)\": \(number($0.value))" }
      return "  {\"name\": \"\(measurement.name)\"\(pairs.joined())}"
    }
    print("{\"benchmarks\": [\n\(entries.joined(separator: ",\n"))\n]}")
  }

  /// Whole numbers as they are, others to the thousandth.
  private func number(_ value: Double) -> String {
    value == value.rounded() ? String(format: "%.0f", value) : String(format: "%.3f", value)
  }
}

/// The text with spaces after it up to this length.
func padded(_ text: String, to length: Int) -> String {
  text + String(repeating: " ", count: max(0, length - text.count))
}
