import Foundation
import Testing

/// The networks with PyTorch's numbers in Tests/ScalarEngineTests/ReferenceCases.
struct ReferenceNetwork: Sendable, CustomTestStringConvertible {
  let name: String
  let network: String
  /// The whole case as JSON.
  let data: Data

  var testDescription: String { name }

  private struct Header: Decodable {
    let name: String
    let network: String
  }

  static let all: [ReferenceNetwork] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ScalarEngineTests/ReferenceCases")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.compactMap {
      guard let data = try? Data(contentsOf: $0),
        let header = try? JSONDecoder().decode(Header.self, from: data)
      else { return nil }
      return ReferenceNetwork(name: header.name, network: header.network, data: data)
    }
  }()

  static func named(_ name: String) throws -> ReferenceNetwork {
    try #require(all.first { $0.name == name })
  }
}
