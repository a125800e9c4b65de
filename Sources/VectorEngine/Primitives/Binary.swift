/// y = f(a, b), element by element, with what is smaller stretched.
final class Binary: Step {
  private let kernel: BinaryKernel
  private let a: Tensor
  private let b: Tensor
  private let y: Tensor
  private let walk: Walk
  /// The elements to go back through and the operands' elements that go with them; `nil` for all.
  private let reached: [(a: Int, b: Int, y: Int)]?
  private let walkOfOne: Walk

  init(_ kernel: BinaryKernel, _ a: Tensor, _ b: Tensor, into y: Tensor, reached: [Int]?) {
    self.kernel = kernel
    self.a = a
    self.b = b
    self.y = y
    walk = Walk(over: y, [a, b])
    walkOfOne = Walk(lanes: y.lanes, [a, b])
    let (ofA, ofB) = (Stride(of: a, in: y), Stride(of: b, in: y))
    self.reached = reached.map { elements in
      elements.map {
        (ofA.offset($0, columns: y.columns), ofB.offset($0, columns: y.columns), $0 * y.lanes)
      }
    }
  }

  override func forward() { kernel.value(walk, a.values, b.values, y.values) }

  /// ∂a += ∂y × ∂f/∂a and ∂b += ∂y × ∂f/∂b.
  override func backward() {
    guard let dy = y.gradients else { return }
    guard let reached else {
      if let da = a.gradients {
        kernel.pullbackToLeft(walk, a.values, b.values, y.values, dy, da)
      }
      if let db = b.gradients {
        kernel.pullbackToRight(walk, a.values, b.values, y.values, dy, db)
      }
      return
    }
    for at in reached {
      let (x, z, r) = (a.values + at.a, b.values + at.b, y.values + at.y)
      if let da = a.gradients {
        kernel.pullbackToLeft(walkOfOne, x, z, r, dy + at.y, da + at.a)
      }
      if let db = b.gradients {
        kernel.pullbackToRight(walkOfOne, x, z, r, dy + at.y, db + at.b)
      }
    }
  }
}
