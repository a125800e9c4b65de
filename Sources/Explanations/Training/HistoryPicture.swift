package import Charts
package import Training
import Wording

/// The curves of a training: the loss, and how well classes are told apart.
package struct HistoryPicture {
  /// The loss over the epochs.
  package let loss: LineChart
  /// The first metric that is a number over the epochs, where there is one.
  package let measure: LineChart?

  /// Both as one picture.
  package var svg: String { LineChart.svg(charts) }

  /// The loss, and the metric where there is one.
  package var charts: [LineChart] { [loss] + [measure].compactMap { $0 } }

  package init(_ report: TrainingReport, title: String) {
    let history = report.history
    func series(_ name: Phrase, _ value: (EpochRecord) -> Double?) -> LineChart.Series {
      LineChart.Series(
        name.text,
        history.enumerated().compactMap { index, record in
          value(record).map { LineChart.Point(Double(index + 1), $0) }
        })
    }
    func chart(
      _ name: Phrase, training: (EpochRecord) -> Double?, validation: (EpochRecord) -> Double?
    ) -> LineChart {
      let all = [series("training", training), series("validation", validation)]
      let numbers = all.flatMap(\.points).map(\.y)
      // What falls over more than two powers of ten would lie on the axis.
      let (low, high) = (numbers.min() ?? 1, numbers.max() ?? 1)
      let scale: Axis.Scale = low > 0 && high / low > 100 ? .logarithmic : .linear
      return LineChart(
        title: title, x: Axis(Phrase("epoch").text), y: Axis(name.text, scale),
        series: all.filter { !$0.points.isEmpty })
    }
    loss = chart("loss", training: { $0.loss }, validation: { $0.validationLoss })
    let index = history.first?.measures.firstIndex { $0.value != nil }
    measure = index.flatMap { index in
      history.first.map { first in
        chart(
          Phrase(verbatim: first.measures[index].name),
          training: { $0.measures[index].value },
          validation: {
            $0.validationMeasures.indices.contains(index)
              ? $0.validationMeasures[index].value : nil
          })
      }
    }
  }
}
