import GradientChecking
import Testing

/// Claims with one mistake each, written by hand.
@Suite struct DiagnosisTests {
  static let wrongClaims: [WrongClaim] = [
    .init(
      WrongClaim.twoTwoOne, "∂L/∂W1 = (W2.T @ ((ŷ - y) * sigmoid'(z2))) @ x.T",
      mistake: "missing-derivative", "sigmoid′(z1)", "a1"),
    .init(
      WrongClaim.twoTwoOne, "∂L/∂z2 = ŷ - y", mistake: "missing-derivative", "sigmoid′(z2)"),
    .init(
      WrongClaim.examples, "∂L/∂b1 = 2 * (p - y) * w2", mistake: "missing-derivative", "tanh′(z1)"),

    .init(WrongClaim.twoTwoOne, "∂L/∂W1 = 0 * W1", mistake: "zero", "W1"),

    .init(
      WrongClaim.twoTwoOne, "∂L/∂W2 = ((y - ŷ) * sigmoid'(z2)) @ a1.T", mistake: "sign", "negative"),
    .init(WrongClaim.examples, "∂L/∂w2 = -2 * (p - y) * a1", mistake: "sign", "negative"),
    .init(
      WrongClaim.shared, "∂L/∂h1 = (p - y) * ([1, 1] - W.T @ tanh'(u))", mistake: "sign", "h2", "u"),

    .init(
      WrongClaim.twoTwoOne, "∂L/∂W1 = x @ (W2.T * ((ŷ - y) * sigmoid'(z2)) * sigmoid'(z1)).T",
      mistake: "transpose", "transpose"),
    .init(
      WrongClaim.shared, "∂L/∂h1 = (p - y) * (W @ tanh'(u) + [1, 1])", mistake: "transpose", "W.T"),
    .init(
      WrongClaim.mazur,
      "∂E/∂out_h = W2 @ ((out_o - t) * out_o * (1 - out_o))", mistake: "transpose", "W2.T"),

    .init(
      WrongClaim.twoTwoOne, "∂L/∂z2 = 2 * (ŷ - y) * sigmoid'(z2)", mistake: "factor", "twice"),
    .init(WrongClaim.examples, "∂L/∂w2 = (p - y) * a1", mistake: "factor", "half"),
    .init(
      WrongClaim.examples,
      "∂J/∂W1 = mean_examples(2 * (p - y) * (w2 * tanh'(z1)) @ x.T) + 0.1 * W1",
      mistake: "factor", "W1^2"),
    .init(WrongClaim.twoTwoOne, "∂L/∂ŷ = (ŷ - y) / 2", mistake: "factor", "half"),

    .init(WrongClaim.mean, "∂L/∂w = X.T @ (2 * (p - y))", mistake: "mean", "3"),
    .init(WrongClaim.mean, "∂L/∂p = 2 * (p - y) / 9", mistake: "mean", "twice"),
    .init(
      WrongClaim.examples, "∂J/∂w2 = sum_examples(2 * (p - y) * a1)", mistake: "mean",
      "3 examples"),

    .init(
      WrongClaim.shared, "∂L/∂W = ((p - y) * tanh'(u)) @ h1.T", mistake: "missing-path", "W @ x"),
    .init(WrongClaim.shared, "∂L/∂h1 = (p - y) * [1, 1]", mistake: "missing-path", "u"),
    .init(
      WrongClaim.shared, "∂L/∂h1 = (p - y) * W.T @ tanh'(u)", mistake: "missing-path", "sum(h1)"),

    .init(
      WrongClaim.mazur,
      """
      ∂E/∂W1 = ((W2 - 0.5 * ((out_o - t) * out_o * (1 - out_o)) @ out_h.T).T \
      @ ((out_o - t) * out_o * (1 - out_o)) * out_h * (1 - out_h)) @ i.T
      """, mistake: "updated-weight", "W2", "0.5"),
    .init(
      WrongClaim.twoTwoOne,
      """
      ∂L/∂b1 = (W2 - 0.1 * ((ŷ - y) * sigmoid'(z2)) @ a1.T).T @ ((ŷ - y) * sigmoid'(z2)) \
      * sigmoid'(z1)
      """, mistake: "updated-weight", "0.1"),
    .init(
      WrongClaim.examples,
      "∂L/∂a1 = 2 * (p - y) * (w2 - 0.25 * ∂J/∂w2)", mistake: nil),

    .init(
      WrongClaim.twoTwoOne,
      "∂L/∂W1 = (W2.T @ ((ŷ - y) * sigmoid'(z2)) * sigmoid'(a1)) @ x.T",
      mistake: "derivative-argument", "a1", "z1"),
    .init(
      WrongClaim.twoTwoOne, "∂L/∂z2 = (ŷ - y) * z2 * (1 - z2)", mistake: "derivative-argument",
      "z2"),
    .init(
      WrongClaim.examples, "∂L/∂z1 = 2 * (p - y) * w2 * tanh'(a1)", mistake: "derivative-argument",
      "tanh′", "a1"),

    .init(
      WrongClaim.twoTwoOne, "∂L/∂W2 = ((ŷ - y) * sigmoid'(z2)) @ z1.T",
      mistake: "activation-for-input", "z1", "a1"),
    .init(
      WrongClaim.twoTwoOne,
      "∂L/∂W1 = (W2.T @ ((ŷ - y) * sigmoid'(z2)) * sigmoid'(z1)) @ a1.T",
      mistake: "activation-for-input", "a1", "x"),
    .init(
      WrongClaim.examples, "∂L/∂w2 = 2 * (p - y) * z1", mistake: "activation-for-input", "z1"),

    .init(
      WrongClaim.softmax, "∂L/∂Z = -Y / P * P * (1 - P) / 3", mistake: "softmax-elementwise", "P"),
    .init(
      WrongClaim.softmax, "∂L/∂b = sum(-Y * (1 - P) / 3, rows)", mistake: "softmax-elementwise",
      "every output"),
    .init(
      WrongClaim.softmax, "∂L/∂W = (-Y * (1 - P) / 3) @ X.T", mistake: "softmax-elementwise"),

    .init(WrongClaim.softmax, "∂L/∂b = ((P - Y) / 3)[:, 1]", mistake: "bias-sum", "1 alone"),
    .init(WrongClaim.softmax, "∂L/∂b = ((P - Y) / 3)[:, 3]", mistake: "bias-sum", "3 alone"),
    .init(
      WrongClaim.softmax, "∂L/∂b = mean((P - Y) / 3, rows)", mistake: "bias-sum", "mean"),

    .init(
      WrongClaim.twoTwoOne, "∂L/∂z2 = sigmoid'(z2)", mistake: "missing-upstream", "∂L/∂ŷ"),
    .init(
      WrongClaim.twoTwoOne, "∂L/∂b1 = (ŷ - y) * sigmoid'(z2) * sigmoid'(z1)",
      mistake: "missing-factor", "W2"),
    .init(
      WrongClaim.twoTwoOne, "∂L/∂z2 = (ŷ - y) * tanh'(z2)", mistake: "wrong-derivative", "tanh",
      "sigmoid"),
    .init(
      WrongClaim.twoTwoOne, "∂L/∂z2 = (ŷ - y) * (1 - ŷ)", mistake: "derivative-formula",
      "the factor ŷ"),
    .init(
      WrongClaim.examples, "∂L/∂z1 = 2 * (p - y) * w2 * (1 - a1)", mistake: "derivative-formula",
      "square"),
    .init(
      WrongClaim.examples, "∂J/∂W1 = mean_examples(2 * (p - y) * (w2 * tanh'(z1)) @ x.T)",
      mistake: "missing-penalty", "∂R/∂W1"),
    .init(
      WrongClaim.examples, "∂L/∂W1 = 2 * (p - y) * (w2 * tanh'(z1)) @ x.T + 0.2 * W1",
      mistake: "penalty-included", "R"),

    // What no known mistake gives is given no name.
    .init(WrongClaim.twoTwoOne, "∂L/∂b2 = 0.3", mistake: nil),
    .init(WrongClaim.twoTwoOne, "∂L/∂W1 = [[1, 2], [3, 5]]", mistake: nil),
    .init(WrongClaim.softmax, "∂L/∂Z = P * P - Y", mistake: nil),
  ]

  @Test(arguments: wrongClaims)
  func aMistakeIsNamed(_ claim: WrongClaim) throws {
    let diagnosis = try claim.diagnosis()
    guard let mistake = claim.mistake else {
      #expect(diagnosis == [])
      return
    }
    let sentences = diagnosis.filter { $0.mistake == mistake }.map(\.text)
    #expect(
      sentences.contains { text in claim.words.allSatisfy(text.contains) },
      "\(diagnosis)")
  }

  @Test func whatHoldsIsGivenNoMistake() throws {
    let claim = WrongClaim(
      WrongClaim.twoTwoOne, "∂L/∂ŷ = ŷ - y", "∂L/∂z2 = ∂L/∂ŷ * sigmoid'(z2)",
      "∂L/∂W2 = ∂L/∂z2 @ a1.T", mistake: nil)
    for verdict in try claim.verdicts() {
      #expect(verdict.isRight)
      #expect(verdict.diagnosis == [])
    }
  }

  /// One factor is wrong, at each place of a chain in turn: there it is named, and what comes after
  /// follows from it.
  @Test(arguments: 0..<5)
  func aChainIsWrongAtOnePlace(_ place: Int) throws {
    // ŷ, z2, a1, z1, W1: what is wrong in each is what makes it `wrong`.
    func step(_ index: Int, _ right: String, _ wrong: String) -> String {
      index == place ? wrong : right
    }
    let ŷ = step(0, "(ŷ - y)", "(y - ŷ)")
    let z2 = ŷ + step(1, " * sigmoid'(z2)", " * sigmoid'(ŷ)")
    let a1 = step(2, "W2.T", "(W2.T * 2)") + " @ (\(z2))"
    let z1 = "(\(a1))" + step(3, " * sigmoid'(z1)", " * sigmoid'(a1)")
    let w1 = "(\(z1)) @ " + step(4, "x.T", "a1.T")
    let verdicts = try WrongClaim(
      WrongClaim.twoTwoOne, "∂L/∂ŷ = \(ŷ)", "∂L/∂z2 = \(z2)", "∂L/∂a1 = \(a1)", "∂L/∂z1 = \(z1)",
      "∂L/∂W1 = \(w1)", mistake: nil
    ).verdicts()
    let mistakes = [
      "sign", "derivative-argument", "factor", "derivative-argument", "activation-for-input",
    ]
    let targets = ["∂L/∂ŷ", "∂L/∂z2", "∂L/∂a1", "∂L/∂z1", "∂L/∂W1"]
    for (index, verdict) in verdicts.enumerated() {
      #expect(verdict.isRight == (index < place))
      if index == place {
        #expect(
          verdict.diagnosis.contains { $0.mistake == mistakes[place] }, "\(verdict.diagnosis)")
      } else if index > place {
        #expect(verdict.diagnosis.map(\.mistake) == ["follows-from"])
        #expect(verdict.diagnosis.first?.text.contains(targets[place]) == true)
      }
    }
  }
}
