package import Networks
package import Training

/// What to explain of a trace, and how.
package struct ExplanationOptions: Sendable {
  /// How finely it is taken apart.
  package var detail = Detail.neuron
  /// The update to show, if any.
  package var update: Update?
  /// The names, or elements of names, whose chains alone are shown; empty for all.
  package var wanted: [ElementReference] = []
  /// Operations that are not told, as those of examples that were not picked.
  package var hidden: Set<Int> = []
  /// What the trace's network was written out from, if its examples were.
  package var original: Original?
  /// Whether to show each wanted derivative as the sum over its paths.
  package var showsPaths = false

  package init() {}

  /// A network whose examples have been written out.
  package struct Original: Sendable {
    package let network: Network
    /// For each of its names that was written out, what its examples' copies are called.
    package let copies: [String: [String]]

    package init(_ network: Network, copies: [String: [String]]) {
      (self.network, self.copies) = (network, copies)
    }
  }

  /// Some steps of an optimiser.
  package struct Update: Sendable {
    /// How the parameters follow their gradients; each step takes all examples, and is an epoch.
    package let plan: TrainingPlan
    package let steps: Int

    package init(_ plan: TrainingPlan, steps: Int = 1) {
      (self.plan, self.steps) = (plan, steps)
    }
  }
}

/// A name, or one element of it: `W1`, `W1[1,2]`.
package struct ElementReference: Sendable, Equatable {
  /// The definition's name.
  package let name: String
  /// Which elements, as positions row by row; `nil` for all.
  package let elements: [Int]?

  package init(name: String, elements: [Int]? = nil) {
    self.name = name
    self.elements = elements
  }
}
