/// A section of one of the articles on which the course rests: `003/4.2`.
package struct ArticleSection: Sendable, Hashable {
  /// The article's number, three digits.
  package let article: String
  /// The section's number at each level, counted from 1 whatever the headings print.
  package let section: [Int]

  /// Reads `003/4.2`; nil where it is not of that form.
  init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0].utf8.count == 3, halves[0].utf8.allSatisfy(isDigit) else {
      return nil
    }
    var section: [Int] = []
    for number in halves[1].split(separator: ".", omittingEmptySubsequences: false) {
      guard number.utf8.allSatisfy(isDigit), let value = Int(number), value > 0 else { return nil }
      section.append(value)
    }
    article = String(halves[0])
    self.section = section
  }
}

extension ArticleSection: CustomStringConvertible {
  package var description: String {
    "\(article)/\(section.map(String.init).joined(separator: "."))"
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
}
