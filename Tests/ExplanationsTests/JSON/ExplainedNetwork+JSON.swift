import Foundation
import GradientChecking
import ScalarEngine
import Testing

@testable import Explanations

extension ExplainedNetwork {
  /// The explanation's JSON, read back; its numbers are doubles.
  func json() throws -> [String: Any] {
    let data = ExplanationData(
      trace, detail: options.detail, wanted: options.wanted,
      verdicts: try ClaimJudge(trace).verdicts())
    let text = Data(try data.text().utf8)
    // Any reader takes it; but JSONSerialization does not read the last digits right.
    #expect(try JSONSerialization.jsonObject(with: text) is [String: Any])
    return try #require(try JSONDecoder().decode(AnyValue.self, from: text).value as? [String: Any])
  }
}

/// Whatever JSON can hold.
private struct AnyValue: Decodable {
  let value: Any

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let truth = try? container.decode(Bool.self) {
      value = truth
    } else if let number = try? container.decode(Double.self) {
      value = number
    } else if let text = try? container.decode(String.self) {
      value = text
    } else if let list = try? container.decode([AnyValue].self) {
      value = list.map(\.value)
    } else {
      value = try container.decode([String: AnyValue].self).mapValues(\.value)
    }
  }
}
