#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory for plain elements that grows in place where the system can do so.
///
/// Its owner frees it with ``deallocate()``.
@usableFromInline
struct GrowingBuffer<Element: BitwiseCopyable> {
  @usableFromInline private(set) var start: UnsafeMutablePointer<Element>
  @usableFromInline private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    start = GrowingBuffer.allocate(nil, capacity)
  }

  func deallocate() { free(start) }

  /// Makes room for `capacity` elements and keeps those that are there.
  mutating func grow(to capacity: Int) {
    start = GrowingBuffer.allocate(start, capacity)
    self.capacity = capacity
  }

  private static func allocate(
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
