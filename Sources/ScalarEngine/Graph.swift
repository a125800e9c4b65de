public import Rules

/// An append-only graph of numbers, each made from earlier ones by a rule.
///
/// The order of the nodes is the order of evaluation, so going backwards through it is already a
/// reverse topological order: no recursion, no sorting, no global tape.
///
/// ```swift
/// let graph = Graph()
/// let w = graph.parameter(0.5)
/// let x = graph.constant(2)
/// let y = (w * x + 0.1).tanh()
/// y.backward()
/// print(w.gradient ?? .nan)
/// ```
///
/// Keep the graph for as long as its values are used: a ``Value`` points into it.
public final class Graph {
  @usableFromInline let tape: UnsafeMutablePointer<Tape>
  /// The rules in use; a node's code is an index into it.
  var bindings: [RuleBinding]
  private var codes: [ObjectIdentifier: UInt32] = [:]
  /// Keeps bound operations alive, so that none is mistaken for a later one at the same address.
  private var operations: [CustomOperation] = []

  /// An empty graph with room for `capacity` nodes before it first grows.
  public init(capacity: Int = 1024) {
    tape = .allocate(capacity: 1)
    bindings = [.leaf, RuleBinding(binary: Add.self), RuleBinding(binary: Multiply.self)]
    codes[ObjectIdentifier(Add.self)] = RuleCode.add
    codes[ObjectIdentifier(Multiply.self)] = RuleCode.multiply
    tape.initialize(to: Tape(owner: self, capacity: max(capacity, 1)))
  }

  deinit {
    tape.pointee.deallocate()
    tape.deinitialize(count: 1)
    tape.deallocate()
  }

  /// The number of nodes.
  public var count: Int { tape.pointee.count }

  /// Forgets all nodes and keeps the memory; values made before must not be used afterwards.
  public func removeAll() {
    tape.pointee.count = 0
    tape.pointee.gradientCount = 0
    tape.pointee.operandLists.removeAll(keepingCapacity: true)
  }

  /// A leaf with respect to which the graph is differentiated.
  @inlinable
  public func parameter(_ value: Double) -> Value {
    leaf(value, isDifferentiable: true)
  }

  /// A leaf that is given: an input, a target, a literal.
  @inlinable
  public func constant(_ value: Double) -> Value {
    leaf(value, isDifferentiable: false)
  }

  @inlinable
  func leaf(_ value: Double, isDifferentiable: Bool) -> Value {
    Value(
      tape: tape,
      id: tape.pointee.append(
        Node(
          value: value, left: -1, right: -1, rule: RuleCode.leaf,
          isDifferentiable: isDifferentiable)))
  }

  /// Makes values differentiable by which nothing has been computed yet.
  func makeDifferentiable(_ values: [Value]) {
    for value in values { tape.pointee.nodes[value.id].isDifferentiable = true }
  }

  /// The value with this id, which must be below ``count``.
  public subscript(id: Int) -> Value {
    precondition(id >= 0 && id < count, "no node has this id")
    return Value(tape: tape, id: Int32(id))
  }
}

// MARK: - Applying rules

extension Graph {
  /// y = f(x).
  public func apply<R: UnaryRule>(_ rule: R.Type, to x: Value) -> Value {
    let operand = node(x)
    return append(
      R.value(operand.value), left: x.index, right: -1, code(for: rule),
      operand.isDifferentiable)
  }

  /// y = f(a, b).
  public func apply<R: BinaryRule>(_ rule: R.Type, to a: Value, _ b: Value) -> Value {
    let (left, right) = (node(a), node(b))
    return append(
      R.value(left.value, right.value), left: a.index, right: b.index, code(for: rule),
      left.isDifferentiable || right.isDifferentiable)
  }

  /// y = f(x₁, …, xₙ).
  public func apply<R: ManyOperandRule>(_ rule: R.Type, to x: [Value]) -> Value {
    append(R.value(x.map(\.value)), of: x, code(for: rule))
  }

  /// The value of an operation of the user's own.
  public func apply(_ operation: CustomOperation, to x: [Value]) -> Value {
    append(operation.value(x.map(\.value)), of: x, code(for: operation))
  }

  private func append(_ value: Double, of x: [Value], _ code: UInt32) -> Value {
    let first = tape.pointee.operandLists.count
    tape.pointee.operandLists.append(contentsOf: x.lazy.map(\.index))
    return append(
      value, left: Int32(first), right: Int32(x.count), code,
      x.contains { node($0).isDifferentiable })
  }

  private func append(
    _ value: Double, left: Int32, right: Int32, _ code: UInt32, _ isDifferentiable: Bool
  ) -> Value {
    Value(
      tape: tape,
      id: tape.pointee.append(
        Node(
          value: value, left: left, right: right, rule: code, isDifferentiable: isDifferentiable)))
  }

  private func node(_ value: Value) -> Node {
    precondition(value.tape == tape, "a value of another graph")
    return tape.pointee.nodes[Int(value.index)]
  }

  // MARK: Binding

  private func code<R: UnaryRule>(for rule: R.Type) -> UInt32 {
    code(ObjectIdentifier(rule)) { RuleBinding(unary: rule) }
  }

  private func code<R: BinaryRule>(for rule: R.Type) -> UInt32 {
    code(ObjectIdentifier(rule)) { RuleBinding(binary: rule) }
  }

  private func code<R: ManyOperandRule>(for rule: R.Type) -> UInt32 {
    code(ObjectIdentifier(rule)) { RuleBinding(many: rule) }
  }

  private func code(for operation: CustomOperation) -> UInt32 {
    code(ObjectIdentifier(operation)) {
      operations.append(operation)
      return RuleBinding(operation)
    }
  }

  private func code(_ key: ObjectIdentifier, _ bind: () -> RuleBinding) -> UInt32 {
    if let code = codes[key] { return code }
    let code = UInt32(bindings.count)
    bindings.append(bind())
    codes[key] = code
    return code
  }
}
