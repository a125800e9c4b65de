package import Training

/// What came of a training as one JSON object, at full precision.
package struct TrainingData: Encodable {
  /// The file as it was named.
  let file: String
  /// Whether all statements were carried out; false where it was interrupted.
  let finished: Bool
  let steps: Int
  let seconds: Double
  let history: [EpochRecord]
  let results: [TrainingReport.Result]
  let folds: [TrainingReport.Result]

  package init(_ report: TrainingReport, file: String) {
    self.file = file
    finished = report.outcome == .finished
    (steps, seconds) = (report.steps, report.seconds)
    (history, results, folds) = (report.history, report.results, report.folds)
  }
}
