/// One number of the graph and how it came about: 24 bytes.
///
/// A node knows its operands by their ids, which are smaller than its own, and its rule by a code
/// into the graph's table of bindings, where the rule's gradient closure is bound once for all nodes.
@usableFromInline
struct Node: BitwiseCopyable {
  /// The number.
  @usableFromInline var value: Double
  /// The id of the first operand; of a node with many operands, where their list starts.
  @usableFromInline var left: Int32
  /// The id of the second operand; of a node with many operands, how many there are.
  @usableFromInline var right: Int32
  /// Which binding holds the rule.
  @usableFromInline var rule: UInt32
  /// Whether a parameter lies upstream, so that a derivative exists.
  @usableFromInline var isDifferentiable: Bool

  @inlinable
  init(value: Double, left: Int32, right: Int32, rule: UInt32, isDifferentiable: Bool) {
    self.value = value
    self.left = left
    self.right = right
    self.rule = rule
    self.isDifferentiable = isDifferentiable
  }
}

/// The rule codes that the engine's loops name; all others are bound when first used.
@usableFromInline
enum RuleCode {
  /// A leaf has no operands and no rule.
  @usableFromInline static let leaf: UInt32 = 0
  @usableFromInline static let add: UInt32 = 1
  @usableFromInline static let multiply: UInt32 = 2
}
