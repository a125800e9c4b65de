import Networks
import Rules

extension LaTeXNames {
  /// The names of a document.
  init(_ document: Document) {
    var names: Set<String> = []
    for case .derivation(let derivation) in document.blocks {
      LaTeXNames.collect(derivation.head, &names)
      for line in derivation.lines {
        switch line.expression {
        case .symbols(let formula), .numbers(let formula, _): LaTeXNames.collect(formula, &names)
        case .arrays(let expression): LaTeXNames.collect(expression, &names)
        case .result, .array: break
        }
      }
    }
    self.init(arrays: document.arrays, names: names.union(document.arrays))
  }

  private static func collect(_ formula: Formula, _ names: inout Set<String>) {
    for symbol in formula.symbols {
      let parts = LaTeXFormula.derivative(symbol).map { [$0.above, $0.below] }
      for part in parts ?? symbol.split(separator: " → ").map(String.init)
      where LaTeXFormula.isName(part) && part != "…" {
        names.insert(part)
      }
    }
  }

  private static func collect(_ expression: ArrayExpression, _ names: inout Set<String>) {
    let source = SourceText(name: "", text: expression.symbolText)
    guard let expression = try? parseExpression(source) else { return }
    for node in expression.nodes {
      if case .name(let name) = node.kind { names.insert(name) }
    }
  }
}
