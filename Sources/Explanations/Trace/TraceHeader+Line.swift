import Foundation

extension TraceHeader {
  private static let checksum = "checksum"

  /// The header as a line, without its line break.
  ///
  /// It begins with a checksum of all that follows it, since some of what the header says, such as
  /// where a network was read from, need not show in any other line.
  func line() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let fields = try encoder.encode(self).dropFirst()
    let digits = String(TraceHeader.checksum(of: fields), radix: 16)
    let padding = String(repeating: "0", count: 16 - digits.count)
    return Array("{\"\(TraceHeader.checksum)\":\"\(padding)\(digits)\",".utf8) + fields
  }

  /// The 64-bit FNV-1a of bytes, which any one byte changes.
  private static func checksum(of bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Why a line is no header.
  package struct Problem: Error {
    package let reason: String
  }

  /// Reads the first line of a trace; its checksum is left to be compared.
  package init(line: [UInt8]) throws(Problem) {
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
      let format = object[CodingKeys.format.rawValue]
    else { throw Problem(reason: "its first line is not the header that export writes") }
    guard format as? String == TraceHeader.format else {
      throw Problem(reason: "its format is `\(format)`, not `\(TraceHeader.format)`")
    }
    if let version = object[CodingKeys.version.rawValue], version as? Int != TraceHeader.version {
      throw Problem(
        reason: "it is of version \(version), and this program reads version \(TraceHeader.version)"
      )
    }
    let options = object[CodingKeys.options.rawValue] as? [String: Any] ?? [:]
    let unknown =
      Set(object.keys).subtracting(CodingKeys.allCases.map(\.rawValue) + [TraceHeader.checksum])
      .union(Set(options.keys).subtracting(Options.CodingKeys.allCases.map(\.rawValue)))
    if let name = unknown.sorted().first {
      throw Problem(reason: "its header has `\(name)`, which no header has")
    }
    do {
      self = try JSONDecoder().decode(TraceHeader.self, from: Data(line))
    } catch DecodingError.keyNotFound(let key, _) {
      throw Problem(reason: "its header has no `\(key.stringValue)`")
    } catch DecodingError.typeMismatch(_, let context) {
      throw TraceHeader.wrongValue(context)
    } catch DecodingError.dataCorrupted(let context) {
      throw TraceHeader.wrongValue(context)
    } catch {
      throw Problem(reason: "its header has a value that cannot be read")
    }
  }

  private static func wrongValue(_ context: DecodingError.Context) -> Problem {
    let name = context.codingPath.last { $0.intValue == nil }?.stringValue
    return Problem(
      reason: "its header has a value that cannot be read" + (name.map { ": `\($0)`" } ?? ""))
  }
}
