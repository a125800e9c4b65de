import Networks

/// The elements of one operation while a change goes through: what they were, and what has changed.
///
/// Only the elements that change are visited: they stand in a list, so that a change of one weight
/// costs what lies downstream of it and no more. The memory belongs to the pass.
struct ChangedArray: BitwiseCopyable {
  /// The values before the change; those of the examples one after the other.
  let base: UnsafeMutablePointer<Rounded>
  /// How far it is from one example's values to the next one's: 0 where all share them.
  let stride: Int
  let rows: Int
  let columns: Int
  private let changes: UnsafeMutablePointer<Rounded>
  private let isTouched: UnsafeMutablePointer<Bool>
  private let touched: UnsafeMutablePointer<Int32>
  private let touchedCount: UnsafeMutablePointer<Int>

  /// Takes memory for an operation whose values are `numbers`.
  ///
  /// `changing` is false for an operand that stays as it is and needs no room for changes.
  init(_ numbers: [Rounded], shape: Shape, isPerExample: Bool, changing: Bool) {
    (rows, columns) = (shape.rows, shape.columns)
    let count = changing ? shape.count : 0
    stride = isPerExample ? shape.count : 0
    base = .allocate(capacity: max(numbers.count, 1))
    base.initialize(from: numbers, count: numbers.count)
    changes = .allocate(capacity: max(count, 1))
    isTouched = .allocate(capacity: max(count, 1))
    isTouched.initialize(repeating: false, count: max(count, 1))
    touched = .allocate(capacity: max(count, 1))
    touchedCount = .allocate(capacity: 1)
    touchedCount.initialize(to: 0)
  }

  func deallocate() {
    base.deallocate()
    changes.deallocate()
    isTouched.deallocate()
    touched.deallocate()
    touchedCount.deallocate()
  }

  var isNumber: Bool { rows == 1 && columns == 1 }

  /// Whether both have the same rows and columns.
  @inline(__always)
  func matches(_ other: ChangedArray) -> Bool { rows == other.rows && columns == other.columns }

  /// How many elements have changed.
  @inline(__always) var count: Int { touchedCount.pointee }

  /// The position of one of the elements that have changed.
  @inline(__always) func element(_ index: Int) -> Int { Int(touched[index]) }

  /// The change of an element; 0 for one that has not changed.
  @inline(__always)
  func change(_ element: Int) -> Rounded { isTouched[element] ? changes[element] : Rounded(0) }

  /// Puts an element on the list of those that change, with no change yet.
  @inline(__always)
  func touch(_ element: Int) {
    guard !isTouched[element] else { return }
    isTouched[element] = true
    changes[element] = Rounded(0)
    touched[touchedCount.pointee] = Int32(truncatingIfNeeded: element)
    touchedCount.pointee &+= 1
  }

  /// Gives an element that is on the list its change.
  @inline(__always)
  func set(_ element: Int, to change: Rounded) { changes[element] = change }

  /// Adds to the change of an element.
  @inline(__always)
  func add(_ element: Int, _ change: Rounded) {
    if isTouched[element] {
      changes[element] = changes[element] + change
    } else {
      touch(element)
      changes[element] = change
    }
  }

  /// Forgets all changes.
  @inline(__always)
  func clear() {
    for index in 0..<touchedCount.pointee { isTouched[Int(touched[index])] = false }
    touchedCount.pointee = 0
  }
}
