/// Hands out places in one buffer of numbers, one after the other.
struct Allocation {
  /// The numbers that a line of the cache holds.
  private static let line = 8

  private(set) var end = 0

  /// A place for so many numbers; what fills a line of the cache begins one.
  mutating func place(_ count: Int) -> Int {
    let line = Allocation.line
    if count >= line { end = (end + line - 1) / line * line }
    defer { end += count }
    return end
  }
}
