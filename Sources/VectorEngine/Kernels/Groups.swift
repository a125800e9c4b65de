import Networks

/// How a reduction goes through its operand: groups of elements, each of which gives one number.
///
/// Element e of group g stands at (g × length + e) × width; `width` results stand side by side. Over
/// columns, the columns themselves are what stands side by side, like examples.
struct Groups {
  let count: Int
  let length: Int
  let width: Int

  init(count: Int, length: Int, width: Int) {
    self.count = count
    self.length = length
    self.width = width
  }

  init(_ axis: Axis, of x: Tensor) {
    switch axis {
    case .all: self.init(count: 1, length: x.count, width: x.lanes)
    case .rows: self.init(count: x.rows, length: x.columns, width: x.lanes)
    case .columns: self.init(count: 1, length: x.rows, width: x.width)
    }
  }

  /// Runs `body` for each result with where its first element stands.
  @inline(__always)
  func forEachResult(_ body: (_ result: Int, _ first: Int) -> Void) {
    for group in 0..<count {
      for lane in 0..<width { body(group &* width &+ lane, group &* length &* width &+ lane) }
    }
  }
}
