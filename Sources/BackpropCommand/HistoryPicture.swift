import Charts
import Training

/// The curves of a training's loss.
struct HistoryPicture {
  private let chart: LineChart

  init(_ report: TrainingReport, title: String) {
    let history = report.history
    func series(_ name: String, _ value: (EpochRecord) -> Double?) -> LineChart.Series {
      LineChart.Series(
        name,
        history.enumerated().compactMap { index, record in
          value(record).map { LineChart.Point(Double(index + 1), $0) }
        })
    }
    let all = [series("training", \.loss), series("validation", \.validationLoss)]
    chart = LineChart(
      title: title, x: Axis("epoch"), y: Axis("loss"), series: all.filter { !$0.points.isEmpty })
  }

  var svg: String { chart.svg }
}
