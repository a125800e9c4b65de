import Foundation

/// The random numbers of this program: the same seed gives the same bits on every machine.
///
/// The generator is xoshiro256** 1.0 by Blackman and Vigna
/// (<https://prng.di.unimi.it/xoshiro256starstar.c>), its state the first four numbers of
/// `SplitMix64`. Nothing but integer arithmetic and the IEEE operations + − × ÷ √ takes part, which
/// are exactly defined; a library's logarithm, which is not, is replaced by `portableLogarithm`.
package struct RandomNumberSource: RandomNumberGenerator, Sendable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64
  /// The second of a pair of normal numbers, until it is asked for.
  private var spare: Double?

  package init(seed: UInt64) {
    var mixer = SplitMix64(seed: seed)
    self.init(state: (mixer.next(), mixer.next(), mixer.next(), mixer.next()))
  }

  /// The generator in a given state, not all of it 0.
  init(state: (UInt64, UInt64, UInt64, UInt64)) { (s0, s1, s2, s3) = state }

  package mutating func next() -> UInt64 {
    let product = s1 &* 5
    let result = (product << 7 | product >> 57) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = s3 << 45 | s3 >> 19
    return result
  }

  /// A number from 0 up to, but not including, 1: the top 53 bits divided by 2⁵³.
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number from the normal distribution with mean 0 and deviation 1.
  ///
  /// Marsaglia's polar method: (u, v) even in the unit disc, s = u² + v²; then u√(−2 ln s / s) and
  /// v√(−2 ln s / s) are two independent normal numbers. The second is kept for the next call.
  package mutating func normal() -> Double {
    if let spare {
      self.spare = nil
      return spare
    }
    while true {
      let u = 2 * uniform() - 1
      let v = 2 * uniform() - 1
      let s = u * u + v * v
      guard s > 0, s < 1 else { continue }
      let factor = (-2 * portableLogarithm(s) / s).squareRoot()
      spare = v * factor
      return u * factor
    }
  }

  /// A seed for a name, so that arrays of one shape differ: the run's seed mixed with the name.
  ///
  /// FNV-1a over the UTF-8 bytes of the name in NFC, exclusive-or the run's seed, through one step
  /// of `SplitMix64`.
  package static func seed(mixing seed: UInt64, name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.precomposedStringWithCanonicalMapping.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    var mixer = SplitMix64(seed: seed ^ hash)
    return mixer.next()
  }
}
