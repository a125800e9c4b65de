import GradientChecking
import Networks
import ScalarEngine
import Typography
import Wording

/// All gradients in a table, each entry with what three ways of computing it say, and the verdict.
struct GradientSection {
  let trace: NetworkTrace
  let options: ExplanationOptions
  /// What the three-way check found out; without it the scalar engine's answers stand alone.
  let check: GradientReport?
  let text: FormulaText

  private var network: Network { trace.network }
  private var subject: String { network.costName }

  /// How many rows stand in a block.
  private static let rowsPerBlock = 500

  /// Hands over the section, some rows at a time.
  func tell<E>(_ take: (Block) throws(E) -> Void) throws(E) {
    let parameters = parameters
    guard !parameters.isEmpty else { return }
    try take(.heading("All gradients", level: 2))
    let count = parameters.reduce(0) {
      $0 + ($1.elements?.count ?? network.operations[$1.definition.operation].shape.count)
    }
    if options.summarises(entries: count) {
      try tellParameters(parameters, count: count, take)
    } else {
      try tellEntries(of: parameters, take)
    }
    guard let check else { return }
    for block in CheckFindings(check, numbers: text.numbers).blocks(level: 3) { try take(block) }
    for sentence in CheckVerdict(check).sentences { try take(.prose(sentence)) }
  }

  /// The parameters that are differentiated by, or those that were asked for.
  private var parameters: [(definition: Definition, elements: [Int]?)] {
    network.definitions.filter { $0.role == .parameter }.compactMap { definition in
      if options.wanted.isEmpty { return (definition, nil) }
      let references = options.wanted.filter { $0.name == definition.name }
      guard !references.isEmpty else { return nil }
      let isWhole = references.contains { $0.elements == nil }
      return (definition, isWhole ? nil : Set(references.flatMap { $0.elements ?? [] }).sorted())
    }
  }

  // MARK: - Entry by entry

  private func tellEntries<E>(
    of parameters: [(definition: Definition, elements: [Int]?)],
    _ take: (Block) throws(E) -> Void
  ) throws(E) {
    let columns = columns
    var rows: [[String]] = []
    var isContinuation = false
    for (definition, elements) in parameters {
      guard let gradients = trace.costGradients(of: definition.operation),
        let values = network.leafValues[definition.operation]
      else { continue }
      let shape = network.operations[definition.operation].shape
      let answers = check?.parameters.first { $0.name == definition.name }?.answers
      for index in elements ?? Array(values.indices) {
        let gradient = text.number(gradients[index])
        var row = [
          elementName(definition.name, index, shape), text.number(values[index]), gradient,
        ]
        if let answers, comparesEntries { row += said(answers, index, besides: gradient) }
        rows.append(row)
        guard rows.count == GradientSection.rowsPerBlock else { continue }
        try take(.table(Table(columns, rows: rows, isContinuation: isContinuation)))
        (rows, isContinuation) = ([], true)
      }
    }
    guard !rows.isEmpty else { return }
    try take(.table(Table(columns, rows: rows, isContinuation: isContinuation)))
  }

  /// Whether each entry was compared, and not directions in their place.
  private var comparesEntries: Bool { check.map { $0.directions == nil } ?? false }

  private var columns: [Table.Column] {
    [
      .init("parameter"), .init("value", isNumber: true),
      .init("∂\(subject)/∂parameter", isNumber: true),
    ]
      + (comparesEntries
        ? [
          .init("vectorised engine", isNumber: true), .init("by changes", isNumber: true),
          .init("verdict"),
        ] : [])
  }

  /// What the other ways say of an entry, of which the scalar engine's derivative is written.
  private func said(
    _ answers: EntryAnswers, _ index: Int, besides written: String
  ) -> [String] {
    let verdict = answers.verdicts[index]
    let (scalar, vectorised, numerical) = (
      answers.scalar[index], answers.vectorised[index], answers.numerical[index]
    )
    // Numbers that differ must not look alike.
    let format =
      verdict == .wrong ? text.numbers.telling(scalar, vectorised, numerical) : text.numbers
    let shown: Phrase =
      verdict == .kink ? "at a kink" : Phrase(stringLiteral: verdict.rawValue)
    // Most are equal to the last bit.
    let isEqual = vectorised == scalar && verdict != .wrong
    return [isEqual ? written : format.text(vectorised), format.text(numerical), shown.text]
  }

  // MARK: - Array by array

  private func tellParameters<E>(
    _ parameters: [(definition: Definition, elements: [Int]?)], count: Int,
    _ take: (Block) throws(E) -> Void
  ) throws(E) {
    let entries: Prose = "There are \(count) entries; \(.code("--all")) lists them."
    guard let check else { return try tellSizes(of: parameters, entries, take) }
    let errors: Prose =
      check.directions == nil
      ? """
      These are the largest relative errors of the scalar engine’s, the vectorised engine’s and \
      numerical derivatives against each other:
      """
      : """
      These are the largest relative errors of the two engines’ derivatives against each other:
      """
    try take(.prose(entries.followed(by: errors)))
    try take(.table(CheckDocument(check, title: "", numbers: text.numbers).parameters))
  }

  private func tellSizes<E>(
    of parameters: [(definition: Definition, elements: [Int]?)], _ entries: Prose,
    _ take: (Block) throws(E) -> Void
  ) throws(E) {
    try take(.prose(entries))
    let rows = parameters.map { definition, elements in
      let gradients = trace.costGradients(of: definition.operation) ?? []
      let some = elements.map { $0.map { gradients[$0] } } ?? gradients
      return [
        definition.name, "\(some.count)", text.number(some.reduce(0) { max($0, $1.magnitude) }),
      ]
    }
    try take(
      .table(
        Table(
          [
            .init("parameter"), .init("entries", isNumber: true),
            .init("largest magnitude of ∂\(subject)/∂entry", isNumber: true),
          ], rows: rows)))
  }
}
