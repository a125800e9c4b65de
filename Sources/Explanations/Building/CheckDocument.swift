package import GradientChecking
package import Typography
import Wording

/// What a gradient check found, as people read it: a table, and a verdict in words.
package struct CheckDocument {
  private let report: GradientReport
  private let title: String
  private let numbers: NumberFormat
  /// How an error is written, of which only the size matters.
  private let short = NumberFormat(significantDigits: 2)

  /// A document about a report, with numbers in a format of their own where asked for.
  package init(_ report: GradientReport, title: String, numbers: NumberFormat = NumberFormat()) {
    self.report = report
    self.title = title
    self.numbers = numbers
  }

  /// The whole report as a document.
  package var document: Document {
    Document(title: title, blocks: blocks)
  }

  /// The report without a title, to stand in a document of its own or in another.
  package var blocks: [Block] {
    var blocks: [Block] = []
    if !report.parameters.isEmpty {
      blocks += [.heading("Gradients: the largest relative errors", level: 1), .table(parameters)]
      if report.directions == nil {
        blocks += [.heading("The worst entry of each parameter", level: 1), .table(worst)]
      }
    }
    blocks += CheckFindings(report, numbers: numbers).blocks(level: 1)
    if !report.claims.isEmpty {
      blocks.append(.heading("Claims", level: 1))
      blocks += ClaimsSection(verdicts: report.claims).passages().map(\.block)
    }
    blocks.append(.heading("Verdict", level: 1))
    blocks += CheckVerdict(report).sentences.map { .prose($0) }
    return blocks
  }

  /// What is wrong, if anything is, and the verdict: the same on every machine.
  package var verdict: [Block] {
    CheckFindings(report, numbers: numbers).blocks(level: 1)
      + CheckVerdict(report).sentences.map { .prose($0) }
  }

  /// One row a parameter: the largest relative error of each answer against each other.
  var parameters: Table {
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

  /// One row a parameter: the entry that takes most of its bound, with the three answers.
  private var worst: Table {
    Table(
      [
        .init("entry"), .init("scalar", isNumber: true), .init("vectorised", isNumber: true),
        .init("numerical", isNumber: true), .init("bound", isNumber: true),
      ],
      rows: report.parameters.compactMap(\.worst).map { entry in
        let digits = numbers.telling(entry)
        return [
          entry.name, digits.text(entry.scalar), digits.text(entry.vectorised),
          digits.text(entry.numerical), short.text(entry.errorBound),
        ]
      })
  }

  private func shape(_ extents: [Int]) -> String {
    extents.isEmpty ? "1" : extents.map(String.init).joined(separator: "×")
  }
}

extension NumberFormat {
  /// The format, or one with more digits where the answers differ by more than the bound but would look
  /// alike.
  func telling(_ entry: EntryReport) -> NumberFormat {
    guard entry.verdict == .wrong else { return self }
    return telling(entry.scalar, entry.vectorised, entry.numerical)
  }

  /// The format, or one with just as many more digits as it takes for the numbers to look different.
  func telling(_ values: Double...) -> NumberFormat {
    (significantDigits...17).map(NumberFormat.init).first { Set(values.map($0.text)).count > 1 }
      ?? self
  }
}
