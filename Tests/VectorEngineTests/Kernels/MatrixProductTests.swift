import MatrixKernels
import TestSupport
import Testing

@testable import VectorEngine

/// The matrix kernel against products of whole numbers, which are exact.
@Suite struct MatrixProductTests {
  /// Whole numbers from −4 to 4: sums of a few hundred products of them need no rounding.
  private static func wholeNumbers(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in Double(Int.random(in: -4...4, using: &generator)) }
  }

  /// All sizes from 1 to 40 in each dimension.
  ///
  /// The product of the first k columns and rows of two 40×40 matrices holds the products of all
  /// their upper left parts with this k, and grows by one term from k to k + 1. So a reference costs
  /// nothing, and all 64,000 triples are tried. Transposed operands and sums take turns.
  @Test(arguments: [false, true]) func allSizesUpToForty(isNarrow: Bool) {
    let most = 40
    let a = MatrixProductTests.wholeNumbers(most * most, seed: 1)
    let b = MatrixProductTests.wholeNumbers(most * most, seed: 2)
    let aTransposed = transpose(a, most)
    let bTransposed = transpose(b, most)
    var expected = [Double](repeating: 0, count: most * most)
    var wrong: [String] = []
    var turn = 0
    for k in 1...most {
      for i in 0..<most {
        for j in 0..<most { expected[i * most + j] += a[i * most + k - 1] * b[(k - 1) * most + j] }
      }
      for m in 1...most {
        for n in 1...most {
          turn += 1
          let isRight = check(
            m, n, k, turn & 1 == 0 ? a : aTransposed, turn & 1 != 0,
            turn & 2 == 0 ? b : bTransposed, turn & 2 != 0, turn % 8 >= 4, expected, most,
            isNarrow ? matrix_product_narrow : matrix_product)
          if !isRight { wrong.append("\(m)×\(k) times \(k)×\(n)") }
        }
      }
    }
    #expect(turn == 64_000)
    #expect(wrong.prefix(10) == [])
  }

  private typealias Kernel = (
    Int, Int, Int, MatrixView, MatrixView, UnsafeMutablePointer<Double>?, Int, Bool
  ) -> Void

  /// Whether one product is right, and nothing beside it written.
  private func check(
    _ m: Int, _ n: Int, _ k: Int, _ a: [Double], _ isATransposed: Bool, _ b: [Double],
    _ isBTransposed: Bool, _ isAccumulating: Bool, _ expected: [Double], _ width: Int,
    _ kernel: Kernel
  ) -> Bool {
    // Rows stand further apart than they are long; what lies between has to stay.
    let rowOfC = n + 1
    var c = [Double](repeating: isAccumulating ? 7 : .nan, count: m * rowOfC)
    for row in 0..<m { c[row * rowOfC + n] = -1 }
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return }
        let left = MatrixView(a, columns: width)
        let right = MatrixView(b, columns: width)
        kernel(
          m, n, k, isATransposed ? left.transposed : left,
          isBTransposed ? right.transposed : right, &c, rowOfC, isAccumulating)
      }
    }
    for row in 0..<m {
      guard c[row * rowOfC + n] == -1 else { return false }
      for column in 0..<n {
        let wanted = expected[row * width + column] + (isAccumulating ? 7 : 0)
        guard c[row * rowOfC + column] == wanted else { return false }
      }
    }
    return true
  }

  private func transpose(_ x: [Double], _ n: Int) -> [Double] {
    (0..<n * n).map { x[$0 % n * n + $0 / n] }
  }

  /// Sizes at which B is copied in several pieces, or the work is done in halves.
  @Test(arguments: [
    (5, 300, 600), (33, 130, 513), (70, 257, 40), (128, 32, 256), (9, 1000, 30), (17, 5, 3000),
  ])
  func largeSizes(_ m: Int, _ n: Int, _ k: Int) {
    let a = MatrixProductTests.wholeNumbers(m * k, seed: 3)
    let b = MatrixProductTests.wholeNumbers(k * n, seed: 4)
    // The product with ones on either side: sums of rows and columns, each term once.
    let sumsOfB: [Double] = (0..<k).map { row in (0..<n).reduce(0) { $0 + b[row * n + $1] } }
    let sumsOfA: [Double] = (0..<k).map { column in
      (0..<m).reduce(0) { $0 + a[$1 * k + column] }
    }
    var c = [Double](repeating: .nan, count: m * n)
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        c.withUnsafeMutableBufferPointer { c in
          guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
          Partner.run(
            Product(
              m: m, n: n, k: k, a: MatrixView(a, columns: k), b: MatrixView(b, columns: n), c: c,
              rowOfC: n, isAccumulating: false))
        }
      }
    }
    for i in 0..<m {
      let expected: Double = (0..<k).reduce(0) { $0 + a[i * k + $1] * sumsOfB[$1] }
      let sum: Double = (0..<n).reduce(0) { $0 + c[i * n + $1] }
      #expect(sum == expected, "row \(i)")
    }
    for j in 0..<n {
      let expected: Double = (0..<k).reduce(0) { $0 + sumsOfA[$1] * b[$1 * n + j] }
      let sum: Double = (0..<m).reduce(0) { $0 + c[$1 * n + j] }
      #expect(sum == expected, "column \(j)")
    }
  }
}
