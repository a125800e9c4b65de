import Wording

/// `train` and `metric`.
extension Lowering {
  mutating func lower(_ statement: TrainStatement) throws(Diagnostic) -> Training {
    var options: [OptionCall<Double>.Option] = []
    for option in statement.options { options.append(try evaluated(option)) }
    var only: [Int] = []
    for (name, range) in statement.only { only.append(try learner(name, at: range)) }
    return Training(
      optimizer: try evaluated(statement.optimizer), options: options,
      only: only.isEmpty ? nil : only, range: statement.range, source: source)
  }

  /// The parameter that `only` names.
  private func learner(_ name: String, at range: SourceRange) throws(Diagnostic) -> Int {
    let parameters = definitions.filter { $0.role == .parameter }.map(\.name)
    guard let position = definitionsByName[name] else {
      throw error(
        "unknown name: \(shortened(name))", at: range, label: "not defined",
        help: nearestHelp(name, parameters))
    }
    let role = definitions[position].role
    guard role == .parameter else {
      throw error(
        "\(quoted(name)) is no parameter", at: range,
        label: role == .frozen
          ? "it is frozen: learning leaves it as it is" : "it is computed or given",
        help: role == .frozen ? "declare it `parameter \(shortened(name)) …`" : nil)
    }
    return position
  }

  mutating func evaluated(
    _ call: OptionCall<Expression>
  ) throws(Diagnostic) -> OptionCall<Double> {
    var options: [OptionCall<Double>.Option] = []
    for option in call.options { options.append(try evaluated(option)) }
    return OptionCall(
      name: call.name, nameRange: call.nameRange, options: options, range: call.range)
  }

  private mutating func evaluated(
    _ option: OptionCall<Expression>.Option
  ) throws(Diagnostic) -> OptionCall<Double>.Option {
    let value: OptionCall<Double>.Value
    switch option.value {
    case .flag(let flag): value = .flag(flag)
    case .call(let call): value = .call(try evaluated(call))
    case .number(let expression):
      let given = try evaluate(expression, for: option.name)
      guard given.shape.isNumber, let number = given.numbers.first else {
        throw error(
          "a number belongs here", at: option.valueRange, label: "this is \(given.shape)")
      }
      value = .number(number)
    }
    return OptionCall.Option(
      name: option.name, nameRange: option.nameRange, value: value, valueRange: option.valueRange)
  }

  /// Lowers a metric; its operations count on from what there is.
  mutating func lower(_ statement: MetricStatement) throws(Diagnostic) -> Metric {
    let kind: Metric.Kind
    switch statement.body {
    case .mean(let expression):
      let operation = try lower(expression)
      guard shape(operation).isNumber else {
        throw error(
          "a metric is one number for each example", at: statement.bodyRange,
          label: "this is \(shape(operation))", help: "write `metric mean(…)`")
      }
      kind = .mean(operation)
    case .ofClasses(let metric, let prediction, let target):
      let (p, y) = (try lower(prediction), try lower(target))
      try checkClasses(p, y, Place(range: target.range))
      kind = .ofClasses(metric, prediction: p, target: y)
    }
    return Metric(
      text: source.phrase(in: statement.bodyRange), kind: kind, range: statement.range)
  }

  /// A prediction is a number or a vector; its target is a class label, or as large.
  private func checkClasses(_ p: Int, _ y: Int, _ place: Place) throws(Diagnostic) {
    let (predicted, target) = (shape(p), shape(y))
    guard predicted.isColumn || predicted.rows == 1 else {
      throw error(
        "a prediction of classes is a number or a vector", place,
        label: "the prediction is \(predicted)")
    }
    guard target.isNumber || target.count == predicted.count else {
      throw error(
        "the target does not go with the prediction", place,
        label: "this is \(target), the prediction is \(predicted)",
        help: "a target is a class label, or has an entry for each class")
    }
  }
}
