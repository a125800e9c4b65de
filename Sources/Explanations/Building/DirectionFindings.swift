import GradientChecking
import Typography

/// What is to be said of a check along random directions: that it is one, and what it would miss.
struct DirectionFindings {
  let report: DirectionReport
  let numbers: NumberFormat

  var sentences: [Prose] {
    [scope] + [wrong, undecidable].compactMap { $0 }
  }

  private var scope: Prose {
    Prose([
      .text(
        "This was the fast mode. It did not compare the entries one by one, but the derivatives "
          + "along \(report.directions.count) random directions (seed \(report.seed)); in each of "
          + "them every entry of every parameter goes up or down by 1. If a single entry is wrong "
          + "by less than "),
      .number(report.unseenError),
      .text(", it goes unseen; so do several whose errors cancel in every direction."),
    ])
  }

  private var wrong: Prose? {
    let wrong = report.directions.filter { $0.verdict == .wrong }
    guard let first = wrong.first else { return nil }
    let digits = numbers.telling(first.scalar, first.vectorised, first.numerical)
    return Prose([
      .text(
        "\(counted(wrong.count)) wrong. Along the first of them the scalar engine says "
          + "\(digits.text(first.scalar)), the vectorised engine \(digits.text(first.vectorised)), "
          + "numerical differentiation \(digits.text(first.numerical)). The bound is "),
      .number(first.errorBound), .text(". Without --fast the check names the entries."),
    ])
  }

  private var undecidable: Prose? {
    let undecidable = report.directions.filter { $0.verdict == .undecidable }
    guard let first = undecidable.first else { return nil }
    let count = counted(undecidable.count)
    return Prose([
      .text("\(count) undecidable: rounding alone may move the derivative by "),
      .number(first.errorBound), .text("."),
    ])
  }

  private func counted(_ count: Int) -> String {
    "\(count) of the \(report.directions.count) directions \(count == 1 ? "is" : "are")"
  }
}
