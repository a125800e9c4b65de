import Wording

/// Reads an IDX file, as MNIST's images and labels are: two zeros, a type, the number of extents, the
/// extents as four bytes each, then the numbers, all with their highest byte first.
///
/// The first extent counts the examples. Source: LeCun, Cortes, Burges, “The MNIST database”,
/// <http://yann.lecun.com/exdb/mnist/>.
struct IDXReader {
  /// What is wrong with a file.
  struct Fault: Error {
    let message: Phrase
  }

  /// Whether bytes begin as an IDX file does; no text does so.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 2 && bytes[0] == 0 && bytes[1] == 0
  }

  /// Whether bytes begin as a file packed by gzip does.
  static func isPacked(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
  }

  /// The examples as rows.
  static func read(_ bytes: [UInt8]) throws(Fault) -> Table {
    guard bytes.count >= 4 else { throw Fault(message: "the file ends within its first 4 bytes") }
    let size: Int
    switch bytes[2] {
    case 0x08, 0x09: size = 1
    case 0x0B: size = 2
    case 0x0C, 0x0D: size = 4
    case 0x0E: size = 8
    default: throw Fault(message: "its third byte, \(bytes[2]), is no type of numbers")
    }
    let (count, start) = (Int(bytes[3]), 4 + 4 * Int(bytes[3]))
    guard count > 0 else { throw Fault(message: "it has no extents") }
    guard bytes.count >= start else { throw Fault(message: "the file ends within its extents") }
    let extents = (0..<count).map { index in
      bytes[4 + 4 * index..<8 + 4 * index].reduce(0) { $0 << 8 | Int($1) }
    }
    guard !extents.contains(0) else { throw Fault(message: "one of its extents is 0") }
    var elements = 1
    for extent in extents {
      let (product, overflow) = elements.multipliedReportingOverflow(by: extent)
      guard !overflow, product <= bytes.count else {
        throw Fault(
          message: "its extents, \(text(extents)), are more than the file's \(bytes.count) bytes")
      }
      elements = product
    }
    guard bytes.count - start == elements * size else {
      throw Fault(
        message: "its extents, \(text(extents)), take \(elements * size) bytes, and "
          + "\(bytes.count - start) follow")
    }
    let values = numbers(bytes, from: start, count: elements, type: bytes[2])
    if let bad = values.firstIndex(where: { !$0.isFinite }) {
      throw Fault(message: "number \(bad + 1) is not finite")
    }
    return Table(columns: elements / extents[0], values: values)
  }

  private static func numbers(
    _ bytes: [UInt8], from start: Int, count: Int, type: UInt8
  ) -> [Double] {
    bytes.withUnsafeBytes { bytes in
      func load<Bits: FixedWidthInteger>(_ kind: Bits.Type, _ number: (Bits) -> Double) -> [Double]
      {
        (0..<count).map { index in
          let offset = start + index * MemoryLayout<Bits>.size
          return number(Bits(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: kind)))
        }
      }
      return switch type {
      case 0x08: load(UInt8.self) { Double($0) }
      case 0x09: load(Int8.self) { Double($0) }
      case 0x0B: load(Int16.self) { Double($0) }
      case 0x0C: load(Int32.self) { Double($0) }
      case 0x0D: load(UInt32.self) { Double(Float(bitPattern: $0)) }
      default: load(UInt64.self) { Double(bitPattern: $0) }
      }
    }
  }

  private static func text(_ extents: [Int]) -> String {
    extents.map(String.init).joined(separator: "×")
  }
}
