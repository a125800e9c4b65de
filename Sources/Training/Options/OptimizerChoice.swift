package import Networks
import Typography
import Wording

/// An optimiser as a network file or the command line chooses it: a rule with its settings.
package struct OptimizerChoice: Sendable {
  /// How it is written: `adam`.
  package let name: String
  package let rule: any UpdateRule
  /// The learning rate.
  package let rate: Double

  /// The optimisers, in the order in which they are documented.
  package static let names = ["sgd", "adagrad", "rmsprop", "adam", "adamw"]

  /// Reads `adam(rate = 0.001)`.
  ///
  /// - Throws: a diagnostic for a name or an option that is not known, or is out of its range.
  package init(_ call: OptionCall<Double>, in source: SourceText) throws(Diagnostic) {
    name = call.name
    switch call.name {
    case "sgd":
      let options = try OptionReader(
        call, ["rate", "momentum", "dampening", "weight_decay", "nesterov"], source)
      rule = try GradientDescent(options)
      rate = try options.rate(0.001)
    case "adagrad":
      let options = try OptionReader(call, ["rate", "lr_decay", "weight_decay", "eps"], source)
      rule = Adagrad(
        rateDecay: try options.number("lr_decay", 0, in: .fromZero),
        weightDecay: try options.weightDecay(), epsilon: try options.epsilon(1e-10))
      rate = try options.rate(0.01)
    case "rmsprop":
      let options = try OptionReader(
        call, ["rate", "alpha", "eps", "weight_decay", "momentum", "centered"], source)
      rule = RMSProp(
        alpha: try options.number("alpha", 0.99, in: .part), epsilon: try options.epsilon(1e-8),
        weightDecay: try options.weightDecay(),
        momentum: try options.number("momentum", 0, in: .fromZero),
        isCentered: try options.flag("centered"))
      rate = try options.rate(0.01)
    case "adam", "adamw":
      let options = try OptionReader(
        call, ["rate", "beta1", "beta2", "eps", "weight_decay", "amsgrad"], source)
      let isDecoupled = call.name == "adamw"
      rule = Adam(
        beta1: try options.number("beta1", 0.9, in: .part),
        beta2: try options.number("beta2", 0.999, in: .part), epsilon: try options.epsilon(1e-8),
        weightDecay: try options.weightDecay(isDecoupled ? 0.01 : 0),
        isAMSGrad: try options.flag("amsgrad"), isDecoupled: isDecoupled)
      rate = try options.rate(0.001)
    default:
      throw OptimizerChoice.unknown(call, source)
    }
  }

  private static func unknown(_ call: OptionCall<Double>, _ source: SourceText) -> Diagnostic {
    let nearest = synonyms[call.name.lowercased()] ?? Spelling.nearest(to: call.name, among: names)
    return Diagnostic(
      "unknown optimiser: \(shortened(call.name))", at: call.nameRange, label: "not known",
      help: nearest.map { "did you mean `\($0)`?" } ?? "there are \(names.joined(separator: ", "))",
      in: source)
  }

  private static let synonyms = [
    "momentum": "sgd(momentum = 0.9)", "nesterov": "sgd(momentum = 0.9, nesterov = true)",
    "gd": "sgd", "gradient_descent": "sgd",
  ]
}

extension GradientDescent {
  fileprivate init(_ options: OptionReader) throws(Diagnostic) {
    momentum = try options.number("momentum", 0, in: .fromZero)
    dampening = try options.number("dampening", 0)
    weightDecay = try options.weightDecay()
    isNesterov = try options.flag("nesterov")
    if isNesterov, momentum == 0 || dampening != 0, let option = options["nesterov"] {
      throw options.error(
        option, "Nesterov's momentum needs a momentum, and no dampening", "asked for here",
        help: "write `sgd(momentum = 0.9, nesterov = true)`")
    }
  }
}

extension OptionReader {
  fileprivate init(
    _ call: OptionCall<Double>, _ known: [String], _ source: SourceText
  ) throws(Diagnostic) {
    try self.init(call.options, of: call.name, known: known, in: source)
  }

  fileprivate func rate(_ fallback: Double) throws(Diagnostic) -> Double {
    try number("rate", fallback, in: .fromZero)
  }

  fileprivate func weightDecay(_ fallback: Double = 0) throws(Diagnostic) -> Double {
    try number("weight_decay", fallback, in: .fromZero)
  }

  fileprivate func epsilon(_ fallback: Double) throws(Diagnostic) -> Double {
    try number("eps", fallback, in: .fromZero)
  }
}
