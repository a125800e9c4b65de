/// The ids of a node's operands, in order; they take no memory of their own.
public struct OperandIDs: RandomAccessCollection {
  /// The ids of a node of at most two operands.
  private var few: (Int32, Int32) = (-1, -1)
  /// The ids of a node whose rule takes any number of them.
  private var many: ArraySlice<Int32> = []
  /// How many there are.
  public let endIndex: Int

  /// None, as of a leaf.
  init() { endIndex = 0 }

  /// One.
  init(_ only: Int32) {
    few.0 = only
    endIndex = 1
  }

  /// Two.
  init(_ left: Int32, _ right: Int32) {
    few = (left, right)
    endIndex = 2
  }

  /// Any number of them.
  init(_ list: ArraySlice<Int32>) {
    many = list
    endIndex = list.count
  }

  /// The position of the first.
  public var startIndex: Int { 0 }

  /// The id of the operand at a position.
  public subscript(position: Int) -> Int {
    precondition(position >= 0 && position < endIndex, "no operand stands there")
    guard many.isEmpty else { return Int(many[many.startIndex + position]) }
    return Int(position == 0 ? few.0 : few.1)
  }
}
