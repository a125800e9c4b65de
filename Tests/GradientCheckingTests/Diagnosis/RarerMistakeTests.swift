import GradientChecking
import Testing

/// Claims with a mistake that is looked for where none of the usual ones explains them.
@Suite struct RarerMistakeTests {
  static let wrongClaims: [WrongClaim] = [
    .init(
      WrongClaim.twoTwoOne, "∂L/∂z2 = (ŷ - y) * (1 - ŷ^2)", mistake: "wrong-derivative",
      "tanh, 1 − ŷ²", "sigmoid at z2"),
    .init(
      WrongClaim.examples, "∂L/∂z1 = 2 * (p - y) * w2 * a1 * (1 - a1)",
      mistake: "wrong-derivative", "sigmoid, a1 (1 − a1)", "tanh at z1"),
    .init(
      WrongClaim.twoOutputs, "∂L/∂u = (V.T @ (o - t)) * r", mistake: "value-for-derivative", "r",
      "relu at u"),
    .init(
      WrongClaim.entropy, "∂J/∂w = mean_examples((p - y) * x) + 0.5 * abs(w)",
      mistake: "value-for-derivative", "abs(w)"),
    .init(
      WrongClaim.entropy, "∂J/∂w = mean_examples((p - y) * x) + w", mistake: "wrong-derivative",
      "square, 2 w"),
    .init(
      WrongClaim.examples,
      "∂J/∂W1 = mean_examples(2 * (p - y) * (w2 * tanh'(z1)) @ x.T) + 0.1 * W1^2",
      mistake: "value-for-derivative", "value W1^2"),
    .init(
      WrongClaim.examples,
      "∂J/∂W1 = mean_examples(2 * (p - y) * (w2 * tanh'(z1)) @ x.T) + 0.2 * W1^2",
      mistake: "value-for-derivative", "not lowered"),
    .init(
      WrongClaim.examples,
      "∂J/∂W1 = mean_examples(2 * (p - y) * (w2 * tanh'(z1)) @ x.T) + 0.1 * W1 / abs(W1)",
      mistake: "wrong-derivative", "abs", "W1^2"),

    .init(
      WrongClaim.twoOutputs, "∂L/∂r = V[1, :].T * ∂L/∂o[1]", mistake: "missing-path",
      "2 paths through o", "o[1] alone"),
    .init(
      WrongClaim.twoOutputs, "∂L/∂W = ((V[2, :].T * ∂L/∂o[2]) * relu'(u)) @ x.T",
      mistake: "missing-path", "o[2] alone"),
    .init(
      WrongClaim.mean, "∂L/∂w = 2 / 3 * (X[1..2, :].T @ (p - y)[1..2])", mistake: "missing-path",
      "3 paths through p", "p[3] is forgotten"),
    .init(
      WrongClaim.linearBatch, "∂J/∂b = (h[1, 1] - Y[1, 1]) / 3", mistake: "missing-path",
      "3 paths through h", "h[1,1] alone"),
    .init(
      WrongClaim.batchNorm, "∂L/∂z = ∂L/∂ẑ / sqrt(v + 0.00001)", mistake: "missing-path",
      "m and v depend on z"),
    .init(
      WrongClaim.twoOutputs, "∂L/∂r = V[2, :].T", mistake: "missing-upstream", "o[2] alone", "∂L/∂o"
    ),
    .init(
      WrongClaim.twoOutputs, "∂L/∂r = sum(∂L/∂o) * (V.T @ [1, 1])", mistake: "sum-before-product",
      "of o"),
    .init(
      WrongClaim.shared, "∂L/∂h1 = (p - y) * [0.5, 0.25]", mistake: nil),
    .init(
      WrongClaim.weightTwice, "∂L/∂w = (ŷ - y) * a * w * (1 - a^2) * x",
      mistake: "paths-multiplied", "paths of w through", "added"),

    .init(
      WrongClaim.examples,
      "∂J/∂w2 = mean_examples(2 * (p - y)) * mean_examples(a1)", mistake: "product-of-means"),
    .init(
      WrongClaim.examples,
      """
      ∂J/∂b1 = mean_examples(2 * (p - y)) * (w2 * mean_examples(tanh'(z1)))
      """, mistake: "product-of-means"),
    .init(WrongClaim.linearBatch, "∂J/∂b = sum(h - Y)", mistake: "mean", "3 columns of Y"),

    .init(WrongClaim.batchNorm, "∂L/∂β = sum(∂L/∂h * ẑ)", mistake: "other-derivative", "∂L/∂γ"),
    .init(WrongClaim.entropy, "∂L/∂p = p - y", mistake: "other-derivative", "∂L/∂z"),
    .init(
      WrongClaim.entropy, "∂L/∂z = (p - y) * p * (1 - p)", mistake: "extra-factor", "p (1 − p)",
      "cancels"),
    .init(
      WrongClaim.softmax, "∂L/∂Z = (P - Y) / 3 * P * (1 - P)", mistake: "extra-factor", "P (1 − P)",
      "cancels"),
    .init(
      WrongClaim.linearBatch, "∂J/∂W = ((h - Y) * (1 - h^2)) @ X.T / 3", mistake: "extra-factor",
      "1 − h²"),
    .init(
      WrongClaim.twoTwoOne, "∂L/∂W2 = ∂L/∂z2 * W2", mistake: "own-factor", "W2 itself", "a1"),
    .init(
      WrongClaim.difference, "∂L/∂r = 2 * (h + r - t) * h", mistake: "sum-as-product", "h + r",
      "by r"),
    .init(
      WrongClaim.examples, "∂L/∂W1 = 2 * (p - y) * [1, 1] @ x.T", mistake: "missing-factors",
      "tanh′(z1)", "w2"),
    .init(
      WrongClaim.twoTwoOne, "∂L/∂z2 = (ŷ - y) * ŷ * (1 - ŷ) * (1 + 1e-6)", mistake: "approximate",
      "6 digits"),
  ]

  @Test(arguments: wrongClaims)
  func aMistakeIsNamed(_ claim: WrongClaim) throws {
    let diagnosis = try claim.diagnosis()
    #expect(diagnosis.count <= 3)
    guard let mistake = claim.mistake else {
      #expect(diagnosis == [])
      return
    }
    let sentences = diagnosis.filter { $0.mistake == mistake }.map(\.text)
    #expect(
      sentences.contains { text in claim.words.allSatisfy(text.contains) },
      "\(diagnosis)")
  }
}
