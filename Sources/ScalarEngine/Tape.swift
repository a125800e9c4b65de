public import Rules

/// The memory of a graph: its nodes, their gradients and the rules in use.
///
/// `Value` points here, which is what makes an operator cost a few nanoseconds: no reference count,
/// no exclusivity check, no allocation.
@usableFromInline
struct Tape {
  @usableFromInline var nodes: GrowingBuffer<Node>
  @usableFromInline var count = 0
  /// One gradient a node, for as many nodes as there were when the last pass ran.
  var gradients = GrowingBuffer<Double>(capacity: 0)
  var gradientCount = 0
  /// Whether a pass is under way, in which no other may start.
  var isDifferentiating = false
  /// The operand ids of nodes with many operands, one list after the other.
  @usableFromInline var operandLists: [Int32] = []
  /// The rules in use; a node's code is a position in it.
  var bindings: [RuleBinding] = []
  @usableFromInline var codes = RuleCodes()
  /// The graph whose memory this is, which outlives it.
  let owner: Unmanaged<Graph>

  init(owner: Graph, capacity: Int) {
    self.owner = .passUnretained(owner)
    nodes = GrowingBuffer(capacity: capacity)
    bindings = [.leaf, RuleBinding(binary: Add.self), RuleBinding(binary: Multiply.self)]
    codes[ObjectIdentifier(Add.self)] = RuleCode.add
    codes[ObjectIdentifier(Multiply.self)] = RuleCode.multiply
  }

  func deallocate() {
    nodes.deallocate()
    gradients.deallocate()
  }

  // MARK: Nodes

  /// Adds a node and returns its id.
  @inlinable @inline(__always)
  mutating func append(_ node: Node) -> Int32 {
    // Without the hint a sum that is being built waits in memory for a call that hardly ever comes.
    if _slowPath(count == nodes.capacity) { grow() }
    (nodes.start + count).initialize(to: node)
    defer { count &+= 1 }
    return Int32(truncatingIfNeeded: count)
  }

  @usableFromInline @inline(never)
  mutating func grow() {
    precondition(count < 1 << 30, "a graph holds at most 2³⁰ nodes")
    nodes.grow(to: nodes.capacity * 2)
  }

  /// Adds the operand ids of a node with many operands and says where they start.
  @usableFromInline
  mutating func appendOperands(_ operands: [Value]) -> Int32 {
    let start = operandLists.count
    precondition(start + operands.count < 1 << 30, "a graph holds at most 2³⁰ listed operands")
    operandLists.append(contentsOf: operands.lazy.map(\.index))
    return Int32(start)
  }

  /// The operands of a node whose rule takes any number of them.
  func listedOperands(of node: Node) -> ArraySlice<Int32> {
    operandLists[Int(node.left)..<Int(node.left) + Int(node.right)]
  }

  // MARK: Rules

  @inlinable
  mutating func code<R: UnaryRule>(for rule: R.Type) -> UInt32 {
    let key = ObjectIdentifier(rule)
    return codes[key] ?? bind(RuleBinding(unary: rule), key)
  }

  @inlinable
  mutating func code<R: BinaryRule>(for rule: R.Type) -> UInt32 {
    let key = ObjectIdentifier(rule)
    return codes[key] ?? bind(RuleBinding(binary: rule), key)
  }

  @inlinable
  mutating func code<R: ManyOperandRule>(for rule: R.Type) -> UInt32 {
    let key = ObjectIdentifier(rule)
    return codes[key] ?? bind(RuleBinding(many: rule), key)
  }

  mutating func code(for operation: CustomOperation) -> UInt32 {
    let key = ObjectIdentifier(operation)
    return codes[key] ?? bind(RuleBinding(operation), key)
  }

  @usableFromInline
  mutating func bind(_ binding: RuleBinding, _ key: ObjectIdentifier) -> UInt32 {
    let code = UInt32(bindings.count)
    bindings.append(binding)
    codes[key] = code
    return code
  }
}
