/// The sum, or the mean, of a value over the examples of the batch.
final class OverExamples: Step {
  private let x: Tensor
  private let y: Tensor
  /// What the sum is multiplied by.
  private let factor: Double

  init(_ x: Tensor, into y: Tensor, mean: Bool) {
    self.x = x
    self.y = y
    factor = mean ? 1 / Double(x.lanes) : 1
  }

  override func forward() {
    for element in 0..<x.count {
      var sum = 0.0
      for lane in 0..<x.lanes { sum += x.values[element &* x.lanes &+ lane] }
      y.values[element] = sum * factor
    }
  }

  /// ∂x of each example += ∂y × the factor.
  override func backward() {
    guard let dx = x.gradients, let dy = y.gradients else { return }
    for element in 0..<x.count {
      let upstream = dy[element] * factor
      for lane in 0..<x.lanes { dx[element &* x.lanes &+ lane] += upstream }
    }
  }
}
