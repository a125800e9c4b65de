@testable import Lessons
import Networks

/// A network of two layers whose values are all different.
let askedNetwork = """
  ```network
  input x = [1, 2]
  target y = 1
  parameter W1 = [[0.1, 0.2], [0.3, -0.1]]
  parameter b1 = [0.1, -0.2]
  parameter W2 = [[0.4, 0.5]]
  parameter b2 = 0.35
  z1 = W1 @ x + b1
  a1 = sigmoid(z1)
  z2 = W2 @ a1 + b2
  ŷ = sigmoid(z2)
  loss L = (y - ŷ)^2 / 2
  ```

  """

/// A lesson of one step that asks one question.
func asking(
  _ fields: String, quotation: String = "> What?", network: String = askedNetwork,
  hints: String = "hint: One.\nhint: Two.\nhint: Three.\n"
) -> String {
  sampleFront + "<!-- step: one -->\n## One\n" + network
    + "\n\(quotation)\n\n<!-- ask: it\n\(fields)\n\(hints)-->\n"
}

/// What becomes of an answer to the question of such a lesson.
func verdict(
  on answer: String, to fields: String, quotation: String = "> What?",
  network: String = askedNetwork
) throws -> Verdict {
  let lesson = try readLesson(asking(fields, quotation: quotation, network: network))
  let question = lesson.steps[0].questions[0]
  return try QuestionJudge(question, of: lesson, options: NetworkOptions()).verdict(on: answer)
}
