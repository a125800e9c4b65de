import Foundation
import Networks
import ScalarEngine
import TestSupport
import Testing

@testable import Explanations

/// Traces as data, and what is found when one has been changed.
@Suite struct TraceLinesTests {
  private func lines(_ text: String) throws -> TraceLines {
    let network = try Network(SourceText(name: "t.net", text: text))
    let trace = try NetworkTrace(NetworkGraph(network), recording: true)
    return TraceLines(trace, header: TraceHeader(name: "t.net", network: text, options: .init()))
  }

  private func bytes(_ lines: TraceLines) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try lines.write { bytes += $0 }
    return bytes
  }

  /// The first line that does not hold; `nil` if all do.
  private func mismatch(
    _ lines: TraceLines, _ changed: [UInt8], tolerance: Double = 0
  ) throws -> TraceComparison.Mismatch? {
    var comparison = TraceComparison(changed, tolerance: tolerance)
    do {
      try lines.write { try comparison.compare($0) }
      try comparison.end()
      return nil
    } catch let mismatch as TraceComparison.Mismatch {
      return mismatch
    }
  }

  @Test(
    "each reference network's trace holds, and has as many lines as it says",
    arguments: [
      "two-two-one", "softmax-classifier", "batch-classifier", "penalty-l2-of-batch",
    ])
  func holds(_ name: String) throws {
    let lines = try lines(try ReferenceCase.named(name).network)
    let bytes = try bytes(lines)
    #expect(bytes.count { $0 == 0x0A } == lines.count)
    #expect(try mismatch(lines, bytes) == nil)
  }

  @Test func everyChangeOfAFieldIsFound() throws {
    let seed: UInt64 = 771
    print("changes of a trace, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let lines = try lines(try ReferenceCase.named("penalty-l2-of-batch").network)
    let original = try bytes(lines)
    let rows = original.split(separator: 0x0A)
    var kinds: Set<String> = []
    for _ in 0..<4000 {
      // The header says what is computed: another one is another trace.
      let row = Int.random(in: 1..<rows.count, using: &generator)
      var object = try #require(
        try JSONSerialization.jsonObject(with: Data(rows[row])) as? [String: Any])
      let key = try #require(object.keys.sorted().randomElement(using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: object[key] = nil
      case 1: object[key] = "no name"
      case 2: object["extra"] = 1
      case 3: object[key] = [1, 2, 3, 4]
      default:
        if let number = object[key] as? Double {
          // As small as a number can change, or more.
          object[key] = Bool.random(using: &generator) ? number.nextUp : -number - 1
        } else if let list = object[key] as? [Int] {
          object[key] = list.map { $0 + 1 }
        } else {
          object[key] = "\(object[key] ?? "")2"
        }
      }
      var changed = rows.map { Array($0) }
      changed[row] = Array(try JSONSerialization.data(withJSONObject: object))
      // Foundation reads some numbers a last digit off, and one more makes them right again.
      guard changed[row] != Array(rows[row]) else { continue }
      kinds.insert(key)
      let found = try #require(
        try mismatch(lines, changed.joined(separator: [0x0A]) + [0x0A]), "\(object)")
      #expect(found.line == row + 1, "\(object): \(found)")
    }
    #expect(kinds.count >= 14)
  }

  @Test func linesThatAreLostOrAddedAreFound() throws {
    let lines = try lines(try ReferenceCase.named("two-two-one").network)
    let rows = try bytes(lines).split(separator: 0x0A).map { Array($0) }
    for row in rows.indices {
      var less = rows
      less.remove(at: row)
      #expect(try mismatch(lines, less.joined(separator: [0x0A]) + [0x0A])?.line == row + 1)
      var more = rows
      more.insert(rows[row], at: row)
      #expect(try mismatch(lines, more.joined(separator: [0x0A]) + [0x0A])?.line == row + 2)
    }
  }

  @Test func aToleranceLetsRoundingPass() throws {
    let lines = try lines(try ReferenceCase.named("two-two-one").network)
    var rows = try bytes(lines).split(separator: 0x0A).map { Array($0) }
    let row = try #require(rows.firstIndex { String(decoding: $0, as: UTF8.self).contains("step") })
    var object = try #require(
      try JSONSerialization.jsonObject(with: Data(rows[row])) as? [String: Any])
    object["total"] = try #require(object["total"] as? Double) * (1 + 1e-14)
    rows[row] = Array(try JSONSerialization.data(withJSONObject: object))
    let changed = Array(rows.joined(separator: [0x0A]) + [0x0A])
    #expect(try mismatch(lines, changed)?.reason.contains("`total`") == true)
    #expect(try mismatch(lines, changed, tolerance: 1e-12) == nil)
    #expect(try mismatch(lines, changed, tolerance: 1e-15) != nil)
  }
}
