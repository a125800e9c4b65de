import Rules
import Wording

/// The functions that are part of the language itself, by name.
package enum BuiltInFunctions {
  /// The words that say over what a reduction runs.
  package static let axes = [Axis.rows.rawValue, Axis.columns.rawValue]

  static func axis(named name: String) -> Axis? {
    axes.contains(name) ? Axis(rawValue: name) : nil
  }

  /// Of a whole array, of each row or of each column.
  static let reductions: [String: Reduction] = {
    var table: [String: Reduction] = ["sum": .sum, "mean": .mean]
    for rule in Catalogue.manyOperand where rule.name != Choose.name {
      table[rule.name] = .rule(rule)
    }
    return table
  }()

  /// Element by element, of one array: rules whose name is a word of the language.
  static let unary: [String: any UnaryRule.Type] = Dictionary(
    uniqueKeysWithValues: Catalogue.unary.filter { !notFunctions.contains($0.name) }.map {
      ($0.name, $0)
    })

  /// Element by element, of two: rules whose name is a word.
  static let binary: [String: any BinaryRule.Type] = Dictionary(
    uniqueKeysWithValues: Catalogue.binary.filter { $0.name.first?.isLetter == true }.map {
      ($0.name, $0)
    })

  static let structural: [String: Structural] = [
    Choose.name: .choose, "one_hot": .oneHot, "reshape": .reshape, "flatten": .flatten,
    "concat": .concat, "dropout": .dropout, "sum_examples": .overExamples(mean: false),
    "mean_examples": .overExamples(mean: true),
  ]

  /// Rules that the language writes with a sign, or not at all.
  private static let notFunctions: Set<String> = [Negate.name, Identity.name]

  /// Every name that is taken.
  package static let names: Set<String> = Set(unary.keys).union(binary.keys)
    .union(reductions.keys).union(structural.keys)

  /// What a function that is made of sums or rules of many operands does.
  enum Reduction {
    case sum, mean
    case rule(any ManyOperandRule.Type)
  }

  /// What a function does that is neither elementwise nor a reduction.
  enum Structural {
    /// Of three: the second where the first is positive, else the third.
    case choose
    case oneHot, reshape, flatten, concat
    /// Some of its elements, drawn, are 0.
    case dropout
    /// In a claim about the cost.
    case overExamples(mean: Bool)
  }

  /// How many arguments a function takes, and how it is written.
  static func usage(of name: String) -> Usage? {
    switch name {
    case "min", "max": Usage(1...2, ["\(name)(A)", "\(name)(A, rows)", "\(name)(a, b)"])
    case "leaky_relu": Usage(2...2, ["leaky_relu(z, 0.01)"])
    case "one_hot": Usage(2...2, ["one_hot(k, 10)"])
    case "dropout": Usage(2...2, ["dropout(a, 0.5)"])
    case "reshape": Usage(2...3, ["reshape(x, 4)", "reshape(x, 2, 3)"])
    case "concat": Usage(2...Int.max, ["concat(a, b)"])
    case Choose.name: Usage(3...3, ["\(name)(x, a, b)"])
    case _ where unary[name] != nil || structural[name] != nil: Usage(1...1, ["\(name)(x)"])
    case _ where binary[name] != nil: Usage(2...2, ["\(name)(a, b)"])
    case _ where reductions[name] != nil: Usage(1...2, ["\(name)(A)", "\(name)(A, rows)"])
    default: nil
    }
  }
}

/// How many arguments a function takes, and how it is written.
struct Usage {
  let counts: ClosedRange<Int>
  let forms: [String]

  init(_ counts: ClosedRange<Int>, _ forms: [String]) {
    self.counts = counts
    self.forms = forms
  }

  /// `1 argument`, `2 or 3 arguments`.
  var expected: Phrase {
    if counts.upperBound == .max {
      return "at least \(Phrase.counted(counts.lowerBound, "argument"))"
    }
    if counts.lowerBound == counts.upperBound {
      return Phrase.counted(counts.lowerBound, "argument")
    }
    return "\(counts.lowerBound) or \(counts.upperBound) arguments"
  }
}
