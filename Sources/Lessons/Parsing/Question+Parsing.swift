import Networks
import Typography
import Wording

extension Question {
  static let kinds = ["number", "sign", "size", "formula", "choice", "order"]

  /// Puts a question together out of its comment and the quotation above it.
  init(
    _ fields: QuestionFields, _ text: QuestionText, network: Int?
  ) throws(Diagnostic) {
    let kind = try Question.kind(fields)
    id = try identifier(at: fields.id, in: fields.source)
    (self.kind, self.network) = (kind, network)
    (markdown, options, textRange) = (text.markdown, text.options, text.range)
    (range, idRange) = (fields.range, fields.id)
    answer = try fields.required(.answer)
    alsoRight = fields[.also]
    wrong = fields[.wrong].map(WrongAnswer.init)
    example = try fields.count(.example, from: 1, to: 1_000_000)
    faded = try fields.count(.faded, from: 1) ?? 0
    hints = fields[.hint].map(\.text)
    if let value = fields[.optional].first, value.text != "yes" {
      throw value.failure("`optional` is `yes` or left out")
    }
    isOptional = !fields[.optional].isEmpty
    guard hints.count == 3 else {
      throw Diagnostic(
        "a question has three hints", at: fields.id, label: "this one has \(hints.count)",
        help: "write three lines `hint: …`, each telling more than the one before",
        in: fields.source)
    }
    guard !markdown.isEmpty else {
      throw Diagnostic("the question is empty", at: text.range, in: fields.source)
    }
    try checkOptions(in: fields.source)
    guard kind != .size || answer.sides.count == 2 else {
      throw answer.failure(
        "a size is compared with another", label: "there is only one here",
        help: "write `answer: abs(∂L/∂W[1,1]) against abs(∂L/∂W[1,2])`")
    }
    guard network != nil || !needsNetwork else {
      throw Diagnostic(
        "there is no network to ask about", at: fields.id, label: "no network block stands above",
        help: "begin one with a line ```network, end it with a line ```", in: fields.source)
    }
  }

  private static func kind(_ fields: QuestionFields) throws(Diagnostic) -> Kind {
    let written = try fields.required(.kind)
    try checkKeys(fields, of: written.text)
    switch written.text {
    case "number": return .number(try precision(fields))
    case "sign": return .sign
    case "size": return .size
    case "choice": return .choice
    case "order": return .order
    case "formula": return .formula(try subject(fields))
    default:
      let nearest = Spelling.nearest(to: written.text, among: kinds)
      throw written.failure(
        "unknown kind: `\(written.text)`",
        help: nearest.map { "did you mean `\($0)`?" }
          ?? "the kinds are \(kinds.map { "`\($0)`" }.joined(separator: ", "))")
    }
  }

  /// Refuses keys that say nothing for a kind.
  private static func checkKeys(
    _ fields: QuestionFields, of kind: String
  ) throws(Diagnostic) {
    let owners: [(QuestionFields.Key, String)] = [
      (.digits, "number"), (.decimals, "number"), (.names, "formula"),
    ]
    for (key, owner) in owners where owner != kind && kinds.contains(kind) {
      guard let value = fields[key].first else { continue }
      throw value.failure(
        "`\(key.rawValue)` says nothing here", label: "only a \(owner) has it")
    }
  }

  private static func precision(_ fields: QuestionFields) throws(Diagnostic) -> Precision {
    let digits = try fields.count(.digits, from: 1)
    let decimals = try fields.count(.decimals, from: 0)
    switch (digits, decimals) {
    case (let digits?, nil): return .digits(digits)
    case (nil, let decimals?): return .decimals(decimals)
    case (nil, nil):
      throw Diagnostic(
        "the question does not say how precise the number is to be", at: fields.id,
        help: "write `digits: 3` for three significant digits, or `decimals: 3` for three places",
        in: fields.source)
    case (.some, .some):
      throw Diagnostic(
        "`digits` and `decimals` exclude each other", at: fields.id, help: "leave one out",
        in: fields.source)
    }
  }

  private static func subject(_ fields: QuestionFields) throws(Diagnostic) -> Subject {
    let answer = try fields.required(.answer)
    if let names = fields[.names].first {
      return .names(
        names.text.split(separator: ",").map { name in
          String(name.filter { !$0.isWhitespace })
        })
    }
    guard let sign = answer.text.firstIndex(of: "=") else {
      throw answer.failure(
        "a formula says of what it is", label: "there is no `=` in it",
        help: "write `answer: ∂L/∂z = …`, or name what it is made of: `names: w, r, g`")
    }
    let bytes = answer.text[..<sign].utf8.count
    let left = answer.source.trimmed(
      SourceRange(answer.range.lower, answer.range.lower + bytes))
    return .derivative(answer.source.text(in: left))
  }

  private func checkOptions(in source: SourceText) throws(Diagnostic) {
    let hasOptions = kind == .choice || kind == .order
    guard hasOptions || options.isEmpty else {
      throw Diagnostic(
        "options go with `choice` and `order`", at: textRange, label: "this asks for another kind",
        in: source)
    }
    guard !hasOptions || options.count >= 2 else {
      throw Diagnostic(
        "the question has no options", at: textRange, label: "two at least belong below it",
        help: "write each as `> - **A** ` and the option", in: source)
    }
  }

  /// Whether its answer is about a network's values or derivatives.
  private var needsNetwork: Bool {
    switch kind {
    case .formula(.derivative): true
    case .number, .sign, .size: answer.text.contains("∂")
    case .formula(.names), .choice, .order: false
    }
  }
}

extension Question.WrongAnswer {
  /// Reads `0.063 => The sign is wrong.`, of which the second half may be left to the engine.
  init(_ written: Writing) {
    guard let arrow = written.text.firstRange(of: "=>") else {
      self.init(answer: written, diagnosis: nil)
      return
    }
    let bytes = written.text[..<arrow.lowerBound].utf8.count
    let answer = written.source.trimmed(
      SourceRange(written.range.lower, written.range.lower + bytes))
    self.init(
      answer: Writing(answer, in: written.source),
      diagnosis: String(written.text[arrow.upperBound...].drop(while: \.isWhitespace)))
  }
}
