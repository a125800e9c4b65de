public import Foundation

/// Tensors to be written to a safetensors file.
///
/// The bytes are those that the `safetensors` package writes for the same tensors.
public struct SafetensorsWriter: Sendable {
  fileprivate struct Tensor: Sendable {
    let name: String
    let type: ElementType
    let shape: [Int]
    let numbers: [Double]
  }

  private var tensors: [Tensor] = []
  private let metadata: [(name: String, text: String)]

  /// A file without tensors, with text that goes with them, in this order.
  public init(metadata: KeyValuePairs<String, String> = [:]) {
    self.metadata = metadata.map { ($0.key, $0.value) }
  }

  /// Adds a tensor.
  ///
  /// - Parameters:
  ///   - name: a name that no other tensor has.
  ///   - shape: the extents; their product is the number of `numbers`.
  ///   - numbers: the elements, row by row.
  ///   - type: F64, F32, F16 or BF16; what does not fit is rounded to the nearest, of two to the even.
  public mutating func add(
    _ name: String, shape: [Int], _ numbers: [Double], as type: ElementType = .f64
  ) {
    precondition(type.epsilon != nil, "a tensor is written as F64, F32, F16 or BF16")
    precondition(shape.reduce(1, *) == numbers.count, "the shape does not hold the numbers")
    precondition(!tensors.contains { $0.name == name }, "two tensors have one name")
    tensors.append(Tensor(name: name, type: type, shape: shape, numbers: numbers))
  }

  /// The file.
  public var bytes: [UInt8] {
    let order: [ElementType] = [.f64, .f32, .bf16, .f16]
    let sorted = tensors.sorted { a, b in
      let (i, j) = (order.firstIndex(of: a.type) ?? 0, order.firstIndex(of: b.type) ?? 0)
      return i != j ? i < j : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
    }
    var members: [String] = []
    if !metadata.isEmpty {
      let texts = metadata.map { "\(escaped($0.name)):\(escaped($0.text))" }
      members.append("\"__metadata__\":{\(texts.joined(separator: ","))}")
    }
    var data: [UInt8] = []
    data.reserveCapacity(tensors.reduce(0) { $0 + $1.numbers.count * $1.type.bits / 8 })
    for tensor in sorted {
      let start = data.count
      tensor.append(to: &data)
      members.append(
        "\(escaped(tensor.name)):{\"dtype\":\"\(tensor.type.rawValue)\",\"shape\":"
          + "[\(tensor.shape.map(String.init).joined(separator: ","))],"
          + "\"data_offsets\":[\(start),\(data.count)]}")
    }
    var header = Array("{\(members.joined(separator: ","))}".utf8)
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    return withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) } + header + data
  }

  /// Writes the file whole: killed at any moment, the old file or the new one is there.
  ///
  /// - Throws: what the system says where it cannot be written.
  public func write(to url: URL) throws {
    try Data(bytes).write(to: url, options: .atomic)
  }

  /// A text in quotation marks as JSON writes it.
  private func escaped(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension SafetensorsWriter.Tensor {
  fileprivate func append(to data: inout [UInt8]) {
    func store<Bits: FixedWidthInteger>(_ bits: (Double) -> Bits) {
      for number in numbers { withUnsafeBytes(of: bits(number).littleEndian) { data += $0 } }
    }
    switch type {
    case .f32: store { Float($0).bitPattern }
    case .f16: store(SmallFloat.half.bits)
    case .bf16: store(SmallFloat.brain.bits)
    default: store(\.bitPattern)
    }
  }
}
