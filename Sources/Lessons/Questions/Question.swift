package import Networks

/// Something that a learner is asked, with what there is to say to the answers.
package struct Question: Sendable {
  /// What its answer is, and how answers are compared with it.
  package enum Kind: Sendable, Equatable {
    /// A number, to so many digits.
    case number(Precision)
    /// Whether something is negative, zero or positive.
    case sign
    /// Whether something is smaller than, the same as or larger than something else.
    case size
    /// A formula: of a network's derivative, or of some names that stand for any numbers.
    case formula(Subject)
    /// One of the options.
    case choice
    /// All of the options, put in order.
    case order
  }

  /// What a formula is about.
  package enum Subject: Sendable, Equatable {
    /// A derivative of the network above: `∂L/∂z1`.
    case derivative(String)
    /// A function of numbers with these names.
    case names([String])
  }

  /// A line of a choice or of what is to be put in order.
  package struct Option: Sendable, Equatable {
    /// `A`, `B` and so on, by which it is picked.
    package let letter: String
    package let markdown: String
  }

  /// An answer that people give and that is wrong.
  package struct WrongAnswer: Sendable {
    package let answer: Writing
    /// What to say of it; nothing where the known mistakes are to say it.
    package let diagnosis: String?
  }

  /// Its own within its lesson; progress holds on to it.
  package let id: String
  package let kind: Kind
  /// What is asked, without its options.
  package let markdown: String
  package let options: [Option]
  /// What is right, to be computed where it is an expression.
  package let answer: Writing
  /// Other ways to write it, which are tried by the check.
  package let alsoRight: [Writing]
  package let wrong: [WrongAnswer]
  /// Three, each telling more than the one before.
  package let hints: [String]
  /// Whether a learner may pass over it.
  package let isOptional: Bool
  /// How many of the last lines of what is shown above stay hidden until it is answered.
  package let faded: Int
  /// The network that it is about, a position in ``Lesson/networks``; none where none stands above.
  package let network: Int?
  /// The example of the network that it is about, counted from 1; none for all.
  package let example: Int?
  /// The visible question.
  package let textRange: SourceRange
  /// The whole comment.
  package let range: SourceRange
  /// Where the id stands.
  let idRange: SourceRange
}

/// Where a question of an earlier lesson comes back.
package struct Again: Sendable {
  package let lesson: String
  package let question: String
  /// What stands behind `again:`.
  package let range: SourceRange
  /// The whole directive.
  package let directiveRange: SourceRange
  /// The question as those who read the file see it; `nil` where it does not stand there yet.
  package internal(set) var generated: GeneratedBlock?
}
