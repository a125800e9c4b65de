import GradientChecking
import Networks
import Wording

/// Judges formulas of a few named numbers, as functions: by their values at several points.
struct NamedFormulaJudge: AnswerJudge {
  private let question: Question
  private let points: [AskedNetwork]
  private let right: [Double]
  private let wrong: [[Double]]

  /// The numbers are drawn from this seed.
  private static let seed: UInt64 = 6
  private static let pointCount = 5

  init(_ question: Question, _ names: [String]) throws(Diagnostic) {
    self.question = question
    let first: AskedNetwork
    do {
      first = try AskedNetwork.ofNothing(
        names.enumerated().map { ($0.element, 0.6 + 0.37 * Double($0.offset)) })
    } catch {
      // The names themselves are wrong, and they stand in the lesson.
      throw question.answer.failure(error)
    }
    var random = SplitMix64(seed: NamedFormulaJudge.seed)
    points =
      [first]
      + (1..<NamedFormulaJudge.pointCount).compactMap { _ in first.moved(by: &random) }
    right = try NamedFormulaJudge.values(of: question.answer, points)
    var wrong: [[Double]] = []
    for listed in question.wrong {
      wrong.append(try NamedFormulaJudge.values(of: listed.answer, points))
    }
    self.wrong = wrong
  }

  var modelAnswer: String { question.answer.text }

  func verdict(on answer: Writing) -> Verdict {
    let answer = answer.rightHandSide
    let given: [Double]
    do {
      given = try NamedFormulaJudge.values(of: answer, points)
    } catch {
      return .unread(error)
    }
    guard !agree(given, right) else { return .right }
    if let listed = question.diagnosis(where: { agree(given, wrong[$0]) }) {
      return .wrong([listed])
    }
    if agree(given, right.map { -$0 }) {
      return .wrong([.mistake("sign", "That is the negative of it: the sign is wrong.")])
    }
    let factors: [(Double, Phrase)] = [
      (2, "That is twice what it should be."), (0.5, "That is half what it should be."),
    ]
    for (factor, text) in factors where agree(given, right.map { factor * $0 }) {
      return .wrong([.mistake("factor", text)])
    }
    return .wrong([])
  }

  private static func values(
    of answer: Writing, _ points: [AskedNetwork]
  ) throws(Diagnostic) -> [Double] {
    var values: [Double] = []
    for point in points { values.append(try point.number(answer)) }
    return values
  }

  private func agree(_ a: [Double], _ b: [Double]) -> Bool {
    zip(a, b).allSatisfy { RelativeError.entries([$0], [$1])[0] <= 1e-9 }
  }
}
