package import Networks
import Wording

/// Tells right answers to one question from wrong ones.
protocol AnswerJudge {
  /// What is right, as it is shown to a learner who gives up.
  var modelAnswer: String { get }
  func verdict(on answer: Writing) -> Verdict
}

/// Judges answers to a question of a lesson.
package struct QuestionJudge {
  package let question: Question
  private let judge: any AnswerJudge

  /// Computes what is right.
  ///
  /// - Parameters:
  ///   - question: one of the lesson's.
  ///   - lesson: the lesson in which it is asked first.
  ///   - options: how to read the networks of the lesson.
  /// - Throws: a diagnostic, in the lesson's own lines, where the answer or a listed wrong one cannot be
  ///   computed, and where a formula that is given as right is not.
  package init(
    _ question: Question, of lesson: Lesson, options: NetworkOptions
  ) throws(Diagnostic) {
    self.question = question
    switch question.kind {
    case .number(let precision):
      judge = try NumberJudge(
        question, precision, try question.askedNetwork(in: lesson, options))
    case .sign, .size:
      judge = try WordJudge(question, try question.askedNetwork(in: lesson, options))
    case .formula(.derivative(let derivative)):
      judge = try ClaimedFormulaJudge(
        question, derivative, try question.askedNetwork(in: lesson, options))
    case .formula(.names(let names)): judge = try NamedFormulaJudge(question, names)
    case .choice, .order: judge = try PickJudge(question)
    }
  }

  /// The right answer, as it is shown to a learner who gives up.
  package var modelAnswer: String { judge.modelAnswer }

  /// What becomes of an answer as a learner types it.
  package func verdict(on answer: String) -> Verdict {
    let writing = Writing(answer)
    guard answer.contains(where: { !$0.isWhitespace }) else {
      return .unread(writing.failure("there is no answer"))
    }
    return judge.verdict(on: writing)
  }
}

extension Question {
  /// The network that it is about, or one of nothing where its expressions name nothing.
  fileprivate func askedNetwork(
    in lesson: Lesson, _ options: NetworkOptions
  ) throws(Diagnostic) -> AskedNetwork {
    let texts = ([answer] + alsoRight + wrong.map(\.answer)).map(\.text)
    let isPlain = kind.isNumber && !texts.contains { $0.contains(where: \.isLetter) }
    guard !isPlain, let network else { return try .ofNothing() }
    let source = lesson.networks[network].source
    if let example, example > 1 {
      let count = try Network(source, options: options).exampleCount
      guard example <= count else {
        throw Diagnostic(
          "there is no example \(example)", at: idRange, label: "the network above has \(count)",
          in: lesson.source)
      }
    }
    return try AskedNetwork(source, example: example.map { $0 - 1 }, options: options)
  }

  /// The listed wrong answer that satisfies a condition, with something to say of it.
  func diagnosis(where isGiven: (Int) -> Bool) -> Verdict.Finding? {
    wrong.indices.first { wrong[$0].diagnosis != nil && isGiven($0) }
      .flatMap { wrong[$0].diagnosis.map { .init(origin: .lesson, text: $0) } }
  }
}

extension Question.Kind {
  var isNumber: Bool { if case .number = self { true } else { false } }

  /// Whether its answers are read as the network language is.
  var isFormula: Bool { if case .formula = self { true } else { isNumber } }
}

extension AskedNetwork {
  /// A network without names that a learner would use, for what is only arithmetic.
  static func ofNothing(
    _ names: [(name: String, value: Double)] = []
  ) throws(Diagnostic) -> AskedNetwork {
    let lines = (names + [("nothing_", 0)]).map { "parameter \($0.name) = \($0.value)\n" }
    let text = lines.joined() + "loss loss_ = nothing_\n"
    return try AskedNetwork(
      SourceText(name: Writing.learnerName.text, text: text), options: NetworkOptions())
  }
}
