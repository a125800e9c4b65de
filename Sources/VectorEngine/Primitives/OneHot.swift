/// `count` numbers for each example, 1 at its class label and 0 elsewhere; nothing goes back.
final class OneHot: Step {
  private let label: Tensor
  private let y: Tensor

  init(_ label: Tensor, into y: Tensor) {
    self.label = label
    self.y = y
  }

  /// A label that is not a whole number from 0 to `count` − 1 gives what is not a number, which the
  /// check after the pass finds.
  override func forward() {
    for lane in 0..<y.lanes {
      let index = Int(exactly: label.values[lane]) ?? -1
      let others = (0..<y.count).contains(index) ? 0 : Double.nan
      for place in 0..<y.count { y.values[place &* y.lanes &+ lane] = others }
      if others == 0 { y.values[index &* y.lanes &+ lane] = 1 }
    }
  }
}
