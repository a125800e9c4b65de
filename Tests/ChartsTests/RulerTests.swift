import Foundation
import TestSupport
import Testing

@testable import Charts

/// Ranges and ticks.
@Suite struct RulerTests {
  private static func texts(
    _ numbers: [Double], _ scale: Axis.Scale = .linear, atMost count: Int = 6
  ) -> [String] {
    Ruler(up: Axis("", scale), numbers).ticks(atMost: count).map(\.text)
  }

  @Test func ticksAreRoundNumbers() {
    #expect(Self.texts([0.13, 0.91]) == ["0.2", "0.4", "0.6", "0.8", "1"])
    #expect(Self.texts([0, 1]) == ["0", "0.2", "0.4", "0.6", "0.8", "1"])
    #expect(Self.texts([-3, 14]) == ["0", "5", "10"])
    #expect(
      Self.texts([-0.0004, 0.0001]) == ["−0.0004", "−0.0003", "−0.0002", "−0.0001", "0", "0.0001"])
    #expect(
      Self.texts([0, 1.2e6]) == ["0", "200000", "400000", "600000", "800000", "1000000", "1200000"])
    #expect(Self.texts([0, 3e9]) == ["0", "5e8", "1e9", "1.5e9", "2e9", "2.5e9", "3e9"])
  }

  @Test func logarithmicTicksFillTheirRange() {
    #expect(Self.texts([0.53, 0.87], .logarithmic) == ["0.5", "0.6", "0.7", "0.8", "0.9", "1"])
    #expect(
      Self.texts([0.03, 2], .logarithmic) == ["0.02", "0.05", "0.1", "0.2", "0.5", "1", "2"])
    #expect(Self.texts([1e-4, 1], .logarithmic) == ["0.0001", "0.001", "0.01", "0.1", "1"])
    #expect(Self.texts([1e-15, 1], .logarithmic) == ["10⁻¹⁵", "10⁻¹⁰", "10⁻⁵", "1"])
    #expect(Self.texts([3e-9, 9e-9], .logarithmic) == ["2·10⁻⁹", "5·10⁻⁹", "10⁻⁸"])
    #expect(
      Self.texts([3e-9, 4e-8], .logarithmic) == ["2·10⁻⁹", "5·10⁻⁹", "10⁻⁸", "2·10⁻⁸", "5·10⁻⁸"])
  }

  @Test func epochsAreWhole() {
    func texts(_ numbers: [Double]) -> [String] {
      Ruler(along: Axis("epoch"), numbers).ticks(atMost: 8).map(\.text)
    }
    #expect(texts([1, 2, 3]) == ["1", "2", "3"])
    #expect(texts([1]) == ["1"])
    #expect(texts([1, 2.5]).count > 3)
    #expect(
      texts(Array(stride(from: 1, through: 60, by: 1))) == ["10", "20", "30", "40", "50", "60"])
  }

  @Test func ticksLieInsideAndAreEvenlyRound() {
    for seed in UInt64(1)...300 {
      var generator = SeededGenerator(seed: seed)
      let size = pow(10, Double.random(in: -200...200, using: &generator))
      let numbers = (0..<2).map { _ in size * Double.random(in: -1...1, using: &generator) }
      let count = Int.random(in: 2...10, using: &generator)
      let ruler = Ruler(up: Axis(""), numbers)
      let ticks = ruler.ticks(atMost: count)
      #expect((2...(count + 3)).contains(ticks.count), "seed \(seed): \(ticks)")
      let length = ruler.range.upperBound - ruler.range.lowerBound
      for tick in ticks {
        #expect(tick.place >= ruler.range.lowerBound - 1e-6 * length, "seed \(seed)")
        #expect(tick.place <= ruler.range.upperBound + 1e-6 * length, "seed \(seed)")
        // What is written is where it stands.
        let read = Double(tick.text.replacing("−", with: "-")) ?? .nan
        #expect(abs(read - tick.place) <= 1e-6 * length, "seed \(seed): \(tick)")
      }
      for (tick, next) in zip(ticks, ticks.dropFirst()) {
        let distance = next.place - tick.place
        let mantissa = distance / pow(10, floor(log10(distance * (1 + 1e-9))))
        #expect([1, 2, 5].contains { abs($0 - mantissa) < 1e-6 }, "seed \(seed): \(mantissa)")
      }
    }
  }

  @Test func littleRoomIsLost() {
    for seed in UInt64(1)...100 {
      var generator = SeededGenerator(seed: seed)
      let numbers = (0..<2).map { _ in Double.random(in: -10...10, using: &generator) }
      let ruler = Ruler(up: Axis(""), numbers)
      #expect(abs(ruler.part(numbers[0]) - ruler.part(numbers[1])) > 0.7, "seed \(seed)")
    }
  }
}
