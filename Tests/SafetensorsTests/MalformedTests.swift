import Foundation
import Safetensors
import TestSupport
import Testing
import Wording

/// Files made by hand.
enum Crafted {
  static func file(_ header: String, data: Int = 0, length: UInt64? = nil) -> [UInt8] {
    let length = length ?? UInt64(header.utf8.count)
    return withUnsafeBytes(of: length.littleEndian) { Array($0) } + Array(header.utf8)
      + [UInt8](repeating: 0, count: data)
  }
}

@Suite struct MalformedTests {
  static let headers: [(header: String, data: Int, says: String)] = [
    ("", 0, "does not begin"), ("[]", 0, "does not begin"), (" {}", 0, "does not begin"),
    ("{", 0, "not well formed"), ("{}x", 0, "not well formed"), ("{} {}", 0, "not well formed"),
    (#"{"a":1}"#, 0, "`a` is no object"), (#"{"a":"#, 0, "not well formed"),
    (#"{"a":{}}"#, 0, "dtype of `a`"),
    (#"{"a":{"dtype":"F64","shape":[1]}}"#, 8, "data_offsets of `a`"),
    (#"{"a":{"dtype":"F64","data_offsets":[0,8]}}"#, 8, "shape of `a`"),
    (#"{"a":{"shape":[1],"data_offsets":[0,8]}}"#, 8, "dtype of `a`"),
    (#"{"a":{"dtype":"F65","shape":[1],"data_offsets":[0,8]}}"#, 8, "`F65`, is not known"),
    (#"{"a":{"dtype":64,"shape":[1],"data_offsets":[0,8]}}"#, 8, "dtype of `a` is no text"),
    (#"{"a":{"dtype":"F64","shape":1,"data_offsets":[0,8]}}"#, 8, "shape of `a` is no list"),
    (#"{"a":{"dtype":"F64","shape":["1"],"data_offsets":[0,8]}}"#, 8, "shape of `a`"),
    (#"{"a":{"dtype":"F64","shape":[-1],"data_offsets":[0,8]}}"#, 8, "not well formed"),
    (#"{"a":{"dtype":"F64","shape":[1.0],"data_offsets":[0,8]}}"#, 8, "whole number"),
    (#"{"a":{"dtype":"F64","shape":[1e0],"data_offsets":[0,8]}}"#, 8, "whole number"),
    (#"{"a":{"dtype":"F64","shape":[01],"data_offsets":[0,8]}}"#, 8, "begins with 0"),
    (#"{"a":{"dtype":"F64","shape":[1],"data_offsets":[0]}}"#, 8, "two whole numbers"),
    (#"{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8,8]}}"#, 8, "two whole numbers"),
    (#"{"a":{"dtype":"F64","shape":[1],"data_offsets":[8,0]}}"#, 8, "do not lie"),
    (#"{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,16]}}"#, 8, "do not lie"),
    (#"{"a":{"dtype":"F64","shape":[2],"data_offsets":[0,8]}}"#, 8, "takes 16 bytes"),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}"#, 8, "takes 4 bytes"),
    (#"{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}"#, 16, "8 bytes at the end"),
    (#"{"a":{"dtype":"F64","shape":[1],"data_offsets":[8,16]}}"#, 16, "belong to no tensor"),
    (#"{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8],"x":1}}"#, 8, "unknown field, `x`"),
    (#"{"a":{"dtype":"F64","dtype":"F32","shape":[1],"data_offsets":[0,8]}}"#, 8, "two members"),
    (
      #"{"a":{"dtype":"F64","shape":[4294967296,4294967296],"data_offsets":[0,0]}}"#, 0,
      "larger than any file"
    ),
    (
      #"{"a":{"dtype":"F64","shape":[18446744073709551615],"data_offsets":[0,8]}}"#, 8,
      "whole number"
    ),
    (
      #"{"a":{"dtype":"F64","shape":[18446744073709551616],"data_offsets":[0,8]}}"#, 8, "2⁶⁴"
    ),
    (
      #"{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,18446744073709551615]}}"#, 8, "do not lie"
    ),
    (
      #"{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},"b":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}"#,
      8, "overlaps"
    ),
    (
      #"{"a":{"dtype":"F64","shape":[2],"data_offsets":[0,16]},"b":{"dtype":"F64","shape":[2],"data_offsets":[8,24]}}"#,
      24, "overlaps"
    ),
    (
      #"{"a":{"dtype":"F64","shape":[0],"data_offsets":[0,0]},"a":{"dtype":"F64","shape":[0],"data_offsets":[0,0]}}"#,
      0, "two members of the name `a`"
    ),
    (
      #"{"a":{"dtype":"F64","shape":[0],"data_offsets":[0,0]},"\u0061":{"dtype":"F64","shape":[0],"data_offsets":[0,0]}}"#,
      0, "two members of the name `a`"
    ),
    (#"{"__metadata__":[]}"#, 0, "`__metadata__` is no object"),
    (#"{"__metadata__":{"a":1}}"#, 0, "text only"), (#"{"a\q":{}}"#, 0, "unknown escape"),
    (#"{"\ud800":{}}"#, 0, "half a character"), (#"{"\u12G4":{}}"#, 0, "hexadecimal"),
    ("{\"a\n\":{}}", 0, "control character"), (#"{"a":true}"#, 0, "not well formed"),
    (#"{"a":null}"#, 0, "not well formed"), (#"{a:{}}"#, 0, "a name belongs here"),
    (#"{"a":{},}"#, 0, "a name belongs here"), (#"{"a" {}}"#, 0, "colon"),
    (#"{"a":{"dtype":"F4","shape":[3],"data_offsets":[0,2]}}"#, 2, "whole bytes"),
    ("{\"a\":" + String(repeating: "[", count: 100_000), 0, "nested"),
  ]

  @Test("names what is wrong", arguments: headers.indices)
  func namesTheFault(_ index: Int) throws {
    let (header, data, says) = Self.headers[index]
    let error = #expect(throws: SafetensorsError.self) {
      try SafetensorsFile(Crafted.file(header, data: data))
    }
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    let chinese = Language.$current.withValue(.chinese) { error?.description ?? "" }
    #expect(chinese.contains(/\p{Han}/))
    #expect(faults(inChinese: chinese, quoting: "") == [], "\(chinese)")
  }

  @Test("huge lengths are errors, not memory")
  func refusesHugeLengths() {
    for length in [UInt64.max, 1 << 63, 100_000_001, 3, 1 << 32] {
      #expect(throws: SafetensorsError.self) {
        try SafetensorsFile(Crafted.file("{}", length: length))
      }
    }
  }

  @Test func isNotUTF8() {
    let header: [UInt8] = Array("{\"".utf8) + [0xFF, 0xFE] + Array("\":{}}".utf8)
    let bytes = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) } + header
    #expect(throws: SafetensorsError.self) { try SafetensorsFile(bytes) }
  }

  @Test("cut short anywhere", arguments: ["f64", "f32", "mixed"])
  func isCutShort(_ name: String) throws {
    let bytes = try Fixtures.bytes(name)
    for count in 0..<bytes.count {
      #expect(throws: SafetensorsError.self) { try SafetensorsFile(Array(bytes[..<count])) }
    }
  }

  @Test("a changed byte is an error or another file, never a trap")
  func survivesChanges() throws {
    let seed: UInt64 = 20_261_121
    print("safetensors changes, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let original = try Fixtures.bytes("mixed")
    var read = 0
    for _ in 0..<20_000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<240, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let file = try? SafetensorsFile(bytes) else { continue }
      read += 1
      for tensor in file.tensors {
        let count = try? file.numbers(of: tensor).count
        #expect(count == nil || count == tensor.shape.reduce(1, *))
      }
    }
    #expect(read > 0 && read < 20_000)
  }
}
