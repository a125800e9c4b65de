import Foundation
import Networks
import ScalarEngine
import TestSupport
import Testing

@testable import Explanations

/// Traces as data, and what is found when one has been changed.
@Suite struct TraceLinesTests {
  /// A trace of a network; after a training, `running` are the statistics of its batches.
  private func lines(
    _ text: String, expanding: Set<String> = [], example: Int? = nil,
    running: [String: (mean: [Double], variance: [Double])]? = nil
  ) throws -> TraceLines {
    var options = NetworkOptions()
    options.expanding = expanding
    options.drawsMasks = running == nil
    var network = try Network(SourceText(name: "t.net", text: text), options: options)
    if let running { network = network.evaluating(running) }
    if network.looksAtBatch { network = network.unrolled.network }
    let trace = try NetworkTrace(NetworkGraph(network, example: example), recording: true)
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
    try mismatch(try bytes(lines), changed, tolerance: tolerance)
  }

  /// The same of a trace that is written already.
  private func mismatch(
    _ original: [UInt8], _ changed: [UInt8], tolerance: Double = 0
  ) throws -> TraceComparison.Mismatch? {
    var comparison = TraceComparison(changed, tolerance: tolerance)
    do {
      try comparison.compare(original)
      try comparison.end()
      return nil
    } catch {
      return error
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

  private static let batch = """
    input x[2]
    target y
    parameter W1[3, 2] ~ he_uniform
    parameter γ[3] ~ ones
    parameter β[3] ~ zeros
    parameter W2[1, 3] ~ glorot_uniform
    a = dropout(relu(batch_norm(W1 @ x, γ, β)), 0.5)
    loss L = (y - W2 @ a)^2
    examples
      0, 1 -> 1
      1, 0.5 -> -1
      2, -1 -> 0.5
    """

  /// A trace of each kind: with examples and a penalty, with functions opened, with classes, with
  /// examples that depend on each other, and of the same after a training.
  private func kinds() throws -> [(name: String, lines: TraceLines)] {
    let running = ["batch_norm1": (mean: [0.1, 0.2, 0.3], variance: [1, 2, 0.5])]
    let xor = try ReferenceCase.named("batch-classifier").network
    return [
      ("penalty", try lines(try ReferenceCase.named("penalty-l2-of-batch").network)),
      ("opened", try lines(try ReferenceCase.named("two-two-one").network, expanding: ["sigmoid"])),
      ("classes", try lines(try ReferenceCase.named("softmax-classifier").network)),
      ("one example", try lines(xor, example: 1)),
      ("batch", try lines(TraceLinesTests.batch)),
      ("trained", try lines(TraceLinesTests.batch, running: running)),
    ]
  }

  @Test func everyChangeOfAFieldIsFound() throws {
    let seed: UInt64 = 771
    print("changes of traces, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var changed: Set<String> = []
    for (name, lines) in try kinds() {
      let original = try bytes(lines)
      let rows = original.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      // As many changes of the few lines of a kind as of the many of another.
      let kinds = Dictionary(grouping: rows.indices) { LineFields(rows[$0]).kind }
      #expect(kinds.keys.sorted() == ["checksum", "gradient", "node", "pass", "step"])
      for count in 0..<700 {
        let kind = kinds.keys.sorted()[count % kinds.count]
        let row = try #require(kinds[kind]?.randomElement(using: &generator))
        var fields = LineFields(rows[row])
        let change = fields.change(using: &generator)
        guard fields.text != rows[row] else { continue }
        changed.insert("\(change.kind) of \(change.field)")
        var other = rows
        other[row] = fields.text
        let found = try mismatch(original, Array((other.joined(separator: "\n") + "\n").utf8))
        #expect(found?.line == row + 1, "\(name), \(change): \(fields.text)")
        if change.kind == .unitInTheLastPlace {
          #expect(found?.reason.contains("`\(change.field)` is ") == true, "\(fields.text)")
        }
        if row == 0 { try expectNoOtherTrace(beginsWith: fields.text) }
      }
    }
    for field in ["value", "upstream", "local", "contribution", "total"] {
      #expect(changed.contains("unitInTheLastPlace of \(field)"))
    }
    let fields = [
      "node", "rule", "operands", "value", "name", "example", "pass", "of", "start", "step",
      "output", "position", "operand", "upstream", "local", "contribution", "total", "gradient",
      "checksum", "format", "version", "network", "options",
    ]
    for field in fields {
      for kind in ["removal", "doubling", "anotherName", "otherValue", "anotherType"] {
        #expect(changed.contains("\(kind) of \(field)"))
      }
    }
  }

  @Test func everyChangeOfTheHeaderIsFound() throws {
    let bytes = try bytes(try lines(try ReferenceCase.named("two-two-one").network))
    let header = Array(bytes.prefix { $0 != 0x0A })
    for place in header.indices {
      for bit in 0..<8 as Range<UInt8> {
        var changed = header
        changed[place] ^= 1 << bit
        try expectNoOtherTrace(beginsWith: String(decoding: changed, as: UTF8.self))
      }
    }
  }

  /// Sees to it that a line which was changed is no header, or none that would be written so.
  private func expectNoOtherTrace(beginsWith line: String) throws {
    guard let header = try? TraceHeader(line: Array(line.utf8)) else { return }
    #expect(try header.line() != Array(line.utf8), "\(line)")
  }

  @Test func linesInAnotherOrderAreFound() throws {
    var generator = SeededGenerator(seed: 12)
    for (name, lines) in try kinds() {
      let original = try bytes(lines)
      let rows = original.split(separator: 0x0A).map { Array($0) }
      for _ in 0..<100 {
        var other = rows
        let (a, b) = (
          Int.random(in: rows.indices, using: &generator),
          Int.random(in: rows.indices, using: &generator)
        )
        other.swapAt(a, b)
        // With several examples, lines may be the same.
        guard rows[a] != rows[b] else { continue }
        let found = try mismatch(original, Array(other.joined(separator: [0x0A])) + [0x0A])
        #expect(found?.line == min(a, b) + 1, "\(name), seed 12: \(a) and \(b)")
      }
    }
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
    let text = String(decoding: try bytes(lines), as: UTF8.self)
    let total = try #require(text.firstMatch(of: /"total":(-?[0-9]+\.[0-9]+)}\n{"gradient/))
    let number = try #require(Double(total.1)) * (1 + 1e-14)
    let changed = Array(
      text.replacingCharacters(in: total.1.startIndex..<total.1.endIndex, with: "\(number)").utf8)
    #expect(try mismatch(lines, changed)?.reason.contains("`total`") == true)
    #expect(try mismatch(lines, changed, tolerance: 1e-12) == nil)
    #expect(try mismatch(lines, changed, tolerance: 1e-15) != nil)
  }

  @Test func noToleranceIsForWhatIsNoRealNumber() throws {
    let lines = try lines(try ReferenceCase.named("two-two-one").network)
    let text = String(decoding: try bytes(lines), as: UTF8.self)
    for (field, other) in [
      ("\"output\":31", "\"output\":30"), ("\"node\":20", "\"node\":21"),
      ("\"start\":", "\"start\":1"), ("\"position\":2", "\"position\":1"),
      ("\"value\":", " \"value\":"), ("\"local\":1.0,", "\"local\":1.0,\"local\":1.0,"),
    ] {
      let changed = text.replacing(field, with: other, maxReplacements: 1)
      try #require(changed != text, "\(field)")
      #expect(try mismatch(lines, Array(changed.utf8), tolerance: 1) != nil, "\(field)")
    }
  }
}
