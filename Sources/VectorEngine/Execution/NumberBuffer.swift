/// Numbers that stand still: pointers into the buffer hold for as long as it lives.
final class NumberBuffer {
  let start: UnsafeMutablePointer<Double>
  let count: Int

  /// A buffer of zeros that begins a line of the cache.
  init(count: Int) {
    self.count = count
    let bytes = max(count, 1) * MemoryLayout<Double>.stride
    start = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      .bindMemory(to: Double.self, capacity: max(count, 1))
    start.initialize(repeating: 0, count: count)
  }

  deinit { start.deallocate() }
}
