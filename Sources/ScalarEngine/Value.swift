public import Rules

/// One number of a graph, as a light handle: where the graph's memory is, and an id.
///
/// It costs nothing to copy and owns nothing: it may be used as long as its ``Graph`` lives and
/// `removeAll()` has not been called since.
public struct Value {
  @usableFromInline let tape: UnsafeMutablePointer<Tape>
  @usableFromInline let index: Int32

  @inlinable
  init(tape: UnsafeMutablePointer<Tape>, id: Int32) {
    self.tape = tape
    self.index = id
  }

  /// Its place in the graph's order of evaluation, counted from 0.
  public var id: Int { Int(index) }

  /// The graph it belongs to.
  public var graph: Graph { tape.pointee.owner.takeUnretainedValue() }

  /// The number itself.
  @inlinable
  public var value: Double { tape.pointee.nodes[Int(index)].value }

  /// Whether a parameter lies upstream, so that a derivative with respect to it exists.
  public var isDifferentiable: Bool { tape.pointee.nodes[Int(index)].isDifferentiable }

  /// ∂y/∂self for the `y` that was last differentiated.
  ///
  /// `nil` where there is none: no pass has run, the node does not reach `y`, or no parameter lies
  /// upstream of it. It is never 0 for want of a computation.
  public var gradient: Double? {
    guard isDifferentiable, id < tape.pointee.gradientCount else { return nil }
    let gradient = tape.pointee.gradients[id]
    return gradient.bitPattern == Tape.notComputed.bitPattern ? nil : gradient
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
  /// The number, with its gradient if it has one.
  public var description: String {
    gradient.map { "\(value) (gradient \($0))" } ?? "\(value)"
  }
}

// MARK: - The two rules that the engine's loops name

extension Value {
  @inlinable @inline(__always)
  static func binary<R: BinaryRule>(
    _ rule: R.Type, _ code: UInt32, _ a: Value, _ b: Value
  ) -> Value {
    precondition(a.tape == b.tape, "values of two graphs")
    let left = a.tape.pointee.nodes[Int(a.index)]
    let right = a.tape.pointee.nodes[Int(b.index)]
    let id = a.tape.pointee.append(
      Node(
        value: R.value(left.value, right.value), left: a.index, right: b.index, rule: code,
        isDifferentiable: left.isDifferentiable || right.isDifferentiable))
    return Value(tape: a.tape, id: id)
  }

  /// a + b.
  @inlinable
  public static func + (a: Value, b: Value) -> Value {
    binary(Add.self, RuleCode.add, a, b)
  }

  /// a × b, element of one number.
  @inlinable
  public static func * (a: Value, b: Value) -> Value {
    binary(Multiply.self, RuleCode.multiply, a, b)
  }
}
