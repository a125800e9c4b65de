import Foundation
import Testing

@testable import Networks

@Suite struct RandomNumberTests {
  @Test("gives the published numbers of SplitMix64")
  func splitMix() {
    // <https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64>
    var mixer = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in mixer.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("gives the published numbers of xoshiro256**")
  func xoshiro() {
    // From the reference implementation in C, as in the tests of Rust's rand_xoshiro.
    var source = RandomNumberSource(state: (1, 2, 3, 4))
    #expect(
      (0..<10).map { _ in source.next() } == [
        11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
        607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
        10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
      ])
  }

  @Test("gives the same numbers for a seed for ever")
  func golden() {
    // The numbers of an independent implementation in Python.
    var uniforms = RandomNumberSource(seed: 7)
    #expect(
      (0..<4).map { _ in uniforms.uniform() } == [
        0.7005764821796896, 0.2787512294737843, 0.8396274618764198, 0.9810977250149351,
      ])
    var normals = RandomNumberSource(seed: 7)
    let expected = [
      0.9643618527255184, -1.0637531974798475, -0.3039301238656567, -1.0989693210013467,
    ]
    for value in expected { #expect(abs(normals.normal() - value) < 1e-15) }
  }

  @Test("mixes a name into the seed by FNV-1a")
  func names() {
    #expect(RandomNumberSource.seed(mixing: 1, name: "W1") == 5_513_190_030_794_521_008)
    let seeds = ["W1", "W2", "b1", "ŷ"].map { RandomNumberSource.seed(mixing: 1, name: $0) }
    #expect(Set(seeds).count == 4)
    #expect(
      RandomNumberSource.seed(mixing: 1, name: "y\u{302}")
        == RandomNumberSource.seed(mixing: 1, name: "\u{177}"))
    #expect(
      RandomNumberSource.seed(mixing: 1, name: "W1")
        != RandomNumberSource.seed(mixing: 2, name: "W1"))
  }

  @Test("finds a logarithm within about one unit in the last place")
  func logarithm() {
    var source = RandomNumberSource(seed: 3)
    var inputs = [1, 2, 0.5, 10, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1 + 0x1p-52]
    inputs += [1 - 0x1p-53, 2.0.squareRoot(), 0.5.squareRoot(), Double.leastNormalMagnitude]
    for _ in 0..<20_000 {
      inputs.append(source.uniform() + 0x1p-53)
      inputs.append(
        Double(
          sign: .plus, exponent: Int.random(in: -1000...1000, using: &source),
          significand: 1 + source.uniform()))
    }
    for x in inputs {
      let expected = log(x)
      #expect(abs(portableLogarithm(x) - expected) <= 1.5 * expected.ulp, "\(x)")
    }
  }
}
