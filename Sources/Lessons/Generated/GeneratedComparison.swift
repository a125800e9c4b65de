import Networks
import Wording

/// Compares a generated block with what was generated before, perhaps on another machine.
///
/// The words must be the same. A number may differ by one unit in its last printed place, since the
/// last bit of a logarithm differs among systems.
struct GeneratedComparison {
  /// How precisely the numbers are compared.
  enum Precision: Sendable, Equatable {
    /// As they are printed.
    case printed
    /// Of a long training, whose rounding grows with every step: the tables alone, to about two digits.
    case outcome
  }

  private let precision: Precision

  init(_ precision: Precision) { self.precision = precision }

  /// The first line, counted from 0, in which two texts differ, and what the second says there.
  func difference(
    of committed: String, from made: String
  ) -> (line: Int, expected: String)? {
    let (old, new) = (lines(committed), lines(made))
    for index in 0..<max(old.count, new.count) {
      guard old.indices.contains(index), new.indices.contains(index) else {
        return (min(index, max(old.count - 1, 0)), index < new.count ? new[index] : "")
      }
      guard agree(old[index], new[index]) else { return (index, new[index]) }
    }
    return nil
  }

  /// What is said where two texts, in two languages, have other numbers or others in number.
  ///
  /// A sentence may have its numbers in another order, and say `both` for 2, so that numbers are put
  /// in order, and whole ones are left to the comparison of each text with what is computed.
  func difference(ofNumbersIn translation: String, from original: String) -> Phrase? {
    let (ours, theirs) = (numbers(in: translation), numbers(in: original))
    for (number, other) in zip(ours, theirs) where !agree(number, other) {
      return "\(number.text) stands for \(other.text)"
    }
    return ours.count == theirs.count
      ? nil : "it has \(ours.count) numbers, the original \(theirs.count)"
  }

  /// The numbers that are compared; of a long training those of its tables.
  private func numbers(in text: String) -> [PrintedNumber] {
    lines(text).filter { precision == .printed || $0.hasPrefix("|") }
      .flatMap(PrintedNumber.all).filter { !$0.isWhole }.sorted { $0.value < $1.value }
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func agree(_ old: String, _ new: String) -> Bool {
    if old == new { return true }
    // The curve of a long training may wander; its tables say what came of it.
    if precision == .outcome, !old.hasPrefix("|") { return true }
    let (left, right) = (PrintedNumber.pieces(of: old), PrintedNumber.pieces(of: new))
    return left.count == right.count
      && zip(left, right).allSatisfy { old, new in
        switch (old, new) {
        case (.text(let old), .text(let new)): old == new
        case (.number(let old), .number(let new)): agree(old, new)
        default: false
        }
      }
  }

  private func agree(_ old: PrintedNumber, _ new: PrintedNumber) -> Bool {
    let difference = (old.value - new.value).magnitude
    switch precision {
    case .printed:
      // A whole number counts something. Zeros at the end are not printed, so the finer unit holds.
      // What is left by rounding is another number on every machine.
      let unit = old.isWhole && new.isWhole ? 0 : min(old.unit, new.unit)
      return difference <= max(1.001 * unit, 1e-12)
    case .outcome: return difference <= 0.05 * max(old.value.magnitude, new.value.magnitude, 0.01)
    }
  }
}
