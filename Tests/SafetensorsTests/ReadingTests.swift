import Foundation
import Safetensors
import Testing

@Suite struct ReadingTests {
  @Test("reads what the package wrote, to the last bit", arguments: ["f64", "f32", "mixed"])
  func readsExactly(_ name: String) throws {
    let file = try SafetensorsFile(try Fixtures.bytes(name))
    let values = try Fixtures.values(name)
    #expect(file.tensors.count == values.count)
    for (key, expected) in values {
      let tensor = try #require(file.tensor(named: key))
      #expect(try file.numbers(of: tensor).map(\.bitPattern) == expected.map(\.bitPattern))
      #expect(tensor.shape.reduce(1, *) == expected.count)
    }
  }

  @Test("reads every number of 16 bits as the hardware does")
  func readsAllOf16Bits() throws {
    let half = try SafetensorsFile(try Fixtures.bytes("f16"))
    let numbers = try half.numbers(of: half.tensors[0])
    let bits = (0...UInt16.max).filter { $0 & 0x7FFF <= 0x7C00 }
    #expect(numbers.count == bits.count)
    #if !(os(macOS) && arch(x86_64))
      #expect(zip(numbers, bits).allSatisfy { $0 == Double(Float16(bitPattern: $1)) })
    #endif
    let brain = try SafetensorsFile(try Fixtures.bytes("bf16"))
    let wide = (0...UInt16.max).filter { $0 & 0x7FFF <= 0x7F80 }
    let expected = wide.map { Double(Float(bitPattern: UInt32($0) << 16)) }
    #expect(try brain.numbers(of: brain.tensors[0]) == expected)
  }

  @Test func namesAreComparedByteByByte() throws {
    let tensor = #"{"dtype":"F64","shape":[0],"data_offsets":[0,0]}"#
    let header = "{\"\u{E9}\":\(tensor),\"e\u{301}\":\(tensor)}"
    #expect(try SafetensorsFile(Crafted.file(header)).tensors.count == 2)
  }

  @Test func keepsMetadataAndShapes() throws {
    let file = try SafetensorsFile(try Fixtures.bytes("mixed"))
    #expect(file.metadata == ["note": "as \"written\"\t"])
    #expect(file.tensor(named: "a")?.shape == [2, 1])
    #expect(file.tensor(named: "β/1\n\"q\"")?.shape == [0, 3])
    #expect(file.tensors.map(\.type) == [.f64, .f64, .f32, .f16])
  }

  @Test(arguments: ["I32", "F8_E4M3FNUZ", "F6_E2M3", "F4", "BOOL"])
  func takesOtherTypesIfNobodyAsksForThem(_ type: String) throws {
    let size = ["I32": 16, "F6_E2M3": 3, "F4": 2][type] ?? 4
    let header = #"{"i":{"dtype":"\#(type)","shape":[4],"data_offsets":[0,\#(size)]}}"#
    let file = try SafetensorsFile(Crafted.file(header, data: size))
    #expect(throws: SafetensorsError.self) { try file.numbers(of: file.tensors[0]) }
  }
}
