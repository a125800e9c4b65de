/// What the check found out about one rule, at every node where it stands.
package struct RuleReport: Sendable {
  /// The rule's name: `sigmoid`, `×`.
  package let name: String
  /// How many nodes of the scalar graph use it.
  package let nodes: Int
  /// How many local derivatives lie at a corner, where they have to be one-sided derivatives or
  /// between them.
  package let kinks: Int
  /// How many local derivatives are wrong.
  package let wrong: Int
  /// The largest relative error of a local derivative.
  package let maxRelativeError: Double
  /// The first node whose local derivative is wrong, else the one with the largest error.
  package let worst: Node?

  package init(
    name: String, nodes: Int, kinks: Int, wrong: Int, maxRelativeError: Double, worst: Node?
  ) {
    self.name = name
    self.nodes = nodes
    self.kinks = kinks
    self.wrong = wrong
    self.maxRelativeError = maxRelativeError
    self.worst = worst
  }

  package var isRight: Bool { wrong == 0 }

  /// One local derivative of a node.
  package struct Node: Sendable {
    /// What the node computes: `a1[2]`, or the equation in which it stands.
    package let name: String
    /// The example in which it stands, counted from 1, where values differ.
    package let example: Int?
    /// Which operand it is the derivative by, counted from 1.
    package let operand: Int
    /// The operands' values.
    package let values: [Double]
    package let local: Double
    package let numerical: Double
    package let errorBound: Double

    package init(
      name: String, example: Int?, operand: Int, values: [Double], local: Double,
      numerical: Double, errorBound: Double
    ) {
      self.name = name
      self.example = example
      self.operand = operand
      self.values = values
      self.local = local
      self.numerical = numerical
      self.errorBound = errorBound
    }
  }
}
