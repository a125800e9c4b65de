package import Foundation

/// A network with PyTorch's numbers, as the scripts in Tests/Peers write them into
/// Tests/ScalarEngineTests/ReferenceCases.
package struct ReferenceCase: Sendable, CustomStringConvertible {
  package let name: String
  package let network: String
  /// J.
  package let loss: Double
  package let values: [String: [Double]]
  package let gradients: [String: [Double]]
  /// The whole case as JSON.
  package let data: Data

  package var description: String { name }

  /// All that can be read.
  package static let all = files.compactMap { try? ReferenceCase($0) }

  /// The files that cannot: none, if all is well.
  package static let unreadable = files.filter { (try? ReferenceCase($0)) == nil }

  /// There is no such case.
  package struct Missing: Error {
    package let name: String
  }

  package static func named(_ name: String) throws -> ReferenceCase {
    guard let found = all.first(where: { $0.name == name }) else { throw Missing(name: name) }
    return found
  }

  private static let files: [URL] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ScalarEngineTests/ReferenceCases")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }()

  private init(_ file: URL) throws {
    let data = try Data(contentsOf: file)
    let content = try JSONDecoder().decode(Content.self, from: data)
    name = content.name
    network = content.network
    loss = content.loss
    values = content.values.mapValues(\.elements)
    gradients = content.gradients.mapValues(\.elements)
    self.data = data
  }

  private struct Content: Decodable {
    let name: String
    let network: String
    let loss: Double
    let values: [String: NestedArray]
    let gradients: [String: NestedArray]
  }

  /// Numbers in arrays in arrays; the nesting is forgotten, since an array of one is a number.
  private struct NestedArray: Decodable {
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
}

/// |a − b| / max(|b|, the largest entry of b, 1e-12), the largest over the entries.
package func relativeError(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count else { return .infinity }
  let largest = b.map(\.magnitude).max() ?? 0
  return zip(a, b).map { ($0 - $1).magnitude / max($1.magnitude, largest, 1e-12) }.max() ?? 0
}
