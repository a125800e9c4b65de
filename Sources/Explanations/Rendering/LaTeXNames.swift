/// Writes names as LaTeX: the array `W1` is `W^{[1]}` and its element `w^{[1]}_{1,2}`, the number
/// `w1` is `w_1`.
///
/// A name whose LaTeX would be that of another name is written as the file writes it.
struct LaTeXNames {
  /// The names that stand for more than one number.
  private let arrays: Set<String>
  /// Names whose LaTeX would look like another's.
  private let ambiguous: Set<String>

  /// - Parameters:
  ///   - arrays: the names known to stand for more than one number.
  ///   - names: every name in use, elements such as `W1[1,2]` included; one with elements is an
  ///     array.
  init(arrays: Set<String> = [], names: some Sequence<String> = []) {
    let names = Set(names)
    let withElements = names.compactMap { name in
      name.firstIndex(of: "[").map { String(name[..<$0]) }
    }
    let all = arrays.union(withElements)
    self.arrays = all
    let written = Dictionary(grouping: names) { LaTeXNames.candidate($0, arrays: all) }
    ambiguous = Set(written.values.filter { $0.count > 1 }.joined())
  }

  /// Whether a name stands for more than one number.
  func isArray(_ name: String) -> Bool { arrays.contains(name) }

  /// A name, or an element of one.
  func latex(_ name: String) -> String {
    ambiguous.contains(name) ? LaTeXLetters.text(name) : LaTeXNames.candidate(name, arrays: arrays)
  }

  /// A name with subscripts that are already LaTeX, as in `W1[1, :]`.
  func latex(_ name: String, subscripts: [String]) -> String {
    LaTeXNames.write(name[...], elements: subscripts.joined(separator: ","), arrays: arrays)
  }

  private static func candidate(_ name: String, arrays: Set<String>) -> String {
    guard let bracket = name.firstIndex(of: "["), name.last == "]" else {
      return write(name[...], elements: nil, arrays: arrays)
    }
    let elements = name[name.index(after: bracket)...].dropLast()
    return write(name[..<bracket], elements: String(elements), arrays: arrays)
  }

  private static func write(
    _ name: Substring, elements: String?, arrays: Set<String>
  ) -> String {
    let parts = name.split(separator: "_", omittingEmptySubsequences: true)
    guard let first = parts.first else { return LaTeXLetters.text(String(name)) }
    var base = first
    var layer: String?
    var lower = parts.dropFirst().map(LaTeXLetters.word)
    let digits = first.reversed().prefix(while: LaTeXLetters.isASCIIDigit).count
    if digits > 0, digits < first.count {
      base = first.dropLast(digits)
      let number = String(first.suffix(digits))
      // Only a number at the very end of an array's name is its layer.
      if parts.count == 1, elements != nil || arrays.contains(String(name)) {
        layer = number
      } else {
        lower.insert(number, at: 0)
      }
    }
    let isCapital = base.count == 1 && base.first.map { ("A"..."Z").contains($0) } == true
    var result =
      elements != nil && isCapital ? base.lowercased() : LaTeXLetters.word(base)
    if let layer { result += "^{[\(layer)]}" }
    let names = lower.joined(separator: ",")
    let subscripts = [names, elements ?? ""].filter { !$0.isEmpty }.joined(separator: ";")
    guard !subscripts.isEmpty else { return result }
    return result + (subscripts.count == 1 ? "_\(subscripts)" : "_{\(subscripts)}")
  }
}
