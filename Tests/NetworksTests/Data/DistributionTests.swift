import Testing

@testable import Networks

@Suite struct DistributionTests {
  /// A matrix with 300 numbers in and 200 out.
  static let shape = Shape([200, 300])

  @Test(
    "draws with the mean and the deviation that it promises",
    arguments: [
      (Distribution.zeros, 0.0, 0.0), (.ones, 1, 0), (.normal(mean: 2, deviation: 3), 2, 3),
      (.uniform(low: -1, high: 5), 2, 1.7320508), (.glorotUniform, 0, 0.0632456),
      (.glorotNormal, 0, 0.0632456), (.heUniform, 0, 0.0816497), (.heNormal, 0, 0.0816497),
    ])
  func moments(distribution: Distribution, mean: Double, deviation: Double) {
    let values = distribution.draw(Self.shape, seed: 42)
    #expect(values.count == 60_000)
    let count = Double(values.count)
    let average = values.reduce(0, +) / count
    let spread = (values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / count).squareRoot()
    // Five standard errors of the mean; the deviation is known to 1 in 100.
    #expect(abs(average - mean) <= 5 * deviation / count.squareRoot())
    #expect(abs(spread - deviation) <= 0.01 * deviation)
  }

  @Test("stays within the bounds of the even distributions")
  func bounds() throws {
    for (distribution, bound) in [
      (Distribution.glorotUniform, 0.109545), (.heUniform, 0.141422),
      (.uniform(low: -2, high: 2), 2),
    ] {
      let largest = try #require(distribution.draw(Self.shape, seed: 1).map(abs).max())
      #expect(largest <= bound)
      #expect(largest > 0.99 * bound)
    }
  }

  @Test("has the normal distribution's tails")
  func tails() {
    let values = Distribution.normal(mean: 0, deviation: 1).draw(Self.shape, seed: 9)
    for (limit, share) in [(1.0, 0.682689), (2, 0.954500), (3, 0.997300)] {
      let inside = Double(values.filter { abs($0) < limit }.count) / Double(values.count)
      #expect(abs(inside - share) < 0.01)
    }
  }

  @Test("takes a vector of n for n×1 and a number for 1×1")
  func fans() throws {
    // One number in: he_uniform reaches up to √6 = 2.449.
    let largest = try #require(Distribution.heUniform.draw(Shape([1000]), seed: 1).map(abs).max())
    #expect(largest > 2.4 && largest < 2.45)
    #expect(Distribution.ones.draw(.number, seed: 1) == [1])
    #expect(
      Distribution.heNormal.draw(Shape([5]), seed: 1)
        == Distribution.heNormal.draw(Shape([5, 1]), seed: 1))
  }

  @Test("knows the names of the language and their arguments")
  func names() throws {
    for name in Distribution.names {
      let arguments = try #require(Distribution.argumentNames(of: name))
      #expect(Distribution(name: name, arguments: arguments.map { _ in 1 }) != nil)
      #expect(Distribution(name: name, arguments: [1, 2, 3]) == nil)
    }
    #expect(Distribution.argumentNames(of: "cauchy") == nil)
    #expect(Distribution(name: "cauchy", arguments: []) == nil)
    #expect(Distribution(name: "normal", arguments: [1, 2]) == .normal(mean: 1, deviation: 2))
    #expect(Distribution.normal(mean: 0, deviation: -1).problem != nil)
    #expect(Distribution.uniform(low: 1, high: 0).problem != nil)
    #expect(Distribution.uniform(low: -1e308, high: 1e308).problem != nil)
    #expect(Distribution.uniform(low: 0, high: 1).problem == nil)
  }
}
