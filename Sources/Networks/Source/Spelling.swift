import Foundation

/// Finds the name that was probably meant.
package enum Spelling {
  /// The name nearest to a misspelt one, or nil if none is near.
  ///
  /// Near means one slip (a letter too many, too few, wrong, or two swapped) up to five characters,
  /// two up to eight, three beyond; names that differ only in case, or in fullwidth letters, are
  /// nearest of all. Of equally near names the first is taken.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let longest = 64
    let wanted = folded(name)
    let letters = Array(wanted.unicodeScalars)
    var best: (name: String, slips: Int)?
    for candidate in candidates where candidate != name {
      let other = folded(candidate)
      if other == wanted { return candidate }
      let otherLetters = Array(other.unicodeScalars)
      let length = max(letters.count, otherLetters.count)
      let allowed = length <= 1 ? 0 : length <= 5 ? 1 : length <= 8 ? 2 : 3
      guard length <= longest, abs(letters.count - otherLetters.count) <= allowed else { continue }
      let slips = distance(letters, otherLetters)
      // Where every letter is a slip, nothing of the name is left: `x1` is not `y`.
      guard slips <= allowed, slips < min(letters.count, otherLetters.count) else { continue }
      if best.map({ slips < $0.slips }) ?? true { best = (candidate, slips) }
    }
    return best?.name
  }

  /// The name without what a reader may overlook: case, and the width of letters.
  private static func folded(_ name: String) -> String {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    return (isASCII ? name : name.precomposedStringWithCompatibilityMapping).lowercased()
  }

  /// The number of slips between two words, each letter taking part in at most one.
  ///
  /// Optimal string alignment: the Damerau–Levenshtein distance restricted in that way.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
