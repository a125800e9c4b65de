/// The loops themselves. All are inlined, so that a rule's mathematics stands in their middle.
extension Walk {
  /// Runs the outer two loops; `body` gets where a row starts in a, in b and in the result, and how
  /// far the outer loops have come.
  @inline(__always)
  func forEachRow(_ body: (_ a: Int, _ b: Int, _ result: Int, _ turn: (Int, Int)) -> Void) {
    var result = 0
    for i in 0..<outer {
      for j in 0..<middle {
        body(
          i &* a.outer &+ j &* a.middle, i &* b.outer &+ j &* b.middle, result, (i, j))
        result &+= inner
      }
    }
  }

  /// Runs `body` with the inner steps of a and b; the usual ones are constants to the compiler,
  /// which then uses vectors.
  @inline(__always)
  func withInnerSteps(_ body: (_ a: Int, _ b: Int) -> Void) {
    switch (a.inner, b.inner) {
    case (1, 1): body(1, 1)
    case (1, 0): body(1, 0)
    case (0, 1): body(0, 1)
    default: body(a.inner, b.inner)
    }
  }

  /// Adds a term for each element of the result to the gradient of the operand with these steps.
  ///
  /// `term` gets where the elements of a, of b and of the result stand.
  @inline(__always)
  func accumulate(
    _ steps: Steps, _ gradient: UnsafeMutablePointer<Double>,
    _ term: (_ a: Int, _ b: Int, _ result: Int) -> Double
  ) {
    forEachRow { i, j, k, turn in
      let target = gradient + (turn.0 &* steps.outer &+ turn.1 &* steps.middle)
      withInnerSteps { a, b in
        if steps.inner == 0 {
          target[0] += sum { term(i &+ $0 &* a, j &+ $0 &* b, k &+ $0) }
        } else if steps.inner == 1 {
          for n in 0..<inner { target[n] += term(i &+ n &* a, j &+ n &* b, k &+ n) }
        } else {
          for n in 0..<inner {
            target[n &* steps.inner] += term(i &+ n &* a, j &+ n &* b, k &+ n)
          }
        }
      }
    }
  }

  /// The sum of a term over the inner loop: four at a time, as one sum would wait for itself.
  @inline(__always)
  private func sum(_ term: (Int) -> Double) -> Double {
    var sums = (0.0, 0.0, 0.0, 0.0)
    var n = 0
    while n &+ 4 <= inner {
      sums.0 += term(n)
      sums.1 += term(n &+ 1)
      sums.2 += term(n &+ 2)
      sums.3 += term(n &+ 3)
      n &+= 4
    }
    while n < inner {
      sums.0 += term(n)
      n &+= 1
    }
    return (sums.0 + sums.1) + (sums.2 + sums.3)
  }
}
