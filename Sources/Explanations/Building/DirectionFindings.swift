import GradientChecking
import Typography
import Wording

/// What is to be said of a check along random directions: that it is one, and what it would miss.
struct DirectionFindings {
  let report: DirectionReport
  let numbers: NumberFormat

  var sentences: [Prose] {
    [scope] + [wrong, undecidable].compactMap { $0 }
  }

  private var scope: Prose {
    """
    This was the fast mode. It did not compare the entries one by one, but the derivatives along \
    \(report.directions.count) random directions (seed \(report.seed)); in each of them every entry of \
    every parameter goes up or down by 1. If a single entry is wrong by less than \
    \(.number(report.unseenError)), it goes unseen; so do several whose errors cancel in every direction.
    """
  }

  private var wrong: Prose? {
    let wrong = report.directions.filter { $0.verdict == .wrong }
    guard let first = wrong.first else { return nil }
    let digits = numbers.telling(first.scalar, first.vectorised, first.numerical)
    return """
      \(counted(wrong.count)) wrong. Along the first of them the scalar engine says \
      \(digits.text(first.scalar)), the vectorised engine \(digits.text(first.vectorised)), numerical \
      differentiation \(digits.text(first.numerical)). The bound is \(.number(first.errorBound)). \
      Without --fast the check names the entries.
      """
  }

  private var undecidable: Prose? {
    let undecidable = report.directions.filter { $0.verdict == .undecidable }
    guard let first = undecidable.first else { return nil }
    return """
      \(counted(undecidable.count)) undecidable: rounding alone may move the derivative by \
      \(.number(first.errorBound)).
      """
  }

  private func counted(_ count: Int) -> Phrase {
    let all = report.directions.count
    return count == 1 ? "1 of the \(all) directions is" : "\(count) of the \(all) directions are"
  }
}
