import Charts
import Foundation
import GradientChecking
import Networks
import ScalarEngine
import VectorEngine

/// How far differences are from a derivative, as their step gets smaller: W1[5,300] of 784-128-10.
struct StepErrors {
  private static let text = """
    input x[784] ~ uniform(0, 1)
    target y = one_hot(3, 10)
    parameter W1[128, 784] ~ glorot_uniform
    parameter b1[128] ~ zeros
    parameter W2[10, 128] ~ glorot_uniform
    parameter b2[10] ~ zeros
    a1 = tanh(W1 @ x + b1)
    z2 = W2 @ a1 + b2
    loss L = softmax_cross_entropy(z2, y)

    """

  /// The errors of three quotients over steps from 1 down to 10⁻¹⁶.
  func chart() throws -> LineChart {
    let network = try Network(SourceText(name: "784-128-10.net", text: StepErrors.text))
    let parameter = network.definition(named: "W1")?.operation ?? 0
    let element = 4 * 784 + 299
    let trace = try NetworkTrace(NetworkGraph(network), recording: false)
    let exact = trace.costGradients(of: parameter)?[element] ?? .nan
    let pass = try ChangeDifferentiation(network).pass(from: [parameter])
    let engine = try VectorNetwork(network)
    let start = engine.withValues(of: parameter) { $0[element] }
    func cost(_ value: Double) throws -> Double {
      engine.withValues(of: parameter) { $0[element] = value }
      try engine.forward()
      return engine.cost
    }
    var (oneSided, central, changes): ([LineChart.Point], [LineChart.Point], [LineChart.Point]) =
      ([], [], [])
    let middle = try cost(start)
    for index in 0...64 {
      let h = pow(10, -Double(index) / 4)
      let (up, down) = (start + h, start - h)
      // An error of 0 is drawn where the last digit of the derivative is.
      func point(_ derivative: Double) -> LineChart.Point {
        .init(h, max(abs(derivative - exact) / abs(exact), 1e-17))
      }
      if up > start { oneSided.append(point((try cost(up) - middle) / (up - start))) }
      if up > down { central.append(point((try cost(up) - cost(down)) / (up - down))) }
      changes.append(point(pass.quotient(at: element, step: h)))
    }
    return LineChart(
      title: "Error of ∂L/∂W1[5,300] in a 784-128-10 network",
      x: Axis("step h", .logarithmic), y: Axis("relative error", .logarithmic),
      series: [
        .init("one-sided", oneSided), .init("central", central),
        .init("central, by exact changes", changes),
      ])
  }
}
