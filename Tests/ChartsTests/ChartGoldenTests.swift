import Charts
import Testing

/// Charts of text, as they are to look.
@Suite struct ChartGoldenTests {
  @Test func dotsAndSigns() {
    check(
      Drawings.history.text(columns: 60, rows: 10),
      """
      loss   ● training   ○ validation
      2.5 ┤
          │⣱⡀
        2 ┤⠈⢗⣄
          │  ⠑⣧⡀
      1.5 ┤   ●⠙⢄⡀
        1 ┤      ⠙⠢⣄
          │         ⠑⠦⣄○
      0.5 ┤            ⠉⠙⠲⢦⣤⣄⣀⣀⡀
          │                 ⠈⠉●⠚⠯⠭⠵⣒⣒⣒⡒⠒⠒⠢○⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤○⠤⠤⠤⠤⠤
        0 ┤                           ⠈⠉⠉⠉⠉⠑⠒⠒⠒⠒⠒⠒⠒●⠒⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤
          └─────────────────┬──────────────────┬─────────────────┬
                            20                 40               60
                                    epoch
      """)
  }

  @Test func signsAlone() {
    check(
      Drawings.history.text(columns: 60, rows: 10, isASCII: true),
      """
      loss   * training   + validation
      2.5 +
          |+
        2 +*++
          |  *++
      1.5 +    *+
        1 +      *+*
          |         +*+*+
      0.5 +             **+*+*+++++
          |                   ******+*+*+*+*+*++++++++++++++++++++
        0 +                                   ********************
          +-----------------+------------------+-----------------+
                            20                 40               60
                                    epoch
      """)
  }

  @Test func powersOfTen() {
    let errors = (0...8).map {
      (Double($0), [1, 1e-3, 1e-6, 1e-4, 0, 1e-8, 1e-9, 1e-12, 1e-15][$0])
    }
    let chart = Drawings.chart([("error", errors)], y: Axis("relative error", .logarithmic))
    check(
      chart.text(columns: 40, rows: 8),
      """
      relative error   error
          1 ┤⠑⠢⣀
            │  ⠈⠢⢄
       10⁻⁵ ┤     ⠉⠢⡄ ⣀⡠⠔⠁
            │       ⠈⠉
            │                    ⠐⠒⠢⠤⢄⡀
      10⁻¹⁰ ┤                         ⠘⠢⣀
            │                            ⠑⠢⡀
      10⁻¹⁵ ┤                              ⠉⠢⢄
            └┬───────────────────┬────────────
             0                   5
                           epoch
      """)
  }

  @Test func oneEpoch() {
    let chart = Drawings.chart([("training", [(1, 0.69)]), ("validation", [(1, 0.69)])])
    check(
      chart.text(columns: 50, rows: 5),
      """
      loss   ● training   ○ validation   # several
          │
        1 ┤
          │                      #
      0.5 ┤
          │
          └──────────────────────┬──────────────────────
                                 1
                               epoch
      """)
  }

  @Test func noPoints() {
    check(
      Drawings.chart([("training", [])]).text(columns: 24, rows: 4, isASCII: true),
      """
      loss
        * training (no points)
        1 +
          |
      0.5 +     no points
        0 +
          ++--------+--------+
           0       0.5       1
                  epoch
      """)
  }

  @Test func twoChartsBelowEachOther() {
    let loss = Drawings.chart([("training", [(1, 120), (2, 60), (3, 40)])])
    let accuracy = Drawings.chart([("training", [(1, 0.5), (3, 0.75)])], y: Axis("accuracy"))
    check(
      LineChart.text([loss, accuracy], columns: 40, rows: 4),
      """
      loss   training
          │⠉⠒⠢⠤⣀⡀
      100 ┤     ⠈⠉⠒⠒⠤⢄⣀
          │            ⠉⠑⠒⠤⢄⣀⡀
       50 ┤                  ⠈⠉⠉⠉⠉⠒⠒⠒⠒⠢⠤⠤⠤⠤⢄⣀⣀
          └┬────────────────┬────────────────┬
           1                2                3
                          epoch

      accuracy   training
          │                          ⢀⣀⣀⠤⠤⠔⠒⠊⠉
      0.7 ┤                 ⢀⣀⣀⠤⠤⠒⠒⠊⠉⠁
      0.6 ┤        ⢀⣀⡠⠤⠤⠒⠒⠉⠉⠁
      0.5 ┤⣀⡠⠤⠔⠒⠒⠉⠉⠁
          └┬────────────────┬────────────────┬
           1                2                3
                          epoch
      """)
  }

  private func check(
    _ lines: [String], _ golden: String, location: SourceLocation = #_sourceLocation
  ) {
    let text = lines.joined(separator: "\n")
    #expect(text == golden, "\n\(text)\n", sourceLocation: location)
  }
}
