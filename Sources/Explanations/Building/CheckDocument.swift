package import GradientChecking
import Typography

/// What a gradient check found, as people read it: a table, and a verdict in words.
package struct CheckDocument {
  private let report: GradientReport
  private let title: String
  private let short = NumberFormat(significantDigits: 2)

  package init(_ report: GradientReport, title: String) {
    self.report = report
    self.title = title
  }

  /// The whole report as a document.
  package var document: Document {
    Document(title: title, blocks: blocks)
  }

  /// The report without a title, to stand in a document of its own or in another.
  package var blocks: [Block] {
    var blocks: [Block] = []
    if !report.parameters.isEmpty {
      blocks += [.heading("Gradients", level: 1), .table(parameters)]
      blocks += [.heading("The entry nearest to its bound, of each", level: 1), .table(worst)]
        .filter { _ in report.directions == nil }
    }
    blocks += CheckFindings(report).blocks
    if !report.claims.isEmpty {
      blocks.append(.heading("Claims", level: 1))
      blocks += ClaimsSection(verdicts: report.claims).passages().map(\.block)
    }
    blocks.append(.heading("Verdict", level: 1))
    blocks += CheckVerdict(report).sentences.map { .prose($0) }
    return blocks
  }

  /// One row a parameter: the largest relative error of each answer against each other.
  private var parameters: Table {
    let isFast = report.directions != nil
    let numerical: [Table.Column] = [
      .init("scalar–num.", isNumber: true), .init("vector–num.", isNumber: true),
    ]
    return Table(
      [
        .init("parameter"), .init("shape"), .init("entries", isNumber: true),
        .init("scalar–vector", isNumber: true),
      ] + (isFast ? [] : numerical),
      rows: report.parameters.map { parameter in
        [
          parameter.name, shape(parameter.shape), "\(parameter.entries)",
          short.text(parameter.scalarAgainstVectorised),
        ]
          + (isFast
            ? []
            : [
              short.text(parameter.scalarAgainstNumerical),
              short.text(parameter.vectorisedAgainstNumerical),
            ])
      })
  }

  /// One row a parameter: its worst entry with the three answers.
  private var worst: Table {
    Table(
      [
        .init("entry"), .init("scalar", isNumber: true), .init("vectorised", isNumber: true),
        .init("numerical", isNumber: true), .init("bound", isNumber: true),
      ],
      rows: report.parameters.compactMap(\.worst).map { entry in
        let digits = CheckDocument.digits(telling: entry)
        return [
          entry.name, digits.text(entry.scalar), digits.text(entry.vectorised),
          digits.text(entry.numerical), short.text(entry.errorBound),
        ]
      })
  }

  private func shape(_ extents: [Int]) -> String {
    extents.isEmpty ? "1" : extents.map(String.init).joined(separator: "×")
  }

  /// Six digits; all of them where the answers differ by more than the bound, but by too little to be
  /// seen in six.
  static func digits(telling entry: EntryReport) -> NumberFormat {
    let six = NumberFormat(significantDigits: 6)
    guard entry.verdict == .wrong else { return six }
    let texts = [entry.scalar, entry.vectorised, entry.numerical].map(six.text)
    return Set(texts).count > 1 ? six : NumberFormat(significantDigits: 17)
  }
}
