import Networks

/// Writes names as LaTeX: the array `W1` is `W^{[1]}` and its element `w^{[1]}_{1,2}`, the number
/// `w1` is `w_1`.
///
/// A name whose LaTeX would be that of another name is written as the file writes it.
struct LaTeXNames {
  /// The names that stand for more than one number.
  private let arrays: Set<String>
  /// Names whose LaTeX would look like another's.
  private var ambiguous: Set<String>
  /// Arrays whose elements' LaTeX would look like that of another's elements.
  private var ambiguousArrays: Set<String> = []

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

  /// Names with their shapes; elements need not be listed.
  init(shapes: [String: Shape]) {
    self.init(arrays: Set(shapes.filter { !$0.value.isNumber }.keys), names: shapes.keys)
    // What elements have before their subscripts, and how many of these.
    struct Stem: Hashable {
      let text: String
      let subscripts: Int
    }
    let stems = Dictionary(grouping: arrays) { array in
      Stem(
        text: LaTeXNames.stem(ofElementsOf: array, arrays: arrays),
        subscripts: (shapes[array] ?? .number).subscripts(of: 0).count)
    }
    ambiguousArrays = Set(stems.values.filter { $0.count > 1 }.joined())
    // x3 and the element x[3] are both x_3.
    for (name, shape) in shapes where shape.isNumber {
      let digits = name.reversed().prefix(while: LaTeXLetters.isASCIIDigit).reversed()
      guard let index = Int(String(digits)) else { continue }
      let latex = LaTeXNames.candidate(name, arrays: arrays)
      let end = index < 10 ? "_\(index)" : "_{\(index)}"
      guard latex.hasSuffix(end) else { continue }
      let stem = Stem(text: String(latex.dropLast(end.count)), subscripts: 1)
      for array in stems[stem] ?? [] where index <= shapes[array]?.count ?? 0 {
        ambiguous.formUnion([name, "\(array)[\(index)]"])
      }
    }
  }

  /// What stands before the subscripts of an array's elements.
  private static func stem(ofElementsOf array: String, arrays: Set<String>) -> String {
    String(write(array[...], elements: "0", arrays: arrays).dropLast("_0".count))
  }

  /// Whether a name stands for more than one number.
  func isArray(_ name: String) -> Bool { arrays.contains(name) }

  /// Whether all elements of an array are written in the same way.
  func writesAlike(elementsOf array: String) -> Bool {
    !ambiguous.contains { $0.hasPrefix(array + "[") }
  }

  /// A name, or an element of one.
  func latex(_ name: String) -> String {
    if ambiguous.contains(name) { return LaTeXLetters.text(name) }
    if !ambiguousArrays.isEmpty, let bracket = name.firstIndex(of: "["),
      ambiguousArrays.contains(String(name[..<bracket]))
    {
      return LaTeXLetters.text(name)
    }
    return LaTeXNames.candidate(name, arrays: arrays)
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
