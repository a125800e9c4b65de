/// A line of a trace taken apart: its real numbers, by the fields that they stand in, and the rest.
struct TraceNumbers {
  private(set) var numbers: [String: Double] = [:]
  /// The line without these numbers, as it is written.
  private(set) var rest = ""

  /// In the order in which lines have them.
  private static let fields = ["value", "upstream", "local", "contribution", "total"]

  init(_ line: ArraySlice<UInt8>) {
    var text = Substring(decoding: line, as: UTF8.self)
    for field in TraceNumbers.fields {
      guard let mark = text.firstRange(of: "\"\(field)\":") else { continue }
      let digits = text[mark.upperBound...].prefix { $0 != "," && $0 != "}" }
      guard let number = Double(digits) else { continue }
      numbers[field] = number
      rest += text[..<mark.upperBound]
      text = text[digits.endIndex...]
    }
    rest += text
  }
}
