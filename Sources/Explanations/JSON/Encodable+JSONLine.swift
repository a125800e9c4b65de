import Foundation

extension Encodable {
  /// The value as one line of JSON: keys in order, every number in the fewest digits that read back.
  ///
  /// A number that is not finite, which JSON cannot say, is a string: `inf`, `-inf` or `nan`.
  package func jsonLine() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
