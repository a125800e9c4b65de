/// y = f(x), element by element.
final class Unary: Step {
  private let kernel: UnaryKernel
  private let x: Tensor
  private let y: Tensor
  /// The elements to go back through; `nil` for all.
  private let reached: [Int]?

  init(_ kernel: UnaryKernel, _ x: Tensor, into y: Tensor, reached: [Int]?) {
    self.kernel = kernel
    self.x = x
    self.y = y
    self.reached = reached
  }

  override func forward() { kernel.value(y.size, x.values, y.values) }

  /// ∂x += ∂y × f′(x).
  override func backward() {
    guard let dx = x.gradients, let dy = y.gradients else { return }
    guard let reached else {
      kernel.pullback(y.size, x.values, y.values, dy, dx)
      return
    }
    for element in reached {
      let at = element * y.lanes
      kernel.pullback(y.lanes, x.values + at, y.values + at, dy + at, dx + at)
    }
  }
}
