/// The names of the functions that a text calls, with those that the called ones are made of.
package func functionCalls(in source: SourceText) throws(Diagnostic) -> Set<String> {
  var waiting: [Expression] = []
  for statement in try parse(source) { waiting += statement.expressions }
  var names: Set<String> = []
  while let expression = waiting.popLast() {
    for node in expression.nodes {
      guard case .call(let name, _, let primes, _) = node.kind else { continue }
      guard names.insert(primes > 0 ? name + "'" : name).inserted else { continue }
      waiting += FunctionTable.standard[name].map(\.body)
    }
  }
  return names
}

extension Statement {
  /// The expressions in the statement.
  fileprivate var expressions: [Expression] {
    switch self {
    case .declaration(let declaration):
      if case .expression(let expression) = declaration.origin { [expression] } else { [] }
    case .equation(let equation), .loss(let equation), .penalty(let equation): [equation.body]
    case .function(let function): [function.body]
    case .claim(let claim):
      if case .expression(let expression) = claim.body { [expression] } else { [] }
    case .metric(let metric):
      switch metric.body {
      case .ofClasses(_, let prediction, let target): [prediction, target]
      case .mean(let expression): [expression]
      }
    case .examples, .validation, .training: []
    }
  }
}
