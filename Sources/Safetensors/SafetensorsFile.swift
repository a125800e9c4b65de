import Wording

/// The tensors of a safetensors file, read strictly.
///
/// A file is 8 bytes that say how long its header is, the header in JSON, and the tensors' bytes,
/// without holes and overlaps. Source: the format's own description,
/// <https://github.com/huggingface/safetensors#format>.
public struct SafetensorsFile: Sendable {
  /// Something with a name, a shape and numbers.
  public struct Tensor: Sendable {
    /// The name.
    public let name: String
    /// What the elements are.
    public let type: ElementType
    /// The extents; none for a single number.
    public let shape: [Int]
    /// Where the bytes stand in the file.
    let bytes: Range<Int>
  }

  /// The tensors, in the order of their bytes.
  public let tensors: [Tensor]
  /// Text that goes with them, by name.
  public let metadata: [String: String]
  private let bytes: [UInt8]

  /// A header is at most so long: 100 MB, as for other readers.
  static let headerLimit: UInt64 = 100_000_000

  /// Reads a file's bytes.
  ///
  /// - Throws: ``SafetensorsError`` for whatever is not as the format asks.
  public init(_ bytes: [UInt8]) throws(SafetensorsError) {
    guard bytes.count >= 8 else {
      throw SafetensorsError(
        "the file has \(bytes.count) bytes; the length of its header alone takes 8")
    }
    let length = bytes[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= SafetensorsFile.headerLimit else {
      throw SafetensorsError(
        "the header is said to be \(length) bytes long, and 100 MB is the most")
    }
    guard length <= UInt64(bytes.count - 8) else {
      throw SafetensorsError(
        "the header is said to be \(length) bytes long, and \(bytes.count - 8) bytes are there")
    }
    let start = 8 + Int(length)
    guard length > 0, bytes[8] == UInt8(ascii: "{") else {
      throw SafetensorsError("the header does not begin with `{`")
    }
    var reader = HeaderJSONReader(bytes[8..<start])
    guard case .object(let members) = try reader.read() else {
      throw SafetensorsError("the header is no object")
    }
    var tensors: [Tensor] = []
    var metadata: [String: String] = [:]
    for (name, value) in members {
      if name == "__metadata__" {
        metadata = try SafetensorsFile.metadata(value)
      } else {
        tensors.append(try Tensor(name, value, start: start, end: bytes.count))
      }
    }
    tensors.sort {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    try SafetensorsFile.checkPlaces(tensors, start: start, end: bytes.count)
    (self.tensors, self.metadata, self.bytes) = (tensors, metadata, bytes)
  }

  /// The tensor of a name; names are compared as Unicode text.
  public func tensor(named name: String) -> Tensor? { tensors.first { $0.name == name } }

  /// A tensor's numbers, row by row; those of every type that is read are exact.
  ///
  /// - Throws: an error that names the tensor if its elements are no floating-point numbers.
  public func numbers(of tensor: Tensor) throws(SafetensorsError) -> [Double] {
    let count = tensor.bytes.count * 8 / tensor.type.bits
    return try bytes.withUnsafeBytes { (bytes) -> Result<[Double], SafetensorsError> in
      func load<Bits: FixedWidthInteger>(_ type: Bits.Type, _ number: (Bits) -> Double) -> [Double]
      {
        (0..<count).map { index in
          let offset = tensor.bytes.lowerBound + index * MemoryLayout<Bits>.size
          return number(Bits(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type)))
        }
      }
      switch tensor.type {
      case .f64: return .success(load(UInt64.self) { Double(bitPattern: $0) })
      case .f32: return .success(load(UInt32.self) { Double(Float(bitPattern: $0)) })
      case .f16: return .success(load(UInt16.self, SmallFloat.half.number))
      case .bf16: return .success(load(UInt16.self, SmallFloat.brain.number))
      default:
        return .failure(
          SafetensorsError(
            "\(quoted(tensor.name)) consists of \(tensor.type.rawValue), not of F64, F32, F16 or BF16"
          ))
      }
    }.get()
  }

  private static func metadata(_ value: HeaderJSON) throws(SafetensorsError) -> [String: String] {
    guard case .object(let members) = value else {
      throw SafetensorsError("`__metadata__` is no object")
    }
    var result: [String: String] = [:]
    for (name, value) in members {
      guard case .string(let text) = value else {
        throw SafetensorsError("`__metadata__` has text only, and \(quoted(name)) is none")
      }
      result[name] = text
    }
    return result
  }

  /// Sees to it that the tensors' bytes follow each other without holes to the end of the file.
  private static func checkPlaces(
    _ tensors: [Tensor], start: Int, end: Int
  ) throws(SafetensorsError) {
    var place = start
    var last: Tensor?
    for tensor in tensors {
      guard tensor.bytes.lowerBound >= place else {
        let other: Phrase = last.map { "\(quoted($0.name))" } ?? "the header"
        throw SafetensorsError("\(quoted(tensor.name)) overlaps \(other): data_offsets")
      }
      guard tensor.bytes.lowerBound == place else {
        throw SafetensorsError(
          "\(tensor.bytes.lowerBound - place) bytes in front of \(quoted(tensor.name)) belong to no "
            + "tensor: data_offsets")
      }
      (place, last) = (tensor.bytes.upperBound, tensor)
    }
    guard place == end else {
      throw SafetensorsError("\(end - place) bytes at the end of the file belong to no tensor")
    }
  }
}

extension SafetensorsFile.Tensor {
  /// Reads a member of the header; the tensors' bytes stand from `start` to `end`.
  fileprivate init(
    _ name: String, _ value: HeaderJSON, start: Int, end: Int
  ) throws(SafetensorsError) {
    guard case .object(let members) = value else {
      throw SafetensorsError("\(quoted(name)) is no object with dtype, shape and data_offsets")
    }
    var fields: [String: HeaderJSON] = [:]
    for (field, value) in members {
      guard ["dtype", "shape", "data_offsets"].contains(field) else {
        throw SafetensorsError("\(quoted(name)) has an unknown field, \(quoted(field))")
      }
      fields[field] = value
    }
    self.name = name
    type = try SafetensorsFile.Tensor.type(fields["dtype"], name)
    shape = try SafetensorsFile.Tensor.shape(fields["shape"], name)
    let size = try SafetensorsFile.Tensor.size(type, shape, name)
    guard case .array(let offsets)? = fields["data_offsets"], offsets.count == 2,
      case .number(let from) = offsets[0], case .number(let to) = offsets[1]
    else {
      throw SafetensorsError("the data_offsets of \(quoted(name)) are not two whole numbers")
    }
    guard from <= to, to <= UInt64(end - start) else {
      throw SafetensorsError(
        "the data_offsets of \(quoted(name)), \(from) to \(to), do not lie in the \(end - start) bytes "
          + "behind the header")
    }
    guard to - from == UInt64(size) else {
      throw SafetensorsError(
        "the shape of \(quoted(name)) takes \(size) bytes and its data_offsets give \(to - from)")
    }
    bytes = start + Int(from)..<start + Int(to)
  }

  private static func type(
    _ value: HeaderJSON?, _ name: String
  ) throws(SafetensorsError) -> ElementType {
    guard case .string(let text)? = value else {
      throw SafetensorsError("the dtype of \(quoted(name)) is no text")
    }
    guard let type = ElementType(rawValue: text) else {
      throw SafetensorsError("the dtype of \(quoted(name)), \(quoted(text)), is not known")
    }
    return type
  }

  private static func shape(
    _ value: HeaderJSON?, _ name: String
  ) throws(SafetensorsError) -> [Int] {
    guard case .array(let extents)? = value else {
      throw SafetensorsError("the shape of \(quoted(name)) is no list")
    }
    var shape: [Int] = []
    for extent in extents {
      guard case .number(let number) = extent, let extent = Int(exactly: number) else {
        throw SafetensorsError("the shape of \(quoted(name)) has an extent that is no whole number")
      }
      shape.append(extent)
    }
    return shape
  }

  private static func size(
    _ type: ElementType, _ shape: [Int], _ name: String
  ) throws(SafetensorsError) -> Int {
    var size = type.bits
    for extent in shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: extent)
      guard !overflow else {
        throw SafetensorsError("the shape of \(quoted(name)) is larger than any file")
      }
      size = product
    }
    guard size % 8 == 0 else {
      throw SafetensorsError("the shape of \(quoted(name)) does not fill whole bytes")
    }
    return size / 8
  }
}
