import Foundation
import Networks
import TestSupport
import Testing

@testable import Explanations

/// Networks that nobody would think of: whatever the language allows can be explained.
@Suite struct RandomNetworkTests {
  /// Each stands for ten networks; `RANDOM_NETWORKS=100` tries a thousand.
  static let seeds: [UInt64] = {
    let count = ProcessInfo.processInfo.environment["RANDOM_NETWORKS"].flatMap { UInt64($0) }
    return Array(1...max(1, count ?? 5))
  }()

  /// Fewer where examples are written out, since that makes several of one.
  static let batchSeeds = seeds.prefix((seeds.count + 2) / 3)

  /// Explains ten networks and collects what is wrong; some have a value that is infinite, and no
  /// explanation.
  private func forEachNetwork(
    _ seed: UInt64, detail: Detail, opening: Bool = false, looksAtBatch: Bool = false,
    _ mistakes: (ExplainedNetwork) throws -> [String]
  ) throws {
    for part in 0..<10 {
      let seed = seed * 10 + UInt64(part)
      let text = RandomNetwork(
        seed: seed, isAsPeopleWrite: true, looksAtBatch: looksAtBatch
      ).text
      let source = SourceText(name: "random", text: text)
      let functions: Set<String> = opening ? try functionCalls(in: source) : []
      do {
        let explained = try ExplainedNetwork(text, detail: detail, expanding: functions)
        let mistakes = try mistakes(explained)
        if !mistakes.isEmpty { Issue.record("seed \(seed): \(mistakes.prefix(3))\n\(text)") }
      } catch let error as Diagnostic where error.isAboutNumbers {
        continue
      }
    }
  }

  @Test(arguments: seeds, [Detail.neuron, .operation])
  func linesReadBack(_ seed: UInt64, _ detail: Detail) throws {
    try forEachNetwork(seed, detail: detail) { PrintedLines($0).mistakes }
  }

  @Test(arguments: seeds)
  func openedFunctionsReadBack(_ seed: UInt64) throws {
    try forEachNetwork(seed, detail: .neuron, opening: true) { PrintedLines($0).mistakes }
  }

  @Test(arguments: seeds)
  func arrayLinesReadBack(_ seed: UInt64) throws {
    try forEachNetwork(seed, detail: .layer) {
      ArrayLines($0, floor: 1e-3).mistakes
    }
  }

  @Test(arguments: batchSeeds, [Detail.neuron, .operation])
  func linesOfWholeBatchesReadBack(_ seed: UInt64, _ detail: Detail) throws {
    try forEachNetwork(seed, detail: detail, looksAtBatch: true) { PrintedLines($0).mistakes }
  }

  @Test(arguments: batchSeeds)
  func openedFunctionsOfWholeBatchesReadBack(_ seed: UInt64) throws {
    try forEachNetwork(seed, detail: .neuron, opening: true, looksAtBatch: true) {
      PrintedLines($0).mistakes
    }
  }

  @Test(arguments: batchSeeds)
  func arrayLinesOfWholeBatchesReadBack(_ seed: UInt64) throws {
    try forEachNetwork(seed, detail: .layer, looksAtBatch: true) {
      ArrayLines($0, floor: 1e-3).mistakes
    }
  }
}

extension Diagnostic {
  /// Whether a number left the range of what can be computed.
  var isAboutNumbers: Bool { message.contains("infinite") || message.contains("not a number") }
}
