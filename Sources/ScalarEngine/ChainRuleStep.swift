/// One application of the chain rule, in numbers: contribution = upstream × local.
///
/// The backward pass makes one for every operand of every node on the way from the loss down; their
/// contributions to an operand add up to its gradient.
public struct ChainRuleStep: Sendable, Equatable {
  /// The id of the node that is differentiated.
  public let output: Int
  /// The id of the operand with respect to which it is.
  public let operand: Int
  /// Which operand of the node it is, counted from 0.
  public let position: Int
  /// ∂loss/∂output.
  public let upstream: Double
  /// ∂output/∂operand, the local derivative.
  public let local: Double
  /// What this step adds to the operand's gradient: upstream × local.
  public let contribution: Double
  /// The operand's gradient so far, this contribution included.
  public let total: Double
}
