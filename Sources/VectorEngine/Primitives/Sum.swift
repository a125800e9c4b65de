/// The sum of all elements, of each row or of each column.
final class Sum: Step {
  private let x: Tensor
  private let y: Tensor
  private let groups: Groups

  init(_ x: Tensor, into y: Tensor, _ groups: Groups) {
    self.x = x
    self.y = y
    self.groups = groups
  }

  override func forward() {
    guard groups.width > 1 else {
      for group in 0..<groups.count {
        y.values[group] = sum(x.values + group &* groups.length, groups.length)
      }
      return
    }
    forEachRow { to, from, isFirst in
      let (total, part) = (y.values + to, x.values + from)
      if isFirst {
        total.update(from: part, count: groups.width)
      } else {
        for n in 0..<groups.width { total[n] += part[n] }
      }
    }
  }

  /// ∂x += ∂y for each element of the group.
  override func backward() {
    guard let dx = x.gradients, let dy = y.gradients else { return }
    forEachRow { to, from, _ in
      let (upstream, gradient) = (dy + to, dx + from)
      for n in 0..<groups.width { gradient[n] += upstream[n] }
    }
  }

  /// Runs `body` for each row of numbers side by side, with where their results stand.
  @inline(__always)
  private func forEachRow(_ body: (_ result: Int, _ element: Int, _ isFirst: Bool) -> Void) {
    var at = 0
    for group in 0..<groups.count {
      for element in 0..<groups.length {
        body(group &* groups.width, at, element == 0)
        at &+= groups.width
      }
    }
  }

  /// The sum of contiguous numbers: eight at a time, as one sum would wait for itself.
  private func sum(_ x: UnsafePointer<Double>, _ count: Int) -> Double {
    var sums = SIMD8<Double>.zero
    var n = 0
    while n &+ 8 <= count {
      sums += UnsafeRawPointer(x + n).loadUnaligned(as: SIMD8<Double>.self)
      n &+= 8
    }
    var total = sums.sum()
    while n < count {
      total += x[n]
      n &+= 1
    }
    return total
  }
}
