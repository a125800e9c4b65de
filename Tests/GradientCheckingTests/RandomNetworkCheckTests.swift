import GradientChecking
import Networks
import TestSupport
import Testing

/// Random networks over the whole language, whose gradients are right.
@Suite struct RandomNetworkCheckTests {
  @Test func noFalseAlarm() throws {
    let seeds = UInt64(500_000)..<501_000
    print("random networks from seed \(seeds.lowerBound) to \(seeds.upperBound - 1)")
    var (entries, undecidable, kinks, networks) = (0, 0, 0, 0)
    for seed in seeds {
      let text = RandomNetwork(seed: seed).text
      // Some have a value or a derivative that is not finite, which is an error and no gradient.
      guard let network = try? CheckedNetwork(text, name: "random-\(seed).net") else { continue }
      let report = try network.report(byTheBook: seed % 4 == 0)
      networks += 1
      for parameter in report.parameters {
        entries += parameter.entries
        undecidable += parameter.undecidable.count
        kinks += parameter.kinkCount
        let first = parameter.wrong.first
        #expect(first == nil, "seed \(seed): \(String(describing: first))\n\(text)")
      }
      for rule in report.rules {
        #expect(rule.isRight, "seed \(seed): \(String(describing: rule))\n\(text)")
      }
    }
    #expect(networks > 800)
    #expect(entries > 5000)
    #expect(kinks > 0)
    #expect(undecidable * 10_000 < entries, "\(undecidable) of \(entries) were not decided")
    print("\(networks) networks, \(entries) entries, \(kinks) at kinks, \(undecidable) undecidable")
  }
}
