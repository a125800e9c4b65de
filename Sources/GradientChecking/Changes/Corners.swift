/// The corners that a change meets on its way, in order.
///
/// At a corner a rule has two slopes. A change takes the one of the side to which it goes; to see what
/// the other one would give, it can be told to take that.
struct Corners {
  /// The operation that is being changed.
  var operation = 0
  /// The corner that was met first.
  private(set) var first: (operation: Int, element: Int)?
  /// How many were met.
  private(set) var count = 0
  /// A bit for each corner: whether to take the slope of the other side.
  private let sides: UInt64?

  init(sides: UInt64?) { self.sides = sides }

  /// Takes down that a corner was met.
  mutating func meet(_ element: Int) {
    if first == nil { first = (operation, element) }
    count += 1
  }

  /// The change at a corner.
  ///
  /// `change` gives f(x + δ) − f(x), or f(x − δ) − f(x) where it is told to go backwards.
  mutating func choose(
    _ element: Int, _ change: (_ isBackwards: Bool) -> Rounded
  ) -> Rounded {
    let bit = UInt64(min(count, 63))
    meet(element)
    guard let sides, sides >> bit & 1 == 1 else { return change(false) }
    return -change(true)
  }
}
