/// A place in a text that another text of the same form fills with something else.
///
/// While a form is made, holes stand in its text as characters that no network has, so that it can be
/// laid out by what lays out all texts.
enum Hole: Hashable {
  /// The subscripts of an element, or the number of a numbered name.
  case subscripts(Int)
  /// The digits of a number up to its power of ten, and the power.
  case digits(Int), power(Int)
  /// The number of the step, and that of the step it refers to.
  case step, earlierStep

  /// The first of the characters; they are in a plane for private use.
  private static let first: UInt32 = 0xF0000
  /// What makes a hole wider while a form is tried.
  private static let padding: UInt32 = 0xF00FF

  private var code: UInt32 {
    switch self {
    case .subscripts(let index): UInt32(index)
    case .digits(let index): 0x20 + UInt32(index)
    case .power(let index): 0x40 + UInt32(index)
    case .step: 0x60
    case .earlierStep: 0x61
    }
  }

  init?(_ scalar: Unicode.Scalar) {
    guard scalar.value >= Hole.first, scalar.value < Hole.padding else { return nil }
    let code = scalar.value - Hole.first
    switch code {
    case 0..<0x20: self = .subscripts(Int(code))
    case 0x20..<0x40: self = .digits(Int(code) - 0x20)
    case 0x40..<0x60: self = .power(Int(code) - 0x40)
    case 0x60: self = .step
    case 0x61: self = .earlierStep
    default: return nil
    }
  }

  /// The hole as so many characters.
  func text(width: Int) -> String {
    var text = ""
    for value in [Hole.first + code] + Array(repeating: Hole.padding, count: max(0, width - 1)) {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  static func isPadding(_ scalar: Unicode.Scalar) -> Bool { scalar.value == padding }

  /// Whether a character stands for digits that are yet to come.
  static func isDigits(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value >= first else { return false }
    return isPadding(scalar) || Hole(scalar) != nil
  }
}

/// A number that stands for a hole while a form is made.
///
/// It is no number, so that nothing computes with it, and has in it which hole it is and what sort of
/// number will stand there: that decides about brackets.
struct HoleNumber {
  let index: Int
  let sort: NumberSort
  /// How many characters it takes.
  let width: Int

  private static let mark: UInt64 = 0x7FFA_484F_0000_0000

  init(_ index: Int, _ sort: NumberSort, width: Int) {
    (self.index, self.sort, self.width) = (index, sort, width)
  }

  init?(_ value: Double) {
    let bits = value.bitPattern
    guard bits & ~0xFFFF_FFFF == HoleNumber.mark else { return nil }
    index = Int(bits & 0xFF)
    sort = NumberSort(rawValue: UInt8(truncatingIfNeeded: bits >> 8))
    width = Int(bits >> 16 & 0xFFFF)
  }

  var value: Double {
    let bits = UInt64(index) | UInt64(sort.rawValue) << 8 | UInt64(width) << 16
    return Double(bitPattern: HoleNumber.mark | bits)
  }

  /// The number as plain text.
  var text: String {
    if sort.contains(.zero) { return "0" }
    let digits = Hole.digits(index).text(width: width)
    let power = sort.contains(.scientific) ? "e" + Hole.power(index).text(width: 1) : ""
    return (sort.contains(.negative) ? "−" : "") + digits + power
  }
}

/// What of a number decides how it is laid out.
struct NumberSort: OptionSet, Hashable {
  let rawValue: UInt8

  static let negative = NumberSort(rawValue: 1)
  static let zero = NumberSort(rawValue: 2)
  /// With a power of ten.
  static let scientific = NumberSort(rawValue: 4)
}
