/// Names headings as GitHub does, so that links within a file find them.
///
/// Lower case; only letters, marks, digits, `_`, `-` and spaces stay; spaces become hyphens; what
/// comes again gets -1, -2, ….
package struct HeadingAnchors {
  private var counts: [String: Int] = [:]

  package init() {}

  /// The anchor of the next heading; its text has no markup left.
  package mutating func anchor(of heading: String) -> String {
    let base = HeadingAnchors.base(of: heading)
    let count = counts[base, default: 0]
    counts[base] = count + 1
    return count == 0 ? base : "\(base)-\(count)"
  }

  /// The anchor of a heading that no other shares.
  package static func base(of heading: String) -> String {
    var result = ""
    for scalar in heading.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
        result.unicodeScalars.append(scalar)
      default:
        if scalar == "-" { result += "-" }
        if scalar == " " { result += "-" }
      }
    }
    return result
  }
}
