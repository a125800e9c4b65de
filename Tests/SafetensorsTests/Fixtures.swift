import Foundation
import Safetensors
import Testing

/// Files that the package from PyPI wrote, and what is in them (Tests/Peers/make_safetensors.py).
enum Fixtures {
  static let names = ["f64", "f32", "f16", "bf16", "mixed"]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: "\(name).safetensors")))
  }

  /// The numbers of each tensor of a file, as Python has them.
  static func values(_ name: String) throws -> [String: [Double]] {
    let data = try Data(contentsOf: folder.appending(path: "values.json"))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let tensors = try #require(object[name] as? [String: [String]])
    return tensors.mapValues {
      $0.compactMap { UInt64($0, radix: 16).map(Double.init(bitPattern:)) }
    }
  }

  struct Rounding: Decodable {
    let number: [String]
    let f16: [UInt16]
    let bf16: [UInt16]
  }

  /// What numbers become when they are rounded to 16 bits.
  static func rounding() throws -> Rounding {
    struct File: Decodable { let rounding: Rounding }
    let data = try Data(contentsOf: folder.appending(path: "values.json"))
    return try JSONDecoder().decode(File.self, from: data).rounding
  }
}
