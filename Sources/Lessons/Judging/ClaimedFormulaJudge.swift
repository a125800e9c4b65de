import GradientChecking
import Networks
import Wording

/// Judges formulas of a network's derivative: each is a claim, tried on the network's numbers and on
/// others.
struct ClaimedFormulaJudge: AnswerJudge {
  private let question: Question
  private let derivative: String
  /// The network itself, then the same with other numbers.
  private let points: [AskedNetwork]

  /// The numbers are drawn from this seed.
  private static let seed: UInt64 = 6
  private static let otherPoints = 3

  init(_ question: Question, _ derivative: String, _ asked: AskedNetwork) throws(Diagnostic) {
    (self.question, self.derivative) = (question, derivative)
    var random = SplitMix64(seed: ClaimedFormulaJudge.seed)
    points =
      [asked] + (0..<ClaimedFormulaJudge.otherPoints).compactMap { _ in asked.moved(by: &random) }
    let model = question.answer.rightHandSide
    for point in points {
      let verdict = try point.verdict(on: derivative, model)
      guard !verdict.isRight else { continue }
      throw model.failure(
        "the model answer does not hold",
        label: "\(verdict.worst.name): it gives \(verdict.worst.claimed), and the derivative is "
          + "\(verdict.worst.computed)",
        help: verdict.diagnosis.first.map { Phrase(verbatim: $0.text) })
    }
  }

  var modelAnswer: String { question.answer.text }

  func verdict(on answer: Writing) -> Verdict {
    let answer = answer.rightHandSide
    let verdicts: [ClaimVerdict]
    do throws(Diagnostic) {
      try checkNotAsked(answer)
      var all: [ClaimVerdict] = []
      for (index, point) in points.enumerated() {
        do throws(Diagnostic) {
          all.append(try point.verdict(on: derivative, answer))
        } catch {
          // What has no value at other numbers is judged by those where it has one.
          if index == 0 { throw error }
        }
      }
      verdicts = all
    } catch {
      let isListed = { question.wrong[$0].answer.rightHandSide.bare == answer.bare }
      return question.diagnosis(where: isListed).map { .wrong([$0]) } ?? .unread(error)
    }
    return verdicts.allSatisfy(\.isRight) ? .right : .wrong(findings(answer, verdicts))
  }

  /// Refuses the derivative itself, which the engine would know.
  private func checkNotAsked(_ answer: Writing) throws(Diagnostic) {
    let claim = try points[0].worksheet.claim(
      that: derivative, isAt: answer.range, in: answer.source)
    let target = points[0].network.definitions[claim.definition].operation
    let isAsked = claim.operations.contains { operation in
      if case .derivative(target, _) = operation.primitive { true } else { false }
    }
    guard !isAsked else {
      throw answer.failure(
        "\(claim.target) is what is asked", label: "write it with other values and derivatives")
    }
  }

  private func findings(_ answer: Writing, _ verdicts: [ClaimVerdict]) -> [Verdict.Finding] {
    let given = points.map { try? $0.values(of: answer) }
    let listed = question.diagnosis { index in
      let wrong = question.wrong[index].answer.rightHandSide
      return zip(points, given).allSatisfy { point, values in
        agree((try? point.values(of: wrong)), values)
      }
    }
    if let listed { return [listed] }
    let names = Set(
      zip(points, given).map { point, values in
        values.flatMap { NamedQuantities(asked: point).name(of: $0, within: 1e-9) }
      })
    // What it is by chance, at one point, it is not.
    let name = names.count == 1 ? names.first.flatMap { $0 } : nil
    var mistakes = verdicts.first { !$0.isRight }?.diagnosis ?? []
    // What explains it at other numbers too is meant; the rest happens to give the same here.
    let always = mistakes.filter { mistake in
      verdicts.allSatisfy { $0.isRight || $0.diagnosis.contains(mistake) }
    }
    if !always.isEmpty { mistakes = always }
    let found = Verdict.Finding.joined(name: name, mistakes: mistakes.said)
    guard found.isEmpty, verdicts[0].isRight else { return found }
    return [
      .mistake(
        "numbers",
        "That is right for these numbers and wrong for others: write the formula with names.")
    ]
  }

  private func agree(_ a: [[Double]]?, _ b: [[Double]]?) -> Bool {
    guard let a = a?.flatMap({ $0 }), let b = b?.flatMap({ $0 }), a.count == b.count else {
      return false
    }
    return RelativeError.entries(a, b).allSatisfy { $0 <= 1e-9 }
  }
}
