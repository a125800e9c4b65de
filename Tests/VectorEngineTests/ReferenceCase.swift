import Foundation
import Testing

/// A network with PyTorch's numbers, of those in Tests/ScalarEngineTests/ReferenceCases.
struct ReferenceCase: Decodable, CustomTestStringConvertible {
  let name: String
  let network: String
  let loss: Double
  let values: [String: NestedArray]
  let gradients: [String: NestedArray]

  var testDescription: String { name }

  static let all: [ReferenceCase] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ScalarEngineTests/ReferenceCases")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.compactMap {
      do {
        return try JSONDecoder().decode(ReferenceCase.self, from: Data(contentsOf: $0))
      } catch {
        Issue.record("\($0.lastPathComponent): \(error)")
        return nil
      }
    }
  }()
}

/// Numbers in arrays in arrays; the nesting is forgotten, since an array of one is a number.
struct NestedArray: Decodable {
  let elements: [Double]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      elements = [number]
    } else {
      elements = try container.decode([NestedArray].self).flatMap(\.elements)
    }
  }
}

/// |a − b| / max(|b|, the largest entry of b, 1e-12), the largest over the entries.
func relativeError(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count else { return .infinity }
  let largest = b.map(\.magnitude).max() ?? 0
  return zip(a, b).map { ($0 - $1).magnitude / max($1.magnitude, largest, 1e-12) }.max() ?? 0
}
