/// The numbers that the examples give to one leaf: some columns of tables, example after example.
///
/// They stay where they were read to; nothing is copied.
public struct ExampleNumbers: Sendable {
  /// How many numbers an example has.
  public let width: Int
  /// How many examples there are.
  public private(set) var count = 0
  private var parts: [Part] = []

  /// Rows of one array.
  private struct Part: Sendable {
    let numbers: [Double]
    /// How far it is from one example to the next.
    let stride: Int
    let offset: Int
    /// The first example behind it.
    let end: Int
  }

  /// No examples yet.
  public init(width: Int) { self.width = width }

  /// One array an example.
  public init(_ examples: [[Double]]) {
    width = examples.first?.count ?? 0
    append(examples.flatMap { $0 }, stride: width, offset: 0, count: examples.count)
  }

  /// Adds the examples that an array holds: the first begins at `offset`, the next `stride` further.
  public mutating func append(_ numbers: [Double], stride: Int, offset: Int, count: Int) {
    self.count += count
    parts.append(Part(numbers: numbers, stride: stride, offset: offset, end: self.count))
  }

  /// Adds examples whose numbers are some columns of tables that stand side by side.
  mutating func append(columns: Range<Int>, of tables: [Table], count: Int) {
    var first = 0
    for table in tables {
      if first <= columns.lowerBound, columns.upperBound <= first + table.columns {
        append(
          table.values, stride: table.columns, offset: columns.lowerBound - first, count: count)
        return
      }
      first += table.columns
    }
    // They are spread over several files, and are put together.
    var numbers: [Double] = []
    numbers.reserveCapacity(columns.count * count)
    for row in 0..<count {
      let all = tables.flatMap { $0[row: row] }
      numbers += all[columns]
    }
    append(numbers, stride: columns.count, offset: 0, count: count)
  }

  /// The numbers of an example, counted from 0.
  @inlinable
  public subscript(example: Int) -> ArraySlice<Double> {
    withNumbers(of: example) { numbers, start in numbers[start..<start + width] }
  }

  /// Hands over the array in which an example's numbers stand, and where they begin.
  @usableFromInline
  func withNumbers<Result>(of example: Int, _ body: ([Double], Int) -> Result) -> Result {
    var first = 0
    for part in parts {
      if example < part.end {
        return body(part.numbers, part.offset + (example - first) * part.stride)
      }
      first = part.end
    }
    preconditionFailure("there is no such example")
  }

  /// Copies an example's numbers to every `step`-th place from `target` on.
  public func copy(
    _ example: Int, to target: UnsafeMutablePointer<Double>, step: Int
  ) {
    withNumbers(of: example) { numbers, start in
      numbers.withUnsafeBufferPointer { numbers in
        for index in 0..<width { target[index &* step] = numbers[start &+ index] }
      }
    }
  }
}
