import GradientChecking
import Networks
import ScalarEngine
import TestSupport
import Testing
import VectorEngine

/// Networks in which examples depend on each other, or whose values are dropped at random: the batch as it
/// is, the examples written out, and numbers without derivatives.
@Suite struct BatchNetworkTests {
  /// Some layers, each perhaps normalised and perhaps dropped out.
  static func network(_ generator: inout SeededGenerator) -> String {
    var text = "input x[3]\ntarget y\n"
    var (equations, width, before) = ("", 3, "x")
    let layers = Int.random(in: 1...3, using: &generator)
    for layer in 1...layers {
      let next = Int.random(in: 1...4, using: &generator)
      let isNormed = layer == 1 || Bool.random(using: &generator)
      text += "parameter W\(layer)[\(next), \(width)] ~ normal(0, 1)\n"
      var z = "W\(layer) @ \(before)"
      if isNormed {
        text += "parameter γ\(layer)[\(next)] ~ uniform(0.5, 1.5)\n"
        text += "parameter β\(layer)[\(next)] ~ normal(0, 0.5)\n"
        z = "batch_norm(\(z), γ\(layer), β\(layer))"
      }
      let names = ["tanh", "sigmoid", "softplus", "silu", "sin", "exp"]
      let name = names[Int.random(in: 0..<names.count, using: &generator)]
      var a = name == "exp" ? "exp(0.1 * \(z))" : "\(name)(\(z))"
      if Int.random(in: 0..<3, using: &generator) == 0 { a = "dropout(\(a), 0.4)" }
      equations += "a\(layer) = \(a)\n"
      (width, before) = (next, "a\(layer)")
    }
    text += "parameter v[\(width)] ~ normal(0, 1)\n" + equations + "p = v.T @ \(before)\n"
    text += Bool.random(using: &generator) ? "loss L = (p - y)^2\n" : "loss L = huber(p, y) + p^2\n"
    if Bool.random(using: &generator) { text += "penalty R = 0.1 * sum(W1^2)\n" }
    text += "examples\n"
    for _ in 0..<Int.random(in: 2...6, using: &generator) {
      let row = (0..<4).map { _ in Double.random(in: -2...2, using: &generator) }
      text += "  \(row[0]), \(row[1]), \(row[2]) -> \(row[3])\n"
    }
    return text
  }

  @Test func theBatchAndTheExamplesWrittenOutAgree() throws {
    let seed: UInt64 = 5_150_000
    print("networks with batch_norm and dropout, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var dropped = 0
    for _ in 0..<300 {
      let text = Self.network(&generator)
      let network = try Network(SourceText(name: "random.net", text: text))
      if !network.masks.isEmpty { dropped += 1 }
      let unrolled = network.unrolled.network
      let trace = try NetworkTrace(NetworkGraph(unrolled), recording: false)
      let vector = try UnrolledVectorTrace(network, as: unrolled)
      for definition in unrolled.definitions where definition.role == .parameter {
        let scalar = try #require(trace.costGradients(of: definition.operation))
        let batch = try #require(vector.costGradients(of: definition.operation))
        let size = max(1, scalar.map(\.magnitude).max() ?? 1)
        #expect(zip(scalar, batch).allSatisfy { ($0 - $1).magnitude <= 1e-10 * size }, "\(text)")
      }
    }
    #expect(dropped > 50)
  }

  @Test func theyAreProvenThreeWays() throws {
    let seed: UInt64 = 5_160_000
    print("networks with batch_norm and dropout, checked, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let text = Self.network(&generator)
      let network = try Network(SourceText(name: "random.net", text: text))
      let unrolled = network.unrolled.network
      let trace = try NetworkTrace(NetworkGraph(unrolled), recording: false)
      let vector = try UnrolledVectorTrace(network, as: unrolled)
      let computed = try VectorNetwork(unrolled)
      let check = GradientCheck(
        scalar: trace, vectorised: vector, verdicts: [],
        cost: { parameter, element, value in
          computed.withValues(of: parameter) { $0[element] = value }
          defer {
            computed.withValues(of: parameter) {
              $0[element] = unrolled.leafValues[parameter]?[element] ?? .nan
            }
          }
          do {
            try computed.forward()
            return computed.cost
          } catch {
            return .nan
          }
        }, options: GradientCheck.Options())
      let report = try check.report()
      #expect(report.isRight, "\(text)")
    }
  }

  /// Whoever forgets that the mean and the variance depend on z is found out.
  @Test func aForgottenPathThroughTheStatisticsIsFound() throws {
    let text = """
      input x[2]
      target y
      parameter W = [[0.1, 0.2], [0.3, -0.1]]
      parameter γ = [1, 0.5]
      parameter β = [0.1, -0.2]
      h = batch_norm(W @ x, γ, β)
      p = sum(tanh(h))
      loss L = (p - y)^2
      examples
        1, 2 -> 1
        0, 1 -> 0
        2, -1 -> 0.5
      claim ∂J/∂β = mean_examples(2*(p - y) * tanh'(h))
      claim ∂J/∂W = mean_examples((2*(p - y) * tanh'(h) * γ) @ x.T)
      """
    let network = try Network(SourceText(name: "claims.net", text: text)).unrolled.network
    let trace = try NetworkTrace(NetworkGraph(network), recording: false)
    let verdicts = try ClaimJudge(trace).verdicts()
    #expect(verdicts.map(\.isRight) == [true, false])
  }
}
