import Typography

/// A text that many share but for what fills its holes.
struct TextForm: Equatable {
  /// What follows a piece of fixed text.
  enum Gap: Hashable {
    case hole(Hole)
    /// Subscripts in maths: in braces where they are more than one character.
    case subscripts(Int)
    /// A power of ten in maths, whose minus sign is another.
    case power(Int)
    case end
  }

  private struct Part: Equatable {
    var text: [UInt8]
    var gap: Gap
  }

  private var parts: [Part] = []

  /// Reads a text with holes in it.
  init(_ text: String) {
    var fixed: [UInt8] = []
    var closesBrace = false
    for scalar in text.unicodeScalars where !Hole.isPadding(scalar) {
      if closesBrace, scalar == "}" {
        closesBrace = false
        continue
      }
      closesBrace = false
      guard let hole = Hole(scalar) else {
        fixed += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        continue
      }
      var gap = Gap.hole(hole)
      switch hole {
      case .subscripts(let index):
        let isBraced = fixed.suffix(2) == Array("_{".utf8)
        if isBraced || fixed.last == UInt8(ascii: "_") {
          fixed.removeLast(isBraced ? 2 : 1)
          closesBrace = isBraced
          gap = .subscripts(index)
        }
      case .power(let index): if fixed.last == UInt8(ascii: "{") { gap = .power(index) }
      case .digits, .step, .earlierStep: break
      }
      parts.append(Part(text: fixed, gap: gap))
      fixed = []
    }
    parts.append(Part(text: fixed, gap: .end))
  }

  /// Writes the text with its holes filled.
  func write(_ filling: borrowing Filling, to bytes: inout [UInt8]) {
    for part in parts {
      bytes += part.text
      switch part.gap {
      case .hole(.subscripts(let index)): bytes += filling.subscripts(index)
      case .hole(.digits(let index)): bytes += filling.digits(index)
      case .hole(.power(let index)): bytes += filling.power(index)
      case .hole(.step): Filling.write(filling.step, to: &bytes)
      case .hole(.earlierStep): Filling.write(filling.earlierStep, to: &bytes)
      case .subscripts(let index):
        let subscripts = filling.subscripts(index)
        bytes.append(UInt8(ascii: "_"))
        if subscripts.count > 1 { bytes.append(UInt8(ascii: "{")) }
        bytes += subscripts
        if subscripts.count > 1 { bytes.append(UInt8(ascii: "}")) }
      case .power(let index):
        let power = filling.power(index)
        // − takes three bytes.
        if power.first == 0xE2 {
          bytes.append(UInt8(ascii: "-"))
          bytes += power.dropFirst(3)
        } else {
          bytes += power
        }
      case .end: break
      }
    }
  }

  /// Which numbers are in it.
  var numbers: Set<Int> {
    Set(
      parts.compactMap { if case .hole(.digits(let index)) = $0.gap { index } else { nil } })
  }
}

/// What fills the holes of a form.
struct Filling {
  var step = 0
  var earlierStep = 0
  private var bytes: [UInt8] = []
  private var subscriptRanges: [Range<Int>] = []
  private var digitRanges: [Range<Int>] = []
  private var powerRanges: [Range<Int>] = []

  init() {
    bytes.reserveCapacity(256)
    subscriptRanges.reserveCapacity(8)
    digitRanges.reserveCapacity(8)
    powerRanges.reserveCapacity(8)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    subscriptRanges.removeAll(keepingCapacity: true)
    digitRanges.removeAll(keepingCapacity: true)
    powerRanges.removeAll(keepingCapacity: true)
  }

  /// Adds the subscripts of the next name.
  mutating func add(subscripts: (Int, Int?)?) {
    let start = bytes.count
    if let (first, second) = subscripts {
      Filling.write(first, to: &bytes)
      if let second {
        bytes.append(UInt8(ascii: ","))
        Filling.write(second, to: &bytes)
      }
    }
    subscriptRanges.append(start..<bytes.count)
  }

  /// Adds the next number.
  mutating func add(number: Double, _ format: NumberFormat) {
    let start = bytes.count
    // The sign is the form's.
    format.write(number.magnitude, to: &bytes)
    let mark = bytes[start...].firstIndex(of: UInt8(ascii: "e"))
    digitRanges.append(start..<(mark ?? bytes.count))
    powerRanges.append((mark.map { $0 + 1 } ?? bytes.count)..<bytes.count)
  }

  /// Adds nothing in the place of a number that no form needs.
  mutating func addNoNumber() {
    digitRanges.append(bytes.count..<bytes.count)
    powerRanges.append(bytes.count..<bytes.count)
  }

  func subscripts(_ index: Int) -> ArraySlice<UInt8> { bytes[subscriptRanges[index]] }
  func digits(_ index: Int) -> ArraySlice<UInt8> { bytes[digitRanges[index]] }
  func power(_ index: Int) -> ArraySlice<UInt8> { bytes[powerRanges[index]] }

  /// Writes a whole number that is not negative.
  static func write(_ number: Int, to bytes: inout [UInt8]) {
    guard number >= 10 else { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
    let start = bytes.count
    var rest = number
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }
}
