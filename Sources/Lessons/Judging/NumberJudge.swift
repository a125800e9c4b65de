import GradientChecking
import Networks
import ScalarEngine
import Typography
import Wording

/// Judges numbers: what is typed is computed, and compared to so many digits.
struct NumberJudge: AnswerJudge {
  private let question: Question
  private let precision: Precision
  private let asked: AskedNetwork
  private let right: Double
  /// What the listed wrong answers come to.
  private let wrong: [Double]

  init(_ question: Question, _ precision: Precision, _ asked: AskedNetwork) throws(Diagnostic) {
    (self.question, self.precision, self.asked) = (question, precision, asked)
    right = try asked.number(question.answer)
    var wrong: [Double] = []
    for listed in question.wrong { wrong.append(try asked.number(listed.answer)) }
    self.wrong = wrong
  }

  private var tolerance: Double { precision.tolerance(for: right) }

  var modelAnswer: String {
    // What rounding leaves of 0 is 0.
    NumberFormat().text(right.magnitude < 1e-12 ? 0 : right)
  }

  func verdict(on answer: Writing) -> Verdict {
    // `z = 0.6` says what it is an answer to.
    let answer = answer.rightHandSide
    guard !question.answer.isName || answer.bare != question.answer.bare else {
      return .unread(
        answer.failure("that is what is asked", label: "which number is it?"))
    }
    let number: Double
    do { number = try asked.number(answer) } catch { return .unread(error) }
    guard (number - right).magnitude > tolerance else { return .right }
    return .wrong(findings(number, answer))
  }

  private func findings(_ number: Double, _ answer: Writing) -> [Verdict.Finding] {
    if let listed = listed(number) { return [listed] }
    let mistakes = mistakes(answer)
    if mistakes.isEmpty, isNear(number, -right) {
      return [.mistake("sign", "The size is right, the sign is wrong.")]
    }
    let name = NamedQuantities(asked: asked).names(of: number, within: tolerance)
    let found = Verdict.Finding.joined(name: name, mistakes: mistakes.said)
    if !found.isEmpty { return found }
    return [ratio(number) ?? nearMiss(number)].compactMap { $0 }
  }

  private func isNear(_ number: Double, _ value: Double) -> Bool {
    (number - value).magnitude <= precision.tolerance(for: value)
  }

  /// What the lesson says of the nearest wrong answer that it lists.
  private func listed(_ number: Double) -> Verdict.Finding? {
    func distance(_ index: Int) -> Double { (wrong[index] - number).magnitude }
    let nearest = wrong.indices.min { distance($0) < distance($1) }
    return question.diagnosis { index in
      index == nearest && distance(index) <= precision.tolerance(for: wrong[index])
    }
  }

  /// What known mistakes give, where a derivative itself is asked for.
  private func mistakes(_ answer: Writing) -> [ClaimVerdict.Diagnosis] {
    guard right != 0,
      let verdict = try? asked.verdict(
        on: question.answer.text, answer, tolerance: tolerance / right.magnitude)
    else { return [] }
    // A single number of few digits is hit by some learning rate, always.
    return verdict.diagnosis.filter { !["updated-weight", "approximate"].contains($0.mistake) }
  }

  /// A known multiple of what is right, unless rounding makes a multiple of any number.
  private func ratio(_ number: Double) -> Verdict.Finding? {
    guard right != 0, number != 0, tolerance <= 0.02 * right.magnitude else { return nil }
    if isNear(number, 2 * right) {
      return .mistake("factor", "That is twice what it should be.")
    }
    if isNear(number, right / 2) {
      return .mistake("factor", "That is half of what it should be.")
    }
    let count = Double(asked.trace.exampleIndices.count)
    guard count > 1 else { return nil }
    let examples = NumberFormat().text(count)
    if isNear(number, count * right) {
      return .mistake("mean", "That is \(examples) times too large: the mean is not taken.")
    }
    return isNear(number, right / count)
      ? .mistake("mean", "That is \(examples) times too small: the mean is taken twice.") : nil
  }

  /// Right in front, wrong behind, where there is something to round.
  private func nearMiss(_ number: Double) -> Verdict.Finding? {
    let unit = precision.unit(for: right)
    guard unit < 1, tolerance >= unit, (number - right).magnitude <= 10 * unit,
      (number - right).magnitude <= 0.05 * right.magnitude
    else { return nil }
    return .mistake(
      "rounding",
      "Nearly: it is asked for \(precision.phrase). Was something rounded too early? Keep a few more digits "
        + "on the way, and round at the end.")
  }
}

extension Verdict.Finding {
  static func mistake(_ name: String, _ text: Phrase) -> Self {
    .init(origin: .mistake(name), text: text.text)
  }

  /// What an answer is, and the mistakes that give it.
  ///
  /// Such as: That is ∂L/∂a1: the factor sigmoid′(z1) of a1 is missing.
  static func joined(name: String?, mistakes: [ClaimVerdict.Diagnosis]) -> [Self] {
    // What it is has been said by its name.
    let mistakes = mistakes.filter { name == nil || $0.mistake != "other-derivative" }
    let texts = mistakes.map { mistake in
      mistake.text.replacing("The claim is", with: "That is").replacing(
        "the claim is", with: "it is")
    }
    guard let name else {
      return zip(mistakes, texts).map { .mistake($0.mistake, Phrase(verbatim: $1)) }
    }
    guard let first = mistakes.first else {
      let text: Phrase = "That is \(name)."
      return [.init(origin: .quantity(name), text: text.text)]
    }
    let text: Phrase =
      texts[0].hasPrefix("The ")
      ? "That is \(name): \("t" + String(texts[0].dropFirst()))" : "That is \(name). \(texts[0])"
    return [.mistake(first.mistake, text)]
      + zip(mistakes, texts).dropFirst().map { .mistake($0.mistake, Phrase(verbatim: $1)) }
  }
}
