import Foundation
import Testing

/// Claims from a file: how near their numbers have to be, and what is said of those that are not.
@Suite struct StoredClaimTests {
  /// The claims of a check as JSON.
  static func claims(_ output: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return try #require(object?["claims"] as? [[String: Any]])
  }

  /// A safetensors file with one array `g` of some type, from the bits of its elements.
  private func file<Bits: FixedWidthInteger>(_ type: String, _ bits: [Bits]) -> Data {
    let size = bits.count * MemoryLayout<Bits>.size
    let header =
      "{\"g\":{\"dtype\":\"\(type)\",\"shape\":[\(bits.count)],\"data_offsets\":[0,\(size)]}}"
    var data = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) }
    data += Data(header.utf8)
    for number in bits { data += withUnsafeBytes(of: number.littleEndian) { Data($0) } }
    return data
  }

  /// What is said of a claim that ∂L/∂w of w₁² + w₂² at w = [1, 3], which is [2, 6], is the array.
  private func check<Bits: FixedWidthInteger>(
    _ type: String, _ bits: [Bits]
  ) throws -> (claim: [String: Any], text: String) {
    let folder = try TemporaryFolder()
    try folder.file("g.safetensors", file(type, bits))
    let network = """
      parameter w = [1, 3]
      loss L = w[1]^2 + w[2]^2
      claim ∂L/∂w from "g.safetensors" key "g"

      """
    try folder.file("a.net", Data(network.utf8))
    let json = try CommandRun(["check", "a.net", "--json"], in: folder.url)
    let claim = try #require(try StoredClaimTests.claims(json.output).first)
    #expect(json.code == (claim["ok"] as? Bool == true ? 0 : 1), "\(json.errors)")
    let text = try CommandRun(["check", "a.net"], in: folder.url).output
    return (claim, text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  @Test(arguments: [(0.0, true), (63, true), (-63, true), (66, false), (-66, false)])
  func float32MayDifferBy64Units(_ units: Double, _ holds: Bool) throws {
    let two = Float(2 + units * 6 * 0x1p-23)
    let found = try check("F32", [two.bitPattern, Float(6).bitPattern])
    #expect(found.claim["ok"] as? Bool == holds)
    #expect(found.text.contains("7.63e−6") == holds)
  }

  @Test(arguments: [(0.0, true), (0.9e-9, true), (1.1e-9, false)])
  func float64MayDifferByAFormulasRounding(_ error: Double, _ holds: Bool) throws {
    let found = try check("F64", [Double(2).bitPattern, (6 * (1 + error)).bitPattern])
    #expect(found.claim["ok"] as? Bool == holds)
    #expect(!found.text.contains("fewer digits"))
  }

  /// Half-precision numbers by their bits: 2 is 4000, 6 is 4600; as bfloat16 4000 and 40C0.
  @Test(
    arguments: [
      ("F16", [0x4000, 0x4600], "holds"), ("BF16", [0x4000, 0x40C0], "holds"),
      ("F16", [0x4000, 0x4633], "holds"),  // 6.199
      ("F16", [0x4000, 0x4666], "does not hold"),  // 6.398
      ("F16", [0x3C00, 0x4200], "half the derivative"), ("BF16", [0x3F80, 0x4040], "half the"),
      ("F16", [0x4400, 0x4A00], "twice the derivative"), ("BF16", [0x4080, 0x4140], "twice the"),
      ("F16", [0xC000, 0xC600], "the negative of"), ("BF16", [0xC000, 0xC0C0], "the negative of"),
      ("F16", [0x4200, 0x4880], "1.5 times the derivative"),
      ("F16", [0xC200, 0xC880], "-1.5 times the derivative"),
    ] as [(String, [UInt16], String)])
  func ofFewDigitsTheRatioIsStillTold(
    _ type: String, _ bits: [UInt16], _ saying: String
  ) throws {
    let text = try check(type, bits).text
    #expect(text.contains(saying), "\(text)")
    for other in ["half the", "twice the", "the negative of"] where !saying.contains(other) {
      #expect(!text.contains(other), "\(text)")
    }
  }
}
