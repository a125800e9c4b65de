import Networks
import Rules

extension ArrayExpression {
  /// The expression in the network language, with names where arrays may stand for them.
  var symbolText: String { formula.arrayText(arrays: arrayNames) }

  /// The columns of all arrays that stand in the expression, each as often as it does.
  var columnCount: Int {
    let words = symbolText.split { !($0.isLetter || $0.isNumber || "_∂/".contains($0)) }
    return words.reduce(0) { $0 + (arrays[String($1)]?.shape.columns ?? 0) }
  }

  /// The expression without its cases, which the network language has no sign for: a name stands
  /// for each.
  var withoutCases: (text: String, cases: [String: Formula]) {
    var cases: [String: Formula] = [:]
    // Replacing tidies, so that what has no cases is better left alone.
    guard formula.hasCases else { return (symbolText, cases) }
    let replaced = formula.replacingParts { part in
      guard case .cases = part else { return nil }
      let name = cases.first { $0.value == part }?.key ?? "cases_\(cases.count + 1)_of_formula"
      cases[name] = part
      return .symbol(name)
    }
    let names = arrayNames.union(cases.keys)
    return (replaced.arrayText(arrays: names), cases)
  }
}

extension Formula {
  fileprivate var hasCases: Bool {
    var found = false
    _ = replacingParts { part in
      if case .cases = part { found = true }
      return nil
    }
    return found
  }
}
