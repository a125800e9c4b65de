/// What the elements of a tensor are, as the format names it.
public enum ElementType: String, CaseIterable, Sendable {
  case f64 = "F64"
  case f32 = "F32"
  case bf16 = "BF16"
  case f16 = "F16"
  case i64 = "I64"
  case i32 = "I32"
  case i16 = "I16"
  case i8 = "I8"
  case u64 = "U64"
  case u32 = "U32"
  case u16 = "U16"
  case u8 = "U8"
  case bool = "BOOL"
  case c64 = "C64"
  case f8e5m2 = "F8_E5M2"
  case f8e4m3 = "F8_E4M3"
  case f8e8m0 = "F8_E8M0"
  case f8e5m2fnuz = "F8_E5M2FNUZ"
  case f8e4m3fnuz = "F8_E4M3FNUZ"
  case f6e2m3 = "F6_E2M3"
  case f6e3m2 = "F6_E3M2"
  case f4 = "F4"

  /// The number of bits of an element.
  public var bits: Int {
    switch self {
    case .f64, .i64, .u64, .c64: 64
    case .f32, .i32, .u32: 32
    case .bf16, .f16, .i16, .u16: 16
    case .i8, .u8, .bool, .f8e5m2, .f8e4m3, .f8e8m0, .f8e5m2fnuz, .f8e4m3fnuz: 8
    case .f6e2m3, .f6e3m2: 6
    case .f4: 4
    }
  }

  /// The distance from 1 to the next number, of those types that can be read and written.
  public var epsilon: Double? {
    switch self {
    case .f64: 0x1p-52
    case .f32: 0x1p-23
    case .bf16: 0x1p-7
    case .f16: 0x1p-10
    default: nil
    }
  }
}
