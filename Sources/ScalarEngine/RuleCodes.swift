/// Under which code each rule and each custom operation is bound in a graph.
///
/// A few recent answers stand in a table of their own, because a dictionary takes longer to look up
/// than most rules take to compute.
@usableFromInline
struct RuleCodes {
  private var all: [ObjectIdentifier: UInt32] = [:]
  private var recent: [(key: ObjectIdentifier, code: UInt32)?] = Array(repeating: nil, count: 64)

  /// The code of a type or object; none where it has not been bound.
  @usableFromInline
  subscript(key: ObjectIdentifier) -> UInt32? {
    mutating get {
      let place = RuleCodes.place(of: key)
      if let entry = recent[place], entry.key == key { return entry.code }
      guard let code = all[key] else { return nil }
      recent[place] = (key, code)
      return code
    }
    set { all[key] = newValue }
  }

  /// Spreads addresses, which end in equal bits, over the 64 places by their product with 2⁶⁴/φ.
  private static func place(of key: ObjectIdentifier) -> Int {
    let bits = UInt64(UInt(bitPattern: key))
    return Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }
}
