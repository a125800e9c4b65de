package import Networks

/// What becomes of an answer.
package enum Verdict: Sendable {
  case right
  /// Wrong; what it is instead, the most telling first. Nothing where nobody knows.
  case wrong([Finding])
  /// It cannot be read, or is no answer to this question.
  case unread(Diagnostic)

  /// What a wrong answer turns out to be.
  package struct Finding: Sendable, Equatable {
    /// Who knows.
    package enum Origin: Sendable, Equatable {
      /// The lesson lists the answer.
      case lesson
      /// The engine got the same by a known mistake, whose name it is: `missing-derivative`.
      case mistake(String)
      /// It is a value or a derivative of the network, whose name it is: `∂L/∂a1[1]`.
      case quantity(String)
    }

    package let origin: Origin
    /// A sentence or two, as Markdown.
    package let text: String
  }

  package var isRight: Bool { if case .right = self { true } else { false } }

  package var findings: [Finding] { if case .wrong(let findings) = self { findings } else { [] } }
}
