import Explanations
import Rules

/// The cards' lines in numbers, each formula once: what tells whether a card still holds with other
/// numbers.
struct CardScript {
  /// `x => …`, as often as cards have different ones.
  private(set) var formulas: [String] = []
  /// For each card its formula's place, and what its numbers are called.
  private(set) var lines: [Line] = []
  private var places: [String: Int] = [:]

  /// A line as `[0,"v3","g0.5"]`.
  struct Line: Encodable {
    let formula: Int
    let numbers: [String]

    func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      try list.encode(formula)
      for number in numbers { try list.encode(number) }
    }
  }

  /// A mean over very many examples is not worth its room.
  private static let limit = 200

  /// Takes a card; returns its line's place, if it has one.
  mutating func take(_ derivation: Derivation, code: (String) -> String?) -> Int? {
    for line in derivation.lines {
      guard case .numbers(let formula, let values) = line.expression else { continue }
      guard values.count <= CardScript.limit,
        let script = LineScript(formula, values, code: code)
      else { return nil }
      let place = places[script.function] ?? formulas.count
      if place == formulas.count {
        places[script.function] = place
        formulas.append(script.function)
      }
      lines.append(Line(formula: place, numbers: script.arguments))
      return lines.count - 1
    }
    return nil
  }
}
