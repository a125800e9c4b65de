import Wording

extension Network {
  /// Reads a network from its text.
  ///
  /// Throws the first thing that is wrong with it: a ``Diagnostic`` with line, column and mend.
  package init(_ source: SourceText, options: NetworkOptions = NetworkOptions()) throws(Diagnostic)
  {
    let statements = try parse(source)
    var lowering = Lowering(statements, source: source, options: options)
    self = try lowering.run(statements)
  }
}

extension Lowering {
  /// Lowers the statements in their order, the claims last, when the loss is known.
  mutating func run(_ statements: [Statement]) throws(Diagnostic) -> Network {
    var claims: [ClaimStatement] = []
    var examples: Examples?
    var validation: Examples?
    var trainings: [Training] = []
    var metrics: [MetricStatement] = []
    for statement in statements {
      nameInDefinition = statement.definedName?.name
      isInEquation = statement.isInEquation
      switch statement {
      case .declaration(let declaration): try lower(declaration)
      case .equation(let equation): _ = try lower(equation, .equation)
      case .loss(let equation): loss = try lower(equation, .loss)
      case .penalty(let equation): penalty = try lower(equation, .penalty)
      case .function(let function): try define(function)
      case .claim(let claim): claims.append(claim)
      case .training(let training): trainings.append(try lower(training))
      case .metric(let metric): metrics.append(metric)
      case .examples(let more):
        try checkOnly(more, first: examples)
        examples = more
      case .validation(let more):
        try checkOnly(more, first: validation)
        validation = more
      }
    }
    nameInDefinition = nil
    isInEquation = false
    guard let loss else { throw missingLoss(in: statements) }
    var exampleValues = try self.exampleValues(examples, validation)
    fillMasks(&exampleValues)
    try checkBatch()
    let (operationCount, ownOperations) = (operations.count, operations)
    var lowered: [Claim] = []
    for statement in claims {
      lowered.append(try lower(statement))
      operations.removeLast(operations.count - operationCount)
    }
    var measured: [Metric] = []
    for metric in metrics { measured.append(try lower(metric)) }
    return Network(
      source: source, operations: ownOperations, frames: frames, definitions: definitions,
      definitionsByName: definitionsByName, leafValues: leafValues, exampleCount: exampleCount,
      hasExamples: hasExamples, validationCount: validationCount, exampleValues: exampleValues,
      loss: definitions[loss].operation, penalty: penalty.map { definitions[$0].operation },
      claims: lowered, trainings: trainings, metrics: measured,
      metricOperations: Array(operations[operationCount...]), masks: masks)
  }

  /// Refuses a batch of one where `batch_norm` looks at the batch.
  private func checkBatch() throws(Diagnostic) {
    guard exampleCount < 2,
      let batch = operations.first(where: { $0.primitive.isOverExamples })
    else { return }
    throw error(
      "`batch_norm` needs a batch of two examples at least",
      Place(range: batch.range, frame: batch.frame), label: "there is one",
      help: "of one number the mean is the number, and nothing is left")
  }

  private func checkOnly(_ examples: Examples, first: Examples?) throws(Diagnostic) {
    guard let first else { return }
    throw error(
      examples.keyword == .examples
        ? "a file has one set of examples" : "a file has one set of validation examples",
      at: examples.range,
      label: "the first is on line \(line(of: first.range))", help: "put all rows into one")
  }
}

extension Statement {
  /// Whether its value is one of each example's way to the loss.
  fileprivate var isInEquation: Bool {
    switch self {
    case .equation, .loss: true
    default: false
    }
  }
}
