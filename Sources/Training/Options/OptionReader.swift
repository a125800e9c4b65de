import Networks
import Typography
import Wording

/// Reads the options of a call by name, and says what is wrong with them.
struct OptionReader {
  typealias Option = OptionCall<Double>.Option

  /// What the options belong to, as a message says it: `adam`.
  let subject: String
  let known: [String]
  let source: SourceText
  private let options: [String: [Option]]

  /// Options of which each may be given once, but for those that `repeated` names.
  ///
  /// - Throws: a diagnostic for an option that is not known, or given twice.
  init(
    _ options: [Option], of subject: String, known: [String], repeated: Set<String> = [],
    in source: SourceText
  ) throws(Diagnostic) {
    self.subject = subject
    self.known = known
    self.source = source
    var table: [String: [Option]] = [:]
    for option in options {
      guard known.contains(option.name) else {
        throw OptionReader.unknown(option, of: subject, known: known, in: source)
      }
      guard table[option.name] == nil || repeated.contains(option.name) else {
        throw Diagnostic(
          "`\(option.name)` is given twice", at: option.range, label: "this is the second",
          in: source)
      }
      table[option.name, default: []].append(option)
    }
    self.options = table
  }

  subscript(name: String) -> Option? { options[name]?.first }

  /// All that are given by a name.
  func all(_ name: String) -> [Option] { options[name] ?? [] }

  /// A number in a range; `fallback` where it is not given.
  func number(
    _ name: String, _ fallback: Double, in range: NumberRange = .any
  ) throws(Diagnostic) -> Double {
    guard let option = self[name] else { return fallback }
    guard case .number(let number) = option.value else {
      throw error(option, "\(name) is a number", "a number belongs here")
    }
    guard range.contains(number) else {
      throw error(option, "\(name) is \(range.description)", "this is not")
    }
    return number
  }

  /// A whole number from `least` on; `nil` where it is not given.
  func count(_ name: String, from least: Int = 1) throws(Diagnostic) -> Int? {
    guard let option = self[name] else { return nil }
    guard case .number(let number) = option.value, let count = Int(exactly: number),
      count >= least, count <= 1_000_000_000
    else {
      throw error(
        option, "\(name) is a whole number", "a number from \(least) to 1000000000 belongs here")
    }
    return count
  }

  func flag(_ name: String, _ fallback: Bool = false) throws(Diagnostic) -> Bool {
    guard let option = self[name] else { return fallback }
    guard case .flag(let flag) = option.value else {
      throw error(option, "\(name) is true or false", "`true` or `false` belongs here")
    }
    return flag
  }

  func error(_ option: Option, _ message: Phrase, _ label: Phrase, help: Phrase? = nil)
    -> Diagnostic
  {
    Diagnostic(message, at: option.valueRange, label: label, help: help, in: source)
  }

  private static func unknown(
    _ option: Option, of subject: String, known: [String], in source: SourceText
  ) -> Diagnostic {
    let synonym = OptionReader.synonyms[option.name].flatMap { known.contains($0) ? $0 : nil }
    let nearest = synonym ?? Spelling.nearest(to: option.name, among: known)
    return Diagnostic(
      "\(subject) has no option `\(shortened(option.name))`", at: option.nameRange,
      label: "not known here",
      help: nearest.map { "did you mean `\($0)`?" }
        ?? (known.isEmpty ? "it takes none" : "it has \(known.joined(separator: ", "))"),
      in: source)
  }

  /// What other programs call an option.
  private static let synonyms = [
    "lr": "rate", "learning_rate": "rate", "eta": "rate", "η": "rate", "α": "rate",
    "betas": "beta1", "beta_1": "beta1", "beta_2": "beta2", "epsilon": "eps", "ε": "eps",
    "rho": "alpha", "decay": "weight_decay", "l2": "weight_decay", "batch_size": "batch",
    "epoch": "epochs", "iterations": "epochs", "n_epochs": "epochs", "max_epochs": "epochs",
    "validation_split": "validation", "early_stopping": "patience", "max_norm": "clip_norm",
    "clip": "clip_norm", "clipnorm": "clip_norm", "clipvalue": "clip_value",
    "random_state": "seed", "k_folds": "folds", "cv": "folds", "size": "step_size",
    "factor": "gamma", "T_max": "epochs", "warm_up": "warmup", "sigma": "deviation",
    "std": "deviation",
  ]
}

/// What a number may be.
struct NumberRange {
  let description: Phrase
  let contains: @Sendable (Double) -> Bool

  static let any = NumberRange(description: "a finite number") { $0.isFinite }
  static let positive = NumberRange(description: "a number above 0") { $0 > 0 && $0.isFinite }
  static let fromZero = NumberRange(description: "a number from 0 on") { $0 >= 0 && $0.isFinite }
  static let part = NumberRange(description: "a number from 0 up to, but not including, 1") {
    $0 >= 0 && $0 < 1
  }
  static let factor = NumberRange(description: "a number above 0 and at most 1") {
    $0 > 0 && $0 <= 1
  }
}
