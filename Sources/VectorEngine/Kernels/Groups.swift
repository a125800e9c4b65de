import Networks

/// How a reduction goes through its operand: groups of elements, each of which gives one number.
///
/// Element e of group g stands at (g × length + e) × width; `width` results stand side by side. Over
/// columns, the columns themselves are what stands side by side, like examples.
struct Groups {
  let count: Int
  let length: Int
  let width: Int

  init(_ axis: Axis, of x: Tensor) {
    switch axis {
    case .all: (count, length, width) = (1, x.count, x.lanes)
    case .rows: (count, length, width) = (x.rows, x.columns, x.lanes)
    case .columns: (count, length, width) = (1, x.rows, x.width)
    }
  }

  /// Runs `body` for each result with where its first element stands.
  @inline(__always)
  func forEach(_ body: (_ result: Int, _ first: Int) -> Void) {
    for group in 0..<count {
      for lane in 0..<width { body(group &* width &+ lane, group &* length &* width &+ lane) }
    }
  }
}
