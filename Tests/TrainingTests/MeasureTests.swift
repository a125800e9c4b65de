import Networks
import Testing
import Training

/// Metrics against counts made by hand.
@Suite struct MeasureTests {
  private func measures(_ metrics: String, rows: [(Double, Double, Double, Int)]) throws
    -> [Measure]
  {
    var text = """
      input z[3]
      target k
      parameter w = 1
      q = w * z
      loss L = softmax_cross_entropy(q, one_hot(k, 3))
      \(metrics)
      train sgd(rate = 0), epochs = 1
      examples

      """
    for (a, b, c, label) in rows { text += "  \(a), \(b), \(c) -> \(label)\n" }
    return try trainer(text).evaluate(Array(rows.indices)).measures
  }

  @Test func classesAreCounted() throws {
    // Predicted 0, 0, 1, 2, 1, 0 of 0, 1, 1, 2, 2, 0; what ties is the first.
    let rows: [(Double, Double, Double, Int)] = [
      (3, 1, 0, 0), (2, 1, 0, 1), (0, 5, 1, 1), (0, 1, 4, 2), (0, 3, 2, 2), (1, 1, 1, 0),
    ]
    let all = try measures(
      ["accuracy", "precision", "recall", "f1", "confusion"].map { "metric \($0)(q, k)" }
        .joined(separator: "\n"), rows: rows)
    let matrix = try #require(all[4].confusion)
    #expect(
      (0..<3).map { a in (0..<3).map { matrix[actual: a, predicted: $0] } } == [
        [2, 0, 0], [1, 1, 0], [0, 1, 1],
      ])
    let values = all.prefix(4).map { $0.value ?? .nan }
    // Class by class: precision 2/3, 1/2, 1; recall 1, 1/2, 1/2; f1 4/5, 1/2, 2/3.
    let expected = [4.0 / 6, (2.0 / 3 + 0.5 + 1) / 3, 2.0 / 3, (0.8 + 0.5 + 2.0 / 3) / 3]
    for (value, wanted) in zip(values, expected) { #expect((value - wanted).magnitude < 1e-15) }
  }

  @Test func targetsMayBeVectorsAndPredictionsNumbers() throws {
    let text = """
      input x
      target y[2]
      parameter w = 1
      loss L = (w * x - y[1])^2
      metric accuracy([x, 1 - x], y)
      metric precision(x, y[2])
      metric recall(x, y[2])
      train sgd(rate = 0), epochs = 1
      examples
        0.9 -> 1, 0
        0.2 -> 0, 1
        0.7 -> 0, 1
        0.5 -> 0, 1
      """
    let measures = try trainer(text).evaluate([0, 1, 2, 3]).measures
    // As vectors 0, 1, 0, 0 (a tie is the first) of 0, 1, 1, 1; as numbers 1, 0, 1, 0 of 0, 1, 1, 1.
    #expect(measures.map(\.value) == [0.5, 0.5, 1.0 / 3])
  }

  @Test func otherMetricsAreMeans() throws {
    let text = """
      input x
      target y
      parameter w = 2
      loss L = (w * x - y)^2
      metric abs(w * x - y)
      metric 7
      train sgd(rate = 0), epochs = 1
      examples
        1 -> 0
        2 -> 1
        3 -> 8
      """
    let measures = try trainer(text).evaluate([0, 1, 2]).measures
    #expect(measures.map(\.value) == [7.0 / 3, 7])
  }
}
