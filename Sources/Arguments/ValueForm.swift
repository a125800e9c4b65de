import Typography
import Wording

/// What the text of a value looks like: what help, completion and the reference need to know.
package enum ValueForm: Sendable {
  /// Any text; completion offers `suggestions`, asked for when a script is made.
  case text(suggestions: @Sendable () -> [String])
  /// A file's path; completion prefers these extensions (without the dot), if there are any.
  case file(extensions: [String])
  /// A directory's path.
  case directory
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// A finite number.
  case number(ClosedRange<Double>)
  /// One of a few words.
  case choice([String])
}

extension ValueForm {
  /// The limits that help mentions: "1 to 17", "one of layer, neuron"; nil when there are none.
  var limits: Phrase? {
    switch self {
    case .text, .file, .directory: nil
    case .choice(let choices): "one of \(Phrase.list(choices.map(Phrase.init(verbatim:))))"
    case .integer(let range):
      Self.limits(
        range.lowerBound == .min ? nil : "\(range.lowerBound)",
        range.upperBound == .max ? nil : "\(range.upperBound)")
    case .number(let range):
      Self.limits(
        range.lowerBound == -.greatestFiniteMagnitude ? nil : NumberFormat().text(range.lowerBound),
        range.upperBound == .greatestFiniteMagnitude ? nil : NumberFormat().text(range.upperBound))
    }
  }

  private static func limits(_ low: String?, _ high: String?) -> Phrase? {
    switch (low, high) {
    case (let low?, let high?): "\(low) to \(high)"
    case (let low?, nil): "at least \(low)"
    case (nil, let high?): "at most \(high)"
    case (nil, nil): nil
    }
  }
}
