#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The memory of a graph: nodes and gradients, each laid out flat and grown by doubling.
///
/// `Value` points here, which is what makes an operator cost a few nanoseconds: no reference count,
/// no exclusivity check, no allocation.
@usableFromInline
struct Tape {
  @usableFromInline var nodes: UnsafeMutablePointer<Node>
  @usableFromInline var count = 0
  @usableFromInline var capacity: Int
  /// One gradient a node, for as many nodes as had one when the last pass ran.
  @usableFromInline var gradients: UnsafeMutablePointer<Double>
  @usableFromInline var gradientCount = 0
  @usableFromInline var gradientCapacity = 0
  /// The graph whose memory this is, which outlives it.
  let owner: Unmanaged<Graph>
  /// The operand ids of nodes with many operands, one list after the other.
  @usableFromInline var operandLists: [Int32] = []

  /// What stands in for a gradient that has not been computed: −0, which no sum of contributions can
  /// become because every contribution has +0 added to it.
  @usableFromInline static let notComputed = -0.0

  init(owner: Graph, capacity: Int) {
    self.owner = .passUnretained(owner)
    self.capacity = capacity
    nodes = Tape.allocate(capacity)
    gradients = Tape.allocate(0)
  }

  func deallocate() {
    free(nodes)
    free(gradients)
  }

  /// Adds a node and returns its id.
  @inlinable @inline(__always)
  mutating func append(_ node: Node) -> Int32 {
    if count == capacity { grow() }
    (nodes + count).initialize(to: node)
    defer { count += 1 }
    return Int32(truncatingIfNeeded: count)
  }

  @usableFromInline @inline(never)
  mutating func grow() {
    precondition(count < Int(Int32.max) / 2, "a graph holds at most 2³⁰ nodes")
    capacity *= 2
    nodes = Tape.reallocate(nodes, capacity)
  }

  /// Makes room for a gradient a node and marks those from `first` on as not computed.
  mutating func clearGradients(from first: Int = 0) {
    if gradientCapacity < count {
      gradientCapacity = capacity
      gradients = Tape.reallocate(gradients, gradientCapacity)
    }
    (gradients + first).update(repeating: Tape.notComputed, count: count - first)
    gradientCount = count
  }

  /// Marks the gradients of some nodes as not computed, after making room for all.
  mutating func clearGradients(in ranges: [Range<Int>]) {
    if gradientCount < count { clearGradients(from: gradientCount) }
    for range in ranges {
      (gradients + range.lowerBound).update(repeating: Tape.notComputed, count: range.count)
    }
  }

  private static func allocate<Element>(_ count: Int) -> UnsafeMutablePointer<Element> {
    reallocate(nil, count)
  }

  private static func reallocate<Element>(
    _ old: UnsafeMutablePointer<Element>?, _ count: Int
  ) -> UnsafeMutablePointer<Element> {
    let bytes = max(count, 1) * MemoryLayout<Element>.stride
    guard let new = realloc(old, bytes) else {
      preconditionFailure("no memory for \(bytes) bytes of graph")
    }
    #if os(Linux)
      adviseHugePages(new, bytes)
    #endif
    return new.assumingMemoryBound(to: Element.self)
  }

  #if os(Linux)
    /// Asks for large pages under large buffers: a new page costs more than the node written to it.
    private static func adviseHugePages(_ start: UnsafeMutableRawPointer, _ bytes: Int) {
      let page = 2 << 20
      let first = (Int(bitPattern: start) + page - 1) & ~(page - 1)
      let end = (Int(bitPattern: start) + bytes) & ~(page - 1)
      guard end > first, let address = UnsafeMutableRawPointer(bitPattern: first) else { return }
      madvise(address, end - first, MADV_HUGEPAGE)
    }
  #endif
}
