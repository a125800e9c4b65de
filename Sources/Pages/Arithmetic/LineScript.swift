import Rules

/// A line of numbers in JavaScript: `x => …` and what its numbers are called.
struct LineScript {
  let function: String
  let arguments: [String]

  /// The line of a formula; none if a symbol is unknown.
  ///
  /// What has no code stays the number that it is.
  init?(_ formula: Formula, _ values: [String: Double], code: (String) -> String?) {
    var places: [String: Int] = [:]
    var arguments: [String] = []
    let script: JavaScript? = formula.read { symbol in
      guard let code = code(symbol) else { return values[symbol].map { JavaScript($0) } }
      let place = places[code] ?? arguments.count
      if place == arguments.count {
        places[code] = place
        arguments.append(code)
      }
      return JavaScript(text: "x[\(place)]")
    }
    guard let script else { return nil }
    (function, self.arguments) = ("x=>\(script.text)", arguments)
  }
}
