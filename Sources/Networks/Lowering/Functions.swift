import Rules

/// What can be called in an expression.
enum Function {
  /// Element by element, of one array.
  case unary(any UnaryRule.Type)
  /// Element by element, of two.
  case binary(any BinaryRule.Type)
  /// Of a whole array, of each row or of each column.
  case reduction(Reduction)
  /// Of three: the second where the first is positive, else the third.
  case choose
  /// Of shapes.
  case oneHot, reshape, flatten, concat
  /// In a claim about the cost.
  case overExamples(mean: Bool)

  enum Reduction {
    case sum, mean
    case rule(any ManyOperandRule.Type)
  }
}

/// The functions that are part of the language, by name.
package enum BuiltInFunctions {
  /// The words that say over what a reduction runs.
  package static let axes = ["rows", "columns"]

  static let reductions: [String: Function.Reduction] = {
    var table: [String: Function.Reduction] = ["sum": .sum, "mean": .mean]
    for rule in Catalogue.manyOperand where rule.name != Choose.name {
      table[rule.name] = .rule(rule)
    }
    return table
  }()

  static let structural: [String: Function] = [
    Choose.name: .choose, "one_hot": .oneHot, "reshape": .reshape, "flatten": .flatten, "concat": .concat,
    "sum_examples": .overExamples(mean: false), "mean_examples": .overExamples(mean: true),
  ]

  /// The elementwise functions of one argument: rules whose name is a word.
  static let unary: [String: any UnaryRule.Type] = Dictionary(
    uniqueKeysWithValues: Catalogue.unary.filter { !notFunctions.contains($0.name) }.map {
      ($0.name, $0)
    })

  /// The elementwise functions of two arguments: rules whose name is a word.
  static let binary: [String: any BinaryRule.Type] = Dictionary(
    uniqueKeysWithValues: Catalogue.binary.filter { $0.name.first?.isLetter == true }.map {
      ($0.name, $0)
    })

  /// Rules that the language writes with a sign, or not at all.
  private static let notFunctions: Set<String> = [Negate.name, Identity.name]

  /// Every name that is taken.
  package static let names: Set<String> = Set(unary.keys).union(binary.keys)
    .union(reductions.keys).union(structural.keys)
}
