import Typography
import Wording

extension Parser {
  private static let trainHelp: Phrase = "write `\(Keyword.train.example)`"

  /// Reads `adam(rate = 0.001), epochs = 50 only W2, b2`; the keyword has been read.
  mutating func training(from start: SourceRange) throws(Diagnostic) -> TrainStatement {
    let optimizer = try optionCall("an optimiser belongs here", help: Parser.trainHelp)
    var options: [OptionCall<Expression>.Option] = []
    while cursor.kind == .comma {
      cursor.advance()
      options.append(try option(help: Parser.trainHelp))
    }
    var only: [(name: String, range: SourceRange)] = []
    if cursor.kind == .name("only") {
      repeat {
        cursor.advance()
        only.append(
          try cursor.expectName(
            "the name of a parameter belongs here", help: "write `only W2, b2`"))
      } while cursor.kind == .comma
    } else if !cursor.isAtEnd {
      throw cursor.failure(
        "expected `,`, `only` or the end of the line, found \(cursor.quoted(cursor.token))",
        at: cursor.range, label: "a comma separates options", help: Parser.trainHelp)
    }
    return TrainStatement(
      optimizer: optimizer, options: options, only: only, range: cursor.range(from: start))
  }

  /// Reads `adam` or `adam(rate = 0.001)`.
  mutating func optionCall(
    _ label: Phrase, help: Phrase
  ) throws(Diagnostic) -> OptionCall<Expression> {
    let (name, nameRange) = try cursor.expectName(label, help: help)
    var options: [OptionCall<Expression>.Option] = []
    if cursor.kind == .openRound {
      cursor.advance()
      if cursor.kind != .closeRound {
        options.append(try option(help: help))
        while cursor.kind == .comma {
          cursor.advance()
          options.append(try option(help: help))
        }
      }
      try cursor.expect(.closeRound, "`,` or `)`", label: "an option ends here", help: help)
    }
    return OptionCall(
      name: name, nameRange: nameRange, options: options, range: cursor.range(from: nameRange))
  }

  /// Reads `batch = 4`, `shuffle = false` or `schedule = cosine(epochs = 50)`.
  private mutating func option(help: Phrase) throws(Diagnostic) -> OptionCall<Expression>.Option {
    let nameRange = cursor.range
    guard let name = optionName() else {
      throw cursor.failure(
        "expected an option, found \(cursor.quoted(cursor.token))", at: cursor.range,
        label: "an option is written `name = value`", help: help)
    }
    cursor.advance()
    try cursor.expect(
      .equals, "`=`", label: "the option's value follows a `=`", help: "write `\(name) = …`")
    let start = cursor.range
    let value = try optionValue()
    return OptionCall.Option(
      name: name, nameRange: nameRange, value: value, valueRange: cursor.range(from: start))
  }

  /// The word at the cursor; options are no names, so that a keyword such as `validation` is one.
  private func optionName() -> String? {
    if case .name(let name) = cursor.kind { name } else { nil }
  }

  private mutating func optionValue() throws(Diagnostic) -> OptionCall<Expression>.Value {
    if case .name(let word) = cursor.kind {
      if word == "true" || word == "false" {
        cursor.advance()
        return .flag(word == "true")
      }
      // A name by itself, or followed by `name =` in brackets, has options and no arguments.
      switch cursor.peek() {
      case .comma, .closeRound, .newline, .end, .name("only"):
        return .call(try optionCall("a name belongs here", help: Parser.trainHelp))
      case .openRound where cursor.peek(3) == .equals || cursor.peek(2) == .closeRound:
        return .call(try optionCall("a name belongs here", help: Parser.trainHelp))
      default: break
      }
    }
    return .number(try expression(isOption: true))
  }

  /// Reads `accuracy(p, y)` or an expression; the keyword has been read.
  mutating func metric(from start: SourceRange) throws(Diagnostic) -> MetricStatement {
    let bodyStart = cursor.range
    let body: MetricStatement.Body
    if case .name(let word) = cursor.kind, let metric = ClassMetric(rawValue: word) {
      let help: Phrase = "write `metric \(word)(ŷ, y)`"
      cursor.advance()
      try cursor.expect(
        .openRound, "`(`", label: "the prediction and the target belong in brackets", help: help)
      let prediction = try expression()
      try cursor.expect(.comma, "`,`", label: "the target follows the prediction", help: help)
      let target = try expression()
      try cursor.expect(
        .closeRound, "`)`", label: "a metric has a prediction and a target", help: help)
      body = .ofClasses(metric, prediction: prediction, target: target)
    } else {
      try checkMetric()
      body = .mean(try expression())
    }
    return MetricStatement(
      body: body, bodyRange: cursor.range(from: bodyStart), range: cursor.range(from: start))
  }
}

extension Parser {
  /// Throws where a call is of no function but nearly of a measure.
  private func checkMetric() throws(Diagnostic) {
    guard case .name(let word) = cursor.kind, cursor.peek() == .openRound,
      !BuiltInFunctions.names.contains(word), !FunctionTable.standard.contains(word),
      !cursor.definesFunction(word),
      let meant = Spelling.nearest(to: word, among: ClassMetric.allCases.map(\.rawValue))
    else { return }
    throw cursor.failure(
      "unknown metric: \(shortened(word))", at: cursor.range, label: "not defined",
      help: "did you mean `\(meant)`?")
  }
}

/// Reads a text that is a name with options and nothing else, such as `adam(rate = 0.001)`.
package func parseOptionCall(_ source: SourceText) throws(Diagnostic) -> OptionCall<Double> {
  var parser = Parser(source)
  if let first = parser.lexicalErrors.first { throw first.diagnostic }
  let call = try parser.optionCall("a name belongs here", help: "write `adam(rate = 0.001)`")
  try parser.cursor.expectEnd("the call ends in front of this")
  var lowering = Lowering([], source: source, options: NetworkOptions())
  return try lowering.evaluated(call)
}
