package import GradientChecking
import Rules
import Typography

/// The claims of the file and whether they hold.
package struct ClaimsSection {
  private let verdicts: [ClaimVerdict]

  package init(verdicts: [ClaimVerdict]) { self.verdicts = verdicts }

  /// A sentence for each.
  package func passages() -> [Passage] {
    verdicts.map {
      Passage(
        section: .claims, heading: "Claims", name: nil, element: nil, block: .prose(sentence($0)))
    }
  }

  private func sentence(_ verdict: ClaimVerdict) -> Prose {
    // Two numbers that differ must not look alike.
    func number(_ value: Double) -> Prose.Part {
      verdict.maxRelativeError < 0.1 ? .full(value) : .exact(value)
    }
    let head = Prose([.code(verdict.target)])
    guard !verdict.isRight else {
      return head + " holds: the largest relative error is "
        + Prose([.number(verdict.maxRelativeError)])
        // A claim with all digits holds to 1e-9.
        + (verdict.tolerance > 1e-9
          ? Prose([
            .text("; its numbers have fewer digits, so up to "), .number(verdict.tolerance),
            .text(" is allowed."),
          ]) : ".")
    }
    let place = verdict.worst.example.map { " in example \($0)" } ?? ""
    let letters = verdict.target.prefix { $0 != "/" }
    return head + " does not hold: "
      + Prose(
        [
          .formula(.symbol("\(letters)/∂\(verdict.worst.name)".replacingDerivativeLetters())),
          .text(place + " is "), number(verdict.worst.computed), .text(", the claim says "),
          number(verdict.worst.claimed), .text("."),
        ]
          + verdict.diagnosis.enumerated().map { index, diagnosis in
            .text(index == 0 ? " \(diagnosis.text)" : " Or: \(diagnosis.text)")
          })
  }
}

extension String {
  /// A derivative in either spelling with ∂ for d.
  fileprivate func replacingDerivativeLetters() -> String {
    hasPrefix("d") ? "∂" + dropFirst() : self
  }
}
