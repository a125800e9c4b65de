import Networks
import Wording

/// Where an infinite number, or what is not a number, came up first.
///
/// The passes only find that there is one. These look for the place, in the order in which the scalar
/// engine computes: what all share, then example by example. They may take their time.
extension VectorNetwork {
  /// The error of the first value that is not finite.
  func firstValueNotFinite() -> Diagnostic {
    for isPerExample in [false, true] {
      for slot in isPerExample ? Array(examples.indices) : [0] {
        for (id, operation) in network.operations.enumerated()
        where operation.isPerExample == isPerExample {
          let numbers = values(of: id, slot: slot)
          guard let element = numbers.firstIndex(where: { !$0.isFinite }) else { continue }
          let example = isPerExample ? examples[slot] : nil
          return problemOfLabel(id, slot: slot, example: example)
            ?? network.notFinite(
              numbers[element], operation: id, element: element, example: example)
        }
      }
    }
    // A caller may have written such a number where nothing is computed.
    return network.notFinite(cost, operation: network.loss, element: 0, example: nil)
  }

  /// What is wrong with a class label, in the words of the scalar composition.
  private func problemOfLabel(_ id: Int, slot: Int, example: Int?) -> Diagnostic? {
    let operation = network.operations[id]
    guard case .oneHot = operation.primitive else { return nil }
    var composition = Composition(NumberAlgebra())
    do {
      let operands = operation.operands.map { values(of: $0, slot: slot) }
      _ = try composition.elements(
        of: operation, operands, shapes: operation.operands.map { network.operations[$0].shape })
      return nil
    } catch {
      return network.diagnostic(
        Phrase(verbatim: error.message), operation: id, example: example)
    }
  }

  /// The error of the first derivative that is not finite; `nil` if there is none where there is a
  /// derivative at all.
  func firstGradientNotFinite() throws(Diagnostic) -> Diagnostic? {
    let sums = GradientReading(self)
    if network.looksAtBatch {
      // No example can be computed by itself.
      return sums.firstNotFinite().map {
        problem($0, of: "J", example: $0.slot.map { examples[$0] })
      }
    }
    let now = current
    for example in examples {
      if let problem = try now.problem(of: .loss, example: example, differentiable) {
        return problem
      }
    }
    if let problem = try now.problem(of: .penalty, example: examples[0], differentiable) {
      return problem
    }
    // Each is finite and their sum is not.
    return sums.firstNotFinite(isPerExample: false).map { problem($0, of: "J", example: nil) }
  }

  private func problem(
    _ found: GradientReading.NotFinite, of subject: String, example: Int?
  ) -> Diagnostic {
    network.derivativeNotFinite(
      found.number, of: subject, operation: found.operation, element: found.element,
      example: example)
  }
}

extension Network {
  /// The error of the first derivative of one example that is not finite.
  fileprivate func problem(
    of output: Plan.Output, example: Int, _ differentiable: Set<Int>
  ) throws(Diagnostic) -> Diagnostic? {
    let alone = try VectorNetwork(
      self, batch: [example], differentiating: differentiable, output: output)
    alone.computeValues()
    alone.computeGradients()
    let reading = GradientReading(alone)
    let found =
      reading.firstNotFinite(isPerExample: true) ?? reading.firstNotFinite(isPerExample: false)
    return found.map {
      derivativeNotFinite(
        $0.number, of: output == .penalty ? penaltyName : lossName, operation: $0.operation,
        element: $0.element, example: output == .penalty ? nil : example)
    }
  }
}
