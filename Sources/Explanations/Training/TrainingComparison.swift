package import Training
package import Typography
import Wording

/// What several trainings came to, side by side.
package struct TrainingComparison {
  private let results: [(name: String, result: TrainingReport.Result)]
  private let numbers: NumberFormat

  /// The results of trainings by the names of their networks.
  package init(
    _ results: [(name: String, result: TrainingReport.Result)],
    numbers: NumberFormat = NumberFormat()
  ) {
    (self.results, self.numbers) = (results, numbers)
  }

  /// A table with a row a network; a metric that not all have is left out.
  package var document: Document {
    let measures = results.map { $0.result.measures.filter { $0.value != nil }.map(\.name) }
    let names = (measures.first ?? []).filter { name in measures.allSatisfy { $0.contains(name) } }
    let table = Table(
      [.init("network"), .init("examples"), .init("count", isNumber: true)]
        + TrainingDocument.measureTitles(names).map { .init($0, isNumber: true) },
      rows: results.map { name, result in
        [
          name, TrainingDocument.phrase(ofExamples: result.name).text, "\(result.examples)",
          numbers.text(result.loss),
        ]
          + names.map { name in
            result.measures.first { $0.name == name }?.value.map(numbers.text) ?? ""
          }
      })
    return Document(title: "", blocks: [.heading("Comparison", level: 1), .table(table)])
  }
}
