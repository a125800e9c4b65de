/// Finds the known word that a misspelt one was meant to be.
package enum Spelling {
  /// Returns the candidate nearest to `word`, or nil when none is near enough to be suggested.
  ///
  /// Near enough means a Damerau–Levenshtein distance of at most a third of the longer word, letters
  /// in upper and lower case being equal. Failing that, a candidate that begins with `word` is
  /// taken if it is the only one. The first of several equally near candidates wins.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased())
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let others = Array(candidate.lowercased())
      let longer = max(letters.count, others.count)
      let limit = max(1, longer / 3)
      guard abs(letters.count - others.count) <= limit else { continue }
      let distance = distance(letters, others)
      guard distance <= limit, distance < max(longer, 1) else { continue }
      if best.map({ distance < $0.distance }) ?? true {
        best = (candidate, distance)
      }
    }
    return best?.candidate ?? completion(of: word.lowercased(), among: candidates)
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

  private static func completion(of start: String, among candidates: [String]) -> String? {
    guard start.count >= 3 else { return nil }
    let matches = candidates.filter { $0.lowercased().hasPrefix(start) }
    return matches.count == 1 ? matches[0] : nil
  }
}
