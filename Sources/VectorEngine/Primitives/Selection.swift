/// y = a where x > 0, else b, element by element.
///
/// It is the rule `Choose` in the form of an array kernel, and held to it by tests.
final class Selection: Step {
  private let x: Tensor
  private let a: Tensor
  private let b: Tensor
  private let y: Tensor
  private let walk: Walk

  init(_ x: Tensor, _ a: Tensor, _ b: Tensor, into y: Tensor) {
    self.x = x
    self.a = a
    self.b = b
    self.y = y
    walk = Walk(over: y, [x, a, b])
  }

  override func forward() {
    forEach { i, j, k, at in
      y.values[at] = x.values[i] > 0 ? a.values[j] : b.values[k]
    }
  }

  /// ∂a += ∂y where x > 0, ∂b += ∂y elsewhere; x gets nothing.
  override func backward() {
    guard let dy = y.gradients else { return }
    if let da = a.gradients {
      forEach { i, j, _, at in if x.values[i] > 0 { da[j] += dy[at] } }
    }
    if let db = b.gradients {
      forEach { i, _, k, at in if !(x.values[i] > 0) { db[k] += dy[at] } }
    }
  }

  @inline(__always)
  private func forEach(_ body: (_ x: Int, _ a: Int, _ b: Int, _ y: Int) -> Void) {
    walk.forEachRow { i, j, at, turn in
      let k = turn.0 &* walk.c.outer &+ turn.1 &* walk.c.middle
      for n in 0..<walk.inner {
        body(
          i &+ n &* walk.a.inner, j &+ n &* walk.b.inner, k &+ n &* walk.c.inner, at &+ n)
      }
    }
  }
}
