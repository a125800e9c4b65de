package import Training
package import Typography
import Wording

/// What came of a training, as people read it: the history in a few rows, and the results.
package struct TrainingDocument {
  private let report: TrainingReport
  private let title: String
  private let numbers: NumberFormat
  /// How a norm is written, of which only the size matters.
  private let short = NumberFormat(significantDigits: 3)
  /// Whether to show the norm of each parameter's gradient.
  private let showsNorms: Bool
  /// Whether to leave out the history.
  private let isShort: Bool

  /// A document about a report.
  package init(
    _ report: TrainingReport, title: String, numbers: NumberFormat = NumberFormat(),
    showsNorms: Bool = false, isShort: Bool = false
  ) {
    (self.report, self.title, self.numbers) = (report, title, numbers)
    (self.showsNorms, self.isShort) = (showsNorms, isShort)
  }

  /// The whole report as a document.
  package var document: Document {
    Document(title: title, blocks: (isShort ? [] : history) + norms + results + matrices)
  }

  /// What there is to read about a training.
  package enum Part: String, CaseIterable, Sendable {
    case history, norms, result, matrix
  }

  /// One part of the report.
  package func blocks(of part: Part) -> [Block] {
    switch part {
    case .history: history
    case .norms: norms
    case .result: results
    case .matrix: matrices
    }
  }

  /// At most so many epochs are shown.
  private static let rows = 12

  /// The first epoch, the last, and some evenly between.
  private var shown: [EpochRecord] {
    let (all, count) = (report.history, TrainingDocument.rows)
    guard all.count > count else { return all }
    return (0..<count).map { all[$0 * (all.count - 1) / (count - 1)] }
  }

  private var history: [Block] {
    guard let first = report.history.first else { return [] }
    let hasPhases = report.history.contains { $0.phase != first.phase }
    let hasRates = report.history.contains { $0.rate != first.rate }
    let names = first.measures.filter { $0.value != nil }.map(\.name)
    let hasValidation = report.history.contains { $0.validationLoss != nil }
    var columns: [Table.Column] = hasPhases ? [.init("train", isNumber: true)] : []
    columns.append(.init("epoch", isNumber: true))
    if hasRates { columns.append(.init("rate", isNumber: true)) }
    let titles = TrainingDocument.measureTitles(names)
    columns += titles.map { .init($0, isNumber: true) }
    if hasValidation { columns += titles.map { .init("val. \($0)", isNumber: true) } }
    let rows = shown.map { record in
      (hasPhases ? ["\(record.phase)"] : []) + ["\(record.epoch)"]
        + (hasRates ? [numbers.text(record.rate)] : [])
        + [numbers.text(record.loss)] + values(record.measures)
        + (hasValidation
          ? [record.validationLoss.map(numbers.text) ?? ""]
            + (record.validationLoss == nil
              ? names.map { _ in "" } : values(record.validationMeasures)) : [])
    }
    return [.heading("History", level: 1), .table(Table(columns, rows: rows))] + early
  }

  private var early: [Block] {
    report.stoppedEarly.sorted { $0.key < $1.key }.map { phase, epoch in
      .prose(
        """
        Training \(phase) stopped early: nothing became better after epoch \(epoch), whose parameters \
        are kept.
        """)
    }
  }

  /// The titles of the columns of a loss and of metrics with these names.
  static func measureTitles(_ names: [String]) -> [Phrase] {
    ["loss"] + names.map(Phrase.init(verbatim:))
  }

  /// Which examples a result is about, as people read it.
  static func phrase(ofExamples name: String) -> Phrase {
    switch name {
    case "training": "training"
    case "validation": "validation"
    default: name.wholeMatch(of: /fold (\d+)/).map { "fold \($0.1)" } ?? Phrase(verbatim: name)
    }
  }

  private func values(_ measures: [Measure]) -> [String] {
    measures.compactMap(\.value).map(numbers.text)
  }

  /// A row a parameter, a column an epoch: at most five of them, so that they fit.
  private var norms: [Block] {
    guard showsNorms, let first = report.history.first else { return [] }
    let all = report.history
    let count = min(all.count, 5)
    let shown = (0..<count).map { all[count == 1 ? 0 : $0 * (all.count - 1) / (count - 1)] }
    return [
      .heading("The norm of each parameter's gradient, in the last step of an epoch", level: 1),
      .table(
        Table(
          [.init("parameter")] + shown.map { .init("epoch \($0.epoch)", isNumber: true) },
          rows: first.gradientNorms.indices.map { index in
            [first.gradientNorms[index].name]
              + shown.map { short.text($0.gradientNorms[index].value) }
          })),
    ]
  }

  private var results: [Block] {
    let all = report.folds.isEmpty ? report.results : report.folds
    guard let first = all.first else { return [] }
    let names = first.measures.filter { $0.value != nil }.map(\.name)
    var rows = all.map { result in
      [
        TrainingDocument.phrase(ofExamples: result.name).text, "\(result.examples)",
        numbers.text(result.loss),
      ] + values(result.measures)
    }
    if !report.folds.isEmpty { rows += spread(report.folds) }
    return [
      .heading(report.folds.isEmpty ? "Result" : "Cross-validation", level: 1),
      .table(
        Table(
          [.init("examples"), .init("count", isNumber: true)]
            + TrainingDocument.measureTitles(names).map { .init($0, isNumber: true) }, rows: rows)),
    ]
  }

  /// The mean over the folds, and the deviation of the sample.
  private func spread(_ folds: [TrainingReport.Result]) -> [[String]] {
    let columns = folds.map { [$0.loss] + $0.measures.compactMap(\.value) }
    let count = Double(folds.count)
    let means = (columns.first ?? []).indices.map { index in
      columns.reduce(0) { $0 + $1[index] } / count
    }
    let deviations = means.indices.map { index in
      (columns.reduce(0) { $0 + ($1[index] - means[index]) * ($1[index] - means[index]) }
        / (count - 1)).squareRoot()
    }
    let names: (mean: Phrase, deviation: Phrase) = ("mean", "deviation")
    return [
      [names.mean.text, ""] + means.map(numbers.text),
      [names.deviation.text, ""] + deviations.map(numbers.text),
    ]
  }

  private var matrices: [Block] {
    guard report.folds.isEmpty, let result = report.results.last else { return [] }
    return result.measures.compactMap(\.confusion).flatMap { matrix -> [Block] in
      let classes = 0..<matrix.classCount
      return [
        .heading(
          "Confusion matrix of the \(TrainingDocument.phrase(ofExamples: result.name)) examples",
          level: 1),
        .table(
          Table(
            [.init("was \\ taken for")] + classes.map { .init("\($0)", isNumber: true) },
            rows: classes.map { actual in
              ["\(actual)"] + classes.map { "\(matrix[actual: actual, predicted: $0])" }
            })),
      ]
    }
  }
}
