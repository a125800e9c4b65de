import Foundation
import Safetensors
import Testing

@Suite struct WritingTests {
  @Test("writes byte for byte what the package writes", arguments: Fixtures.names)
  func writesTheSameBytes(_ name: String) throws {
    let bytes = try Fixtures.bytes(name)
    let file = try SafetensorsFile(bytes)
    var writer = SafetensorsWriter(metadata: metadata[name] ?? [:])
    // In another order: the format's own decides.
    for tensor in file.tensors.reversed() {
      writer.add(
        tensor.name, shape: tensor.shape, try file.numbers(of: tensor), as: tensor.type)
    }
    #expect(writer.bytes == bytes)
  }

  private let metadata: [String: KeyValuePairs<String, String>] = [
    "f32": ["format": "pt"], "mixed": ["note": "as \"written\"\t"],
  ]

  @Test func roundsAsNumPyDoes() throws {
    let rounding = try Fixtures.rounding()
    let numbers = rounding.number.compactMap { UInt64($0, radix: 16) }.map(Double.init(bitPattern:))
    for (type, expected) in [(ElementType.f16, rounding.f16), (.bf16, rounding.bf16)] {
      var writer = SafetensorsWriter()
      writer.add("x", shape: [numbers.count], numbers, as: type)
      let data = writer.bytes.suffix(2 * numbers.count)
      let bits = stride(from: data.startIndex, to: data.endIndex, by: 2).map {
        UInt16(data[$0]) | UInt16(data[$0 + 1]) << 8
      }
      let wrong = numbers.indices.filter { bits[$0] != expected[$0] }
      #expect(wrong.isEmpty, "\(wrong.prefix(5).map { (numbers[$0], bits[$0], expected[$0]) })")
    }
  }

  @Test func replacesAFileAsAWhole() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "w.safetensors")
    var old = SafetensorsWriter()
    old.add("w", shape: [1000], [Double](repeating: 1, count: 1000))
    try old.write(to: url)
    // Whoever has the old file open goes on reading the old one: it was not written over.
    let reader = try FileHandle(forReadingFrom: url)
    defer { try? reader.close() }
    var new = SafetensorsWriter()
    new.add("w", shape: [1000], [Double](repeating: 2, count: 1000))
    try new.write(to: url)
    #expect(try reader.readToEnd().map { Array($0) } == old.bytes)
    #expect(Array(try Data(contentsOf: url)) == new.bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }
}
