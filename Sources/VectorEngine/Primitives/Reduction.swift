/// A rule of many operands over all elements, over each row or over each column.
final class Reduction: Step {
  private let kernel: ReductionKernel
  private let x: Tensor
  private let y: Tensor
  private let groups: Groups

  init(_ kernel: ReductionKernel, _ x: Tensor, into y: Tensor, _ groups: Groups) {
    self.kernel = kernel
    self.x = x
    self.y = y
    self.groups = groups
  }

  override func forward() { kernel.value(groups, x.values, y.values) }

  /// ∂xᵢ += ∂y × ∂f/∂xᵢ.
  override func backward() {
    guard let dx = x.gradients, let dy = y.gradients else { return }
    kernel.pullback(groups, x.values, y.values, dy, dx)
  }
}
