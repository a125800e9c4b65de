import Networks
import TestSupport
import Testing

/// The two engines against each other on networks that nobody would think of.
///
/// They share the rules, so this proves how rules are composed into arrays, not the rules.
@Suite struct AgreementTests {
  /// 100 seeds of 20 networks each.
  static let seeds = Array(UInt64(1)...100)
  static let networksPerSeed: UInt64 = 20

  @Test(arguments: seeds)
  func enginesAgree(_ seed: UInt64) throws {
    var finite = 0
    for part in 0..<AgreementTests.networksPerSeed {
      let number = seed * 1000 + part
      let text = RandomNetwork(seed: number).text
      let network = try Network(SourceText(name: "random-\(number).net", text: text))
      let leaves = network.definitions.filter { $0.role.isLeaf }.map(\.operation)
      // Every third also by inputs and frozen values; every fifth with one example alone.
      let wanted = number % 3 == 0 ? Set(leaves) : []
      let example = number % 5 == 0 ? Int(number) % network.exampleCount : nil
      let comparison = EngineComparison(network, example: example, differentiating: wanted)
      if comparison.diagnostic == nil { finite += 1 }
      #expect(
        comparison.differences.prefix(3) == [],
        "seed \(number), example \(example.map(String.init) ?? "all"):\n\(text)")
    }
    print("agreement: seed \(seed), \(finite) of \(AgreementTests.networksPerSeed) finite")
    #expect(finite >= 5, "most networks have values to compare")
  }
}
