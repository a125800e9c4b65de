import ScalarEngine

/// The example of README.md, word for word; the test gives it a `print` that it can listen to.
func readmeExample(print: (Any...) -> Void) {
  // README begin
  let graph = Graph()
  let x = graph.constant(2)
  let w = graph.parameter(0.5)
  let b = graph.parameter(-0.5)

  let y = (w * x + b).tanh()
  y.backward()
  print(y.value)  // → 0.46211715726000974
  print(w.gradient ?? .nan)  // → 1.5728954659318548
  print(b.gradient ?? .nan)  // → 0.7864477329659274
  print(x.gradient == nil)  // → true

  // An operation of your own: its value and its local derivatives.
  let cube = CustomOperation(
    "cube", value: { x in x[0] * x[0] * x[0] }, derivatives: { x, _ in [3 * x[0] * x[0]] })
  let loss = graph.apply(cube, to: [w * x])

  // The backward pass, with each step of the chain rule handed over.
  loss.backward { step in
    let rule = graph.ruleName(of: step.output)
    print("\(rule): \(step.upstream) × \(step.local) = \(step.contribution)")
  }
  // → cube: 1.0 × 3.0 = 3.0
  // → ×: 3.0 × 2.0 = 6.0
  // README end
}
