import Typography

/// The words that begin a statement, none of which can be a name.
package enum Keyword: String, CaseIterable, Sendable {
  case input, target, parameter, frozen, loss, penalty, examples, validation, metric, train, claim

  /// How a statement of this kind is written, for suggestions.
  var example: String {
    switch self {
    case .input: "input x = …"
    case .target: "target y = …"
    case .parameter: "parameter W = …"
    case .frozen: "frozen W = …"
    case .loss: "loss L = …"
    case .penalty: "penalty R = …"
    case .examples: "examples from \"data.csv\""
    case .validation: "validation from \"test.csv\""
    case .metric: "metric accuracy(ŷ, y)"
    case .train: "train adam(rate = 0.001), epochs = 50, batch = 32"
    case .claim: "claim ∂L/∂W = …"
    }
  }

  /// The name that what it defines often has.
  var letter: String { self == .penalty ? "R" : "L" }

  /// The keyword that a word at the start of a line probably stands for.
  static func nearest(to word: String) -> Keyword? {
    if let keyword = alias[word.lowercased()] { return keyword }
    return Spelling.nearest(to: word, among: allCases.map(\.rawValue))
      .flatMap(Keyword.init(rawValue:))
  }

  private static let alias: [String: Keyword] = [
    "in": .input, "given": .input, "feature": .input, "features": .input,
    "out": .target, "output": .target, "label": .target, "labels": .target,
    "answer": .target, "expected": .target,
    "parm": .parameter, "param": .parameter, "params": .parameter, "parameters": .parameter,
    "weight": .parameter, "weights": .parameter, "bias": .parameter, "biases": .parameter,
    "variable": .parameter, "constant": .frozen, "const": .frozen, "fixed": .frozen,
    "cost": .loss, "error": .loss, "objective": .loss, "minimize": .loss, "minimise": .loss,
    "regularizer": .penalty, "regulariser": .penalty, "regularization": .penalty,
    "data": .examples, "dataset": .examples, "samples": .examples,
    "test": .validation, "valid": .validation, "optimizer": .train, "optimiser": .train,
    "optimize": .train, "optimise": .train,
    "fit": .train, "learn": .train, "training": .train, "metrics": .metric, "measure": .metric,
    "report": .metric, "accuracy": .metric, "check": .claim, "assert": .claim, "gradient": .claim,
    "derivative": .claim,
  ]
}
