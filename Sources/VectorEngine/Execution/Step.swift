/// An operation of a network bound to its memory, forward and back.
///
/// Steps know neither the network nor each other. They run one after the other, thousands of times,
/// and allocate nothing.
class Step {
  /// Computes the values from those of the operands.
  func forward() {}

  /// Adds to the operands' gradients what this operation's gradient contributes to them.
  ///
  /// Called only where the operation has a gradient and the cost is made from it.
  func backward() {}
}
