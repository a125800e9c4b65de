package import GradientChecking
import Rules
import Typography
import Wording

/// The claims of the file and whether they hold.
package struct ClaimsSection {
  private let verdicts: [ClaimVerdict]

  package init(verdicts: [ClaimVerdict]) { self.verdicts = verdicts }

  /// A sentence for each.
  package func passages() -> [Passage] {
    let heading: Phrase = "Claims"
    return verdicts.map {
      Passage(
        section: .claims, heading: heading.text, name: nil, element: nil,
        block: .prose(sentence($0)))
    }
  }

  private func sentence(_ verdict: ClaimVerdict) -> Prose {
    // Two numbers that differ must not look alike.
    func number(_ value: Double) -> Prose.Part {
      verdict.maxRelativeError < 0.1 ? .full(value) : .exact(value)
    }
    let target = Prose.code(verdict.target)
    guard !verdict.isRight else {
      let error = Prose.Part.number(verdict.maxRelativeError)
      // A claim with all digits holds to 1e-9.
      guard verdict.tolerance > 1e-9 else {
        return "\(target) holds: the largest relative error is \(error)."
      }
      return """
        \(target) holds: the largest relative error is \(error); its numbers have fewer digits, so up \
        to \(.number(verdict.tolerance)) is allowed.
        """
    }
    let letters = verdict.target.prefix { $0 != "/" }
    let worst = verdict.worst
    let name = "\(letters)/∂\(worst.name)".replacingDerivativeLetters()
    let derivative = Prose.formula(.symbol(name))
    let (computed, claimed) = (number(worst.computed), number(worst.claimed))
    let said: Prose =
      worst.example.map {
        """
        \(target) does not hold: \(derivative) in example \($0) is \(computed), the claim says \
        \(claimed).
        """
      } ?? "\(target) does not hold: \(derivative) is \(computed), the claim says \(claimed)."
    return verdict.diagnosis.enumerated().reduce(said) { said, found in
      let text = found.element.text
      return said.followed(by: found.offset == 0 ? Prose([.text(text)]) : "Or: \(text)")
    }
  }
}

extension String {
  /// A derivative in either spelling with ∂ for d.
  fileprivate func replacingDerivativeLetters() -> String {
    hasPrefix("d") ? "∂" + dropFirst() : self
  }
}
