import Foundation

/// Finds the known word that a misspelt one was meant to be.
package enum Spelling {
  /// Returns the candidate nearest to `word`, or nil when none is near enough to be suggested.
  ///
  /// Near means one slip (a letter too many, too few, wrong, or two swapped) up to five characters,
  /// two up to eight, three beyond; words that differ only in case, or in fullwidth letters, are
  /// nearest of all. Of equally near words the first is taken. Failing all that, a candidate that
  /// begins with the three or more letters of `word` is taken if it is the only one.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(word)
    let letters = Array(wanted.unicodeScalars)
    var best: (word: String, slips: Int)?
    var completions: [String] = []
    for candidate in candidates where candidate != word {
      let other = folded(candidate)
      if other == wanted { return candidate }
      if letters.count >= 3, other.hasPrefix(wanted) { completions.append(candidate) }
      let otherLetters = Array(other.unicodeScalars)
      let allowed = slipsAllowed(in: max(letters.count, otherLetters.count))
      guard abs(letters.count - otherLetters.count) <= allowed else { continue }
      let slips = distance(letters, otherLetters)
      // Where every letter is a slip, nothing of the word is left: `x1` is not `y`.
      guard slips <= allowed, slips < min(letters.count, otherLetters.count) else { continue }
      if best.map({ slips < $0.slips }) ?? true { best = (candidate, slips) }
    }
    return best?.word ?? (completions.count == 1 ? completions.first : nil)
  }

  /// Counts the insertions, deletions, replacements and swaps of neighbours that make `b` of `a`.
  ///
  /// This is the restricted distance ("optimal string alignment"): no letter is touched twice.
  package static func distance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        let replacement = last[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(last[j + 1] + 1, row[j] + 1, replacement)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }

  /// How many slips a word of so many letters may have; none of one that nobody typed by hand.
  private static func slipsAllowed(in length: Int) -> Int {
    switch length {
    case ...1: 0
    case ...5: 1
    case ...8: 2
    case ...64: 3
    default: -1
    }
  }

  /// The word without what a reader may overlook: case, and the width of letters.
  private static func folded(_ word: String) -> String {
    let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
    return (isASCII ? word : word.precomposedStringWithCompatibilityMapping).lowercased()
  }
}
