import Rules
import Training

/// The lines of an update read over formulas: what each is in symbols, in numbers, and what it gives.
struct FormulaReading: UpdateReading {
  /// A line `symbol ← formula`.
  struct Line {
    let symbol: String
    let formula: Formula
    /// The numbers of the formula's symbols at that line.
    let values: [String: Double]
    let result: Double
  }

  /// What each symbol stands for by now.
  private(set) var values: [String: Double]
  private(set) var lines: [Line] = []

  init(_ values: [String: Double]) { self.values = values }

  mutating func setting(_ symbol: StaticString, _ value: Double) -> Formula {
    values["\(symbol)"] = value
    return .symbol("\(symbol)")
  }

  mutating func line(_ symbol: StaticString, _ value: Formula) -> Formula {
    let result = value.evaluate { values[$0] } ?? .nan
    lines.append(Line(symbol: "\(symbol)", formula: value, values: values, result: result))
    values["\(symbol)"] = result
    return .symbol("\(symbol)")
  }
}
