package import Networks

/// The two passes.
extension VectorNetwork {
  /// Computes every value, and with them the cost.
  ///
  /// - Throws: a diagnostic that names the first equation and element that is not a finite number.
  package func forward() throws(Diagnostic) {
    computeValues()
    guard areFinite(values.start + plan.computedStart, plan.valueCount - plan.computedStart) else {
      throw firstValueNotFinite()
    }
  }

  /// Computes every gradient of the cost from the values of the last pass forward.
  ///
  /// - Throws: a diagnostic that names the first derivative that is not a finite number.
  package func backward() throws(Diagnostic) {
    computeGradients()
    guard areFinite(gradients.start, plan.gradientCount) else {
      if let problem = try firstGradientNotFinite() { throw problem }
      return
    }
  }

  /// One step of gradient descent: forward, back, and each parameter less `rate` times its gradient.
  package func step(rate: Double) throws(Diagnostic) {
    try forward()
    try backward()
    for parameter in parameters {
      guard let gradients = parameter.gradients else { continue }
      let purpose = Sweep.Purpose.addScaled(factor: -rate, to: parameter.values)
      Partner.run(Sweep(x: gradients, count: parameter.size, purpose: purpose))
    }
  }

  /// The pass forward without a check.
  func computeValues() {
    for step in forwardSteps { step.forward() }
    let losses = tensors[network.loss]
    var sum = 0.0
    for lane in 0..<losses.lanes { sum += losses.values[lane] }
    cost = sum / Double(losses.lanes)
    if let penalty = network.penalty { cost += tensors[penalty].values[0] }
  }

  /// The pass back without a check.
  ///
  /// Each loss starts with ∂J/∂L, which is 1 divided by the number of examples: since no example
  /// knows of another, every example's own values get their own ∂L, divided so too, and what all
  /// share gets the sum, which is ∂J.
  func computeGradients() {
    gradients.start.update(repeating: 0, count: plan.clearedCount)
    seed(plan.outputs.loss)
    seed(plan.outputs.penalty)
    for step in backwardSteps { step.backward() }
  }

  private func seed(_ output: Int?) {
    guard let output, let gradients = tensors[output].gradients else { return }
    let lanes = tensors[output].lanes
    for lane in 0..<lanes { gradients[lane] += 1 / Double(lanes) }
  }

  private func areFinite(_ numbers: UnsafePointer<Double>, _ count: Int) -> Bool {
    answers.start[0] = 1
    answers.start[1] = 1
    Partner.run(Sweep(x: numbers, count: count, purpose: .check(answers.start)))
    return answers.start[0] == 1 && answers.start[1] == 1
  }
}
