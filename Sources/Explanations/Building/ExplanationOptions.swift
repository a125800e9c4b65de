/// What to explain of a trace, and how.
package struct ExplanationOptions: Sendable {
  /// How finely it is taken apart.
  package var detail = Detail.neuron
  /// The learning rate of the update to show; none, no update.
  package var rate: Double?
  /// The names, or elements of names, whose chains alone are shown; empty for all.
  package var wanted: [ElementReference] = []
  /// Whether to show each wanted derivative as the sum over its paths.
  package var showsPaths = false

  package init() {}
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
