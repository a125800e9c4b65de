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
/// Keep the graph for as long as its values are used: a ``Value`` points into it and does not keep
/// it alive. A variable that is in scope does, also in optimised builds, since the compiler does not
/// move the end of an object's life across uses of pointers into it; ``run(capacity:_:)`` says so in
/// the code. A value that is returned from the scope of its graph is good for its number alone.
///
/// A graph and its values belong to one task at a time.
public final class Graph {
  @usableFromInline let tape: UnsafeMutablePointer<Tape>

  /// An empty graph with room for `capacity` nodes before it first grows.
  public init(capacity: Int = 1024) {
    tape = .allocate(capacity: 1)
    tape.initialize(to: Tape(owner: self, capacity: max(capacity, 1)))
  }

  deinit {
    tape.pointee.deallocate()
    tape.deinitialize(count: 1)
    tape.deallocate()
  }

  /// Runs `body` with a new graph that lives until `body` returns.
  ///
  /// ```swift
  /// let slope = Graph.run { graph in
  ///   let x = graph.parameter(2)
  ///   (x * x).backward()
  ///   return x.gradient
  /// }
  /// ```
  public static func run<Result, Failure: Error>(
    capacity: Int = 1024, _ body: (Graph) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let graph = Graph(capacity: capacity)
    defer { withExtendedLifetime(graph) {} }
    return try body(graph)
  }

  /// The number of nodes.
  public var count: Int { tape.pointee.count }

  /// Forgets all nodes and keeps the memory; values made before must not be used afterwards.
  public func removeAll() {
    precondition(!tape.pointee.isDifferentiating, "removeAll() during a backward pass")
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
    Value(addedTo: tape, value, rule: RuleCode.leaf, isDifferentiable: isDifferentiable)
  }

  /// Makes nodes differentiable by which nothing has been computed yet.
  func makeDifferentiable(_ ids: [Int32]) {
    for id in ids { tape.pointee.nodes.start[Int(id)].isDifferentiable = true }
  }

  /// The value with this id, which must be below ``count``.
  public subscript(id: Int) -> Value {
    precondition(id >= 0 && id < count, "no node has this id")
    return Value(node: Int32(id), of: tape)
  }
}

// MARK: - Applying rules

extension Graph {
  /// y = f(x).
  @inlinable
  public func apply<R: UnaryRule>(_ rule: R.Type, to x: Value) -> Value {
    precondition(x.tape == tape, "a value of another graph")
    return Value.unary(rule, x)
  }

  /// y = f(a, b).
  @inlinable
  public func apply<R: BinaryRule>(_ rule: R.Type, to a: Value, _ b: Value) -> Value {
    precondition(a.tape == tape, "a value of another graph")
    return Value.binary(rule, a, b)
  }

  /// y = f(x₁, …, xₙ).
  @inlinable
  public func apply<R: ManyOperandRule>(_ rule: R.Type, to x: [Value]) -> Value {
    append(R.value(x.map(\.value)), of: x, tape.pointee.code(for: rule))
  }

  /// The value of an operation of the user's own.
  public func apply(_ operation: CustomOperation, to x: [Value]) -> Value {
    append(operation.value(x.map(\.value)), of: x, tape.pointee.code(for: operation))
  }

  @usableFromInline
  func append(_ value: Double, of x: [Value], _ code: UInt32) -> Value {
    var isDifferentiable = false
    for operand in x {
      precondition(operand.tape == tape, "a value of another graph")
      Value.check(operand, operand)
      isDifferentiable = isDifferentiable || operand.isDifferentiable
    }
    return Value(
      addedTo: tape, value, left: tape.pointee.appendOperands(x), right: Int32(x.count),
      rule: code, isDifferentiable: isDifferentiable)
  }
}
