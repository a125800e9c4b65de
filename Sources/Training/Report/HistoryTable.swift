/// A training's history as a CSV file.
package struct HistoryTable {
  private let history: [EpochRecord]

  package init(_ history: [EpochRecord]) { self.history = history }

  /// The file: a header, then a row an epoch, at full precision.
  package var text: String {
    guard let first = history.first else { return "train,epoch,steps,rate,loss\n" }
    let hasValidation = history.contains { $0.validationLoss != nil }
    let names = first.measures.filter { $0.value != nil }.map(\.name)
    var header = ["train", "epoch", "steps", "rate", "loss"] + names
    if hasValidation { header += (["loss"] + names).map { "validation_\($0)" } }
    header += first.gradientNorms.map { "gradient_norm_\($0.name)" }
    let rows = history.map { record in
      var row = ["\(record.phase)", "\(record.epoch)", "\(record.steps)", "\(record.rate)"]
      row += ["\(record.loss)"] + record.measures.compactMap(\.value).map { "\($0)" }
      if hasValidation {
        let values = record.validationLoss.map { loss in
          [loss] + record.validationMeasures.compactMap(\.value)
        }
        row += values.map { $0.map { "\($0)" } } ?? (0...names.count).map { _ in "" }
      }
      return row + record.gradientNorms.map { "\($0.value)" }
    }
    return ([header] + rows).map { $0.map(HistoryTable.field).joined(separator: ",") }
      .joined(separator: "\n") + "\n"
  }

  /// A field as RFC 4180 writes it.
  private static func field(_ text: String) -> String {
    text.contains { ",\"\n".contains($0) }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
