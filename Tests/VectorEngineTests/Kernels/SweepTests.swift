import MatrixKernels
import Testing

@testable import VectorEngine

/// Passes over contiguous numbers, on one thread and on two.
@Suite struct SweepTests {
  /// Every length from 1 to 40, and one that is done in halves.
  static let lengths = Array(1...40) + [50_001]

  @Test(arguments: lengths)
  func findsWhatIsNotFinite(_ count: Int) {
    let buffer = NumberBuffer(count: count)
    let answers = NumberBuffer(count: 2)
    func areFinite() -> Bool {
      answers.start[0] = 1
      answers.start[1] = 1
      Partner.run(Sweep(x: buffer.start, count: count, purpose: .check(answers.start)))
      return answers.start[0] == 1 && answers.start[1] == 1
    }
    for i in 0..<count { buffer.start[i] = i % 2 == 0 ? .greatestFiniteMagnitude : -0.0 }
    #expect(areFinite())
    for place in [0, count / 2, count - 1] {
      for bad in [Double.infinity, -.infinity, .nan, -.nan] {
        let kept = buffer.start[place]
        buffer.start[place] = bad
        #expect(!areFinite(), "\(bad) at \(place) of \(count)")
        buffer.start[place] = kept
      }
    }
  }

  @Test(arguments: lengths)
  func addsScaledNumbers(_ count: Int) {
    let (x, y) = (NumberBuffer(count: count), NumberBuffer(count: count))
    for i in 0..<count { (x.start[i], y.start[i]) = (Double(i), 1) }
    Partner.run(Sweep(x: x.start, count: count, purpose: .addScaled(factor: -2, to: y.start)))
    for i in 0..<count where y.start[i] != 1 - 2 * x.start[i] { Issue.record("element \(i)") }
  }

  @Test(arguments: 1...40)
  func multipliesAndAdds(_ count: Int) {
    let a = (0..<count).map { Double($0 - 7) }
    var c = [Double](repeating: 3, count: count)
    matrix_multiply_add(count, a, a, &c)
    for (i, number) in a.enumerated() { #expect(c[i] == 3 + number * number) }
  }
}
