/// What a line of Markdown tells about itself.
extension StringProtocol {
  /// Whether nothing but white space stands here.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The text without the white space at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The spaces at its beginning.
  var indentation: Int { prefix { $0 == " " }.count }

  /// The text without the first `count` spaces, or without as many as there are.
  func outdented(by count: Int) -> String {
    String(dropFirst(Swift.min(indentation, count)))
  }
}
