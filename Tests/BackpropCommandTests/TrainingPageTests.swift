import Foundation
import Testing

/// What docs/training.md shows is what the program prints.
@Suite struct TrainingPageTests {
  private func transcripts() throws -> [String] {
    let page = WeightsPageTests.root.appending(path: "docs/training.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.components(separatedBy: "\n```console\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  @Test func theHistoryIsWhatTheProgramPrints() throws {
    let head = "$ backprop train xor.net\n"
    let shown = try #require(try transcripts().first { $0.hasPrefix(head) })
    let run = try CommandRun(["train", "xor.net"], in: WeightsPageTests.networks)
    #expect(run.code == 0)
    let beginning = shown.dropFirst(head.count).components(separatedBy: "\n…")[0]
    #expect(run.output.hasPrefix(beginning + "\n"), "\(run.output)")
  }

  @Test func theUpdatesAreWhatTheProgramPrints() throws {
    let shown = try #require(try transcripts().first { $0.contains("--optimizer") })
    let parts = shown.components(separatedBy: "\n…\n")
    let run = try CommandRun(
      [
        "explain", "xor.net", "--example", "2", "--optimizer", "adam(rate = 0.001)", "--steps",
        "2", "--wrt", "b2",
      ], in: WeightsPageTests.networks)
    #expect(run.code == 0)
    #expect(parts[0].hasPrefix("$ backprop explain xor.net --example 2 --optimizer"))
    #expect(run.output.hasSuffix("\n" + parts[1] + "\n"), "\(run.output)")
  }

  @Test func theDivergenceIsWhatTheProgramSays() throws {
    let shown = try #require(try transcripts().first { $0.contains("exploding.net") })
    let run = try CommandRun(["train", "exploding.net"], in: WeightsPageTests.networks)
    #expect(run.code == 2)
    // Which element is lost first may depend on the order of sums.
    for line in [
      "error: the training diverged in epoch 1, step ", "help: the learning rate may be",
    ] {
      #expect(shown.contains(line) && run.errors.contains(line))
    }
  }
}
