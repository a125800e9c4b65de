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

  /// Says which field of a line is wrong; nothing if numbers differ within the tolerance.
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
    for key in theirs.keys.sorted() {
      guard let value = mine[key] else {
        throw Mismatch(line: line, reason: "`\(key)` is missing")
      }
      let expected = theirs[key]
      if let a = value as? Double, let b = expected as? Double {
        let isWithin = tolerance > 0 && (a - b).magnitude <= tolerance * max(b.magnitude, 1e-300)
        if a != b, !isWithin {
          throw Mismatch(line: line, reason: "`\(key)` is \(a), and should be \(b)")
        }
      } else if "\(value)" != "\(expected ?? "")" {
        throw Mismatch(
          line: line, reason: "`\(key)` is \(value), and should be \(expected ?? "nothing")")
      }
    }
    if let key = mine.keys.sorted().first(where: { theirs[$0] == nil }) {
      throw Mismatch(line: line, reason: "`\(key)` does not belong to it")
    }
    guard tolerance > 0 else {
      throw Mismatch(line: line, reason: "it is written in another way")
    }
  }
}
