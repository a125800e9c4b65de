import Networks
import Training

/// A network to train, from its text.
func trainer(
  _ text: String, seed: UInt64 = 1, fold: Int? = nil
) throws -> Trainer {
  var options = NetworkOptions()
  options.drawsMasks = false
  let network = try Network(SourceText(name: "test.net", text: text), options: options)
  let plans = try network.trainings.map { try TrainingPlan($0, of: network) }
  return try Trainer(network, plans: plans, seed: seed, fold: fold)
}

/// 2-6-1 on twelve examples, with whatever a test asks for.
func network(
  _ train: String, hidden: String = "tanh(W1 @ x)", metric: String = "abs(p - y)",
  declarations: String = ""
) -> String {
  var text = """
    input x[2]
    target y
    parameter W1[6, 2] ~ glorot_uniform
    parameter W2[1, 6] ~ glorot_uniform
    \(declarations)
    a = \(hidden)
    p = W2 @ a
    loss L = (p - y)^2
    metric \(metric)
    \(train)
    examples

    """
  for index in 0..<12 {
    let (x1, x2) = (Double(index % 4) - 1.5, Double(index / 4) - 1)
    text += "  \(x1), \(x2) -> \(x1 * x2)\n"
  }
  return text
}
