import Typography
package import Wording

/// What a parameter's first values are drawn from.
///
/// An m×n matrix stands in `W @ x`: it takes n numbers in (`fan_in`) and gives m (`fan_out`), as in
/// PyTorch. A vector of n counts as n×1, a number as 1×1.
package enum Distribution: Hashable, Sendable {
  case zeros
  case ones
  case normal(mean: Double, deviation: Double)
  /// Even between `low` and `high`.
  case uniform(low: Double, high: Double)
  /// Even within ±√(6 / (fan_in + fan_out)). Source: Glorot, Bengio (2010).
  case glorotUniform
  /// Normal with the deviation √(2 / (fan_in + fan_out)). Source: Glorot, Bengio (2010).
  case glorotNormal
  /// Even within ±√(6 / fan_in). Source: He, Zhang, Ren, Sun (2015).
  case heUniform
  /// Normal with the deviation √(2 / fan_in). Source: He, Zhang, Ren, Sun (2015).
  case heNormal

  /// The names in the language, in the order in which they are documented.
  package static let names = [
    "zeros", "ones", "normal", "uniform", "glorot_uniform", "glorot_normal", "he_uniform",
    "he_normal",
  ]

  /// The names of the arguments that a distribution takes, in order; nil if there is none such.
  package static func argumentNames(of name: String) -> [String]? {
    switch name {
    case "normal": ["mean", "deviation"]
    case "uniform": ["low", "high"]
    default: names.contains(name) ? [] : nil
    }
  }

  /// The distribution of this name; nil if there is none or it takes another number of arguments.
  package init?(name: String, arguments: [Double]) {
    guard Distribution.argumentNames(of: name)?.count == arguments.count else { return nil }
    switch name {
    case "zeros": self = .zeros
    case "ones": self = .ones
    case "normal": self = .normal(mean: arguments[0], deviation: arguments[1])
    case "uniform": self = .uniform(low: arguments[0], high: arguments[1])
    case "glorot_uniform": self = .glorotUniform
    case "glorot_normal": self = .glorotNormal
    case "he_uniform": self = .heUniform
    case "he_normal": self = .heNormal
    default: return nil
    }
  }

  /// What is wrong with the arguments; nil if all is well.
  package var problem: Phrase? {
    switch self {
    case .normal(let mean, let deviation):
      if !mean.isFinite || !deviation.isFinite { return "mean and deviation must be finite" }
      return deviation < 0 ? "the deviation is \(NumberFormat().text(deviation)), below 0" : nil
    case .uniform(let low, let high):
      if !(high - low).isFinite { return "low and high must be finite and not too far apart" }
      return low > high
        ? "low is \(NumberFormat().text(low)), above high, \(NumberFormat().text(high))" : nil
    default: return nil
    }
  }
}
