import MatrixKernels

/// The matrix product of a batch with a batch: each example has its own, and all advance side by
/// side.
final class ExampleProducts: Step {
  private let a: Tensor
  private let b: Tensor
  private let c: Tensor
  private let stores: (left: Bool, right: Bool)

  init(_ a: Tensor, _ b: Tensor, into c: Tensor, stores: (left: Bool, right: Bool)) {
    self.a = a
    self.b = b
    self.c = c
    self.stores = stores
  }

  override func forward() {
    c.values.update(repeating: 0, count: c.size)
    forEachTerm { i, j, k in
      matrix_multiply_add(c.lanes, a.values + i, b.values + j, c.values + k)
    }
  }

  /// ∂A = ∂C Bᵀ and ∂B = Aᵀ ∂C, example by example.
  override func backward() {
    guard let dc = c.gradients else { return }
    if let da = a.gradients {
      if stores.left { da.update(repeating: 0, count: a.size) }
      forEachTerm { i, j, k in matrix_multiply_add(c.lanes, dc + k, b.values + j, da + i) }
    }
    if let db = b.gradients {
      if stores.right { db.update(repeating: 0, count: b.size) }
      forEachTerm { i, j, k in matrix_multiply_add(c.lanes, a.values + i, dc + k, db + j) }
    }
  }

  /// Runs `body` for each product of two elements, with where they and the result's stand.
  @inline(__always)
  private func forEachTerm(_ body: (_ a: Int, _ b: Int, _ c: Int) -> Void) {
    for row in 0..<a.rows {
      for term in 0..<a.columns {
        for column in 0..<b.columns {
          body(
            row &* a.width &+ term &* a.lanes, term &* b.width &+ column &* b.lanes,
            row &* c.width &+ column &* c.lanes)
        }
      }
    }
  }
}
