import Foundation

/// A trace file held against what its header says, computed anew: line by line, byte by byte.
package struct TraceComparison {
  /// The first line that does not hold.
  package struct Mismatch: Error, Equatable {
    /// Counted from 1.
    package let line: Int
    /// What is wrong with it, in a sentence.
    package let reason: String
  }

  /// What of the file has not been compared.
  private var rest: ArraySlice<UInt8>
  private var line = 0
  private let tolerance: Double

  /// A file's bytes; numbers may differ by `tolerance` of themselves, for traces that were made on a
  /// machine with other functions.
  package init(_ bytes: [UInt8], tolerance: Double = 0) {
    rest = bytes[...]
    self.tolerance = tolerance
  }

  /// Compares the next lines, which are whole, with those of the file.
  package mutating func compare(_ expected: [UInt8]) throws(Mismatch) {
    // Nearly always all of them are the same.
    if rest.starts(with: expected) {
      rest = rest.dropFirst(expected.count)
      line += expected.count { $0 == 0x0A }
      return
    }
    for wanted in expected.split(separator: 0x0A) {
      line += 1
      let found = rest.prefix { $0 != 0x0A }
      guard !rest.isEmpty else { throw Mismatch(line: line, reason: "the trace ends before it") }
      if found != wanted { try explain(found, wanted) }
      rest = rest.dropFirst(found.count + 1)
    }
  }

  /// Sees to it that nothing follows.
  package func end() throws(Mismatch) {
    guard rest.allSatisfy({ $0 == 0x0A }) else {
      throw Mismatch(line: line + 1, reason: "nothing belongs behind the last gradient")
    }
  }

  /// Says which field of a line is wrong; nothing if numbers alone differ, within the tolerance.
  private func explain(
    _ found: ArraySlice<UInt8>, _ wanted: ArraySlice<UInt8>
  ) throws(Mismatch) {
    func object(_ bytes: ArraySlice<UInt8>) -> [String: Any]? {
      (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any]
    }
    guard let mine = object(found) else {
      throw Mismatch(line: line, reason: "it is no JSON object")
    }
    let theirs = object(wanted) ?? [:]
    let (numbers, others) = (TraceNumbers(found), TraceNumbers(wanted))
    for (field, expected) in theirs.sorted(by: { $0.key < $1.key }) {
      guard let value = mine[field] else {
        throw Mismatch(line: line, reason: "`\(field)` is missing")
      }
      var (actual, proper) = (text(value), text(expected))
      if let number = numbers.numbers[field], let other = others.numbers[field] {
        if agree(number, other) { continue }
        (actual, proper) = ("\(number)", "\(other)")
      }
      if actual != proper {
        throw Mismatch(line: line, reason: "`\(field)` is \(actual), and should be \(proper)")
      }
    }
    if let field = mine.keys.sorted().first(where: { theirs[$0] == nil }) {
      throw Mismatch(line: line, reason: "`\(field)` does not belong to it")
    }
    guard tolerance > 0, numbers.rest == others.rest else {
      throw Mismatch(line: line, reason: "it is written in another way")
    }
  }

  private func agree(_ a: Double, _ b: Double) -> Bool {
    a == b || (a - b).magnitude <= tolerance * max(b.magnitude, 1e-300)
  }

  /// A value as JSON.
  private func text(_ value: Any) -> String {
    let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys]
    let data = try? JSONSerialization.data(withJSONObject: value, options: options)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
  }
}
