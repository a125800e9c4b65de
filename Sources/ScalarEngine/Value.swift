public import Rules

/// One number of a graph, as a light handle: the number, an id, and where the graph's memory is.
///
/// It costs nothing to copy and owns nothing. Its number can be read at any time; everything else
/// needs its ``Graph`` to be alive, and no `removeAll()` since.
public struct Value {
  @usableFromInline let tape: UnsafeMutablePointer<Tape>
  /// The number itself.
  public let value: Double
  @usableFromInline let index: Int32
  /// Whether a parameter lies upstream, so that a derivative with respect to it exists.
  public let isDifferentiable: Bool

  @inlinable @inline(__always)
  init(tape: UnsafeMutablePointer<Tape>, value: Double, index: Int32, isDifferentiable: Bool) {
    self.tape = tape
    self.value = value
    self.index = index
    self.isDifferentiable = isDifferentiable
  }

  /// The value of a node that is there.
  @inline(__always)
  init(node id: Int32, of tape: UnsafeMutablePointer<Tape>) {
    let node = tape.pointee.nodes.start[Int(id)]
    self.init(tape: tape, value: node.value, index: id, isDifferentiable: node.isDifferentiable)
  }

  /// Adds a node to the graph.
  @inlinable @inline(__always)
  init(
    addedTo tape: UnsafeMutablePointer<Tape>, _ value: Double, left: Int32 = -1, right: Int32 = -1,
    rule: UInt32, isDifferentiable: Bool
  ) {
    let index = tape.pointee.append(
      Node(
        value: value, left: left, right: right, rule: rule, isDifferentiable: isDifferentiable))
    self.init(tape: tape, value: value, index: index, isDifferentiable: isDifferentiable)
  }

  /// Its place in the graph's order of evaluation, counted from 0.
  public var id: Int { Int(index) }

  /// The graph it belongs to.
  public var graph: Graph { tape.pointee.owner.takeUnretainedValue() }

  /// ∂y/∂self for the `y` that was last differentiated.
  ///
  /// `nil` where there is none: no pass has run, the node does not reach `y`, or no parameter lies
  /// upstream of it. It is never 0 for want of a computation.
  public var gradient: Double? {
    guard isDifferentiable, id < tape.pointee.gradientCount else { return nil }
    let gradient = tape.pointee.gradients.start[id]
    return Tape.isComputed(gradient) ? gradient : nil
  }

  /// Differentiates this value with respect to everything that it was made from.
  ///
  /// Differentiating again gives the same gradients again; with `accumulating`, the gradients of
  /// leaves are added to those of the passes before, as PyTorch does.
  public func backward(accumulating: Bool = false) {
    graph.backward(from: self, accumulating: accumulating)
  }

  /// Differentiates this value and hands over each step of the chain rule in the order taken.
  public func backward(accumulating: Bool = false, step: (ChainRuleStep) -> Void) {
    graph.backward(from: self, accumulating: accumulating, step: step)
  }
}

extension Value: CustomStringConvertible {
  /// The number, and outside of a pass its gradient if it has one.
  public var description: String {
    gradient.map { "\(value) (gradient \($0))" } ?? "\(value)"
  }
}

// MARK: - Making nodes

extension Value {
  /// Stops the program unless both are nodes of one graph as it is now.
  @inlinable @inline(__always)
  static func check(_ a: Value, _ b: Value) {
    precondition(a.tape == b.tape, "values of two graphs")
    let count = Int32(truncatingIfNeeded: a.tape.pointee.count)
    precondition(a.index < count && b.index < count, "a value from before removeAll()")
  }

  @inlinable @inline(__always)
  static func unary<R: UnaryRule>(_ rule: R.Type, _ x: Value) -> Value {
    check(x, x)
    return Value(
      addedTo: x.tape, R.value(x.value), left: x.index, rule: x.tape.pointee.code(for: rule),
      isDifferentiable: x.isDifferentiable)
  }

  @inlinable @inline(__always)
  static func binary<R: BinaryRule>(_ rule: R.Type, _ a: Value, _ b: Value) -> Value {
    binary(rule, a.tape.pointee.code(for: rule), a, b)
  }

  /// The same where the rule's code is known beforehand.
  @inlinable @inline(__always)
  static func binary<R: BinaryRule>(
    _ rule: R.Type, _ code: UInt32, _ a: Value, _ b: Value
  ) -> Value {
    check(a, b)
    return Value(
      addedTo: a.tape, R.value(a.value, b.value), left: a.index, right: b.index, rule: code,
      isDifferentiable: a.isDifferentiable || b.isDifferentiable)
  }

  /// A literal number in this value's graph.
  @inlinable @inline(__always)
  func constant(_ value: Double) -> Value {
    Value(addedTo: tape, value, rule: RuleCode.leaf, isDifferentiable: false)
  }
}
