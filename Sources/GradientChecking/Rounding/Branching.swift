import Rules

/// A number that remembers which way each condition on its way went.
///
/// A rule's value read over `Branching` at two points tells whether a corner lies between them: then
/// they did not take the same branches. A condition that is met with equality is remembered as such.
package struct Branching: RealArithmetic, Sendable {
  package let value: Double
  /// The branches taken, in the order of the computation; 0 without any.
  package let path: UInt64
  /// Whether a condition was met with equality.
  package let isAtCorner: Bool

  private init(_ value: Double, path: UInt64, isAtCorner: Bool) {
    self.value = value
    self.path = path
    self.isAtCorner = isAtCorner
  }

  package init(_ value: Double) { self.init(value, path: 0, isAtCorner: false) }

  private init(_ value: Double, of a: Branching) {
    self.init(value, path: a.path, isAtCorner: a.isAtCorner)
  }

  private init(_ value: Double, of a: Branching, _ b: Branching) {
    self.init(
      value, path: Branching.joined(a.path, b.path), isAtCorner: a.isAtCorner || b.isAtCorner)
  }

  /// One path after the other; no path changes nothing.
  private static func joined(_ a: UInt64, _ b: UInt64) -> UInt64 {
    if b == 0 { return a }
    return a == 0 ? b : (a &* 0x9E37_79B9_7F4A_7C15) ^ b
  }

  package static func + (a: Branching, b: Branching) -> Branching {
    Branching(a.value + b.value, of: a, b)
  }
  package static func - (a: Branching, b: Branching) -> Branching {
    Branching(a.value - b.value, of: a, b)
  }
  package static func * (a: Branching, b: Branching) -> Branching {
    Branching(a.value * b.value, of: a, b)
  }
  package static func / (a: Branching, b: Branching) -> Branching {
    Branching(a.value / b.value, of: a, b)
  }
  package static prefix func - (a: Branching) -> Branching { Branching(-a.value, of: a) }

  package static func exp(_ x: Branching) -> Branching { Branching(.exp(x.value), of: x) }
  package static func expm1(_ x: Branching) -> Branching { Branching(.expm1(x.value), of: x) }
  package static func log(_ x: Branching) -> Branching { Branching(.log(x.value), of: x) }
  package static func log1p(_ x: Branching) -> Branching { Branching(.log1p(x.value), of: x) }
  package static func sqrt(_ x: Branching) -> Branching {
    // At 0 the slope is infinite, and what comes before it may have a corner: √(x²).
    Branching(
      x.value.squareRoot(), path: x.value == 0 ? joined(4, x.path) : x.path,
      isAtCorner: x.value == 0 || x.isAtCorner)
  }
  package static func sin(_ x: Branching) -> Branching { Branching(.sin(x.value), of: x) }
  package static func cos(_ x: Branching) -> Branching { Branching(.cos(x.value), of: x) }
  package static func tanh(_ x: Branching) -> Branching { Branching(.tanh(x.value), of: x) }
  package static func erf(_ x: Branching) -> Branching { Branching(.erf(x.value), of: x) }
  package static func power(_ x: Branching, _ n: Branching) -> Branching {
    Branching(.power(x.value, n.value), of: x, n)
  }

  package static func positive(
    _ x: Branching, then: @autoclosure () -> Branching, otherwise: @autoclosure () -> Branching
  ) -> Branching {
    let taken = x.value > 0 ? then() : otherwise()
    let mark: UInt64 = x.value > 0 ? 1 : x.value < 0 ? 2 : 3
    return Branching(
      taken.value, path: joined(joined(mark, x.path), taken.path),
      isAtCorner: x.value == 0 || x.isAtCorner || taken.isAtCorner)
  }

  /// The shift cancels out, so that which operand is the largest makes no corner.
  package static func shift(_ x: [Branching]) -> Branching {
    Branching(x.map(\.value).max() ?? 0)
  }
}

extension Branching {
  /// Whether the other number was reached by other branches, so that a corner lies between the two.
  func leaves(for other: Branching) -> Bool { path != other.path }

  /// By how much to multiply the changes δ of x so that a sum of the two shows them.
  ///
  /// At a corner the side to which a change leads is the same however small it is, but x + δ may
  /// round to x.
  static func visible(_ x: [Double], _ δ: [Double]) -> Double {
    let change = δ.reduce(0) { max($0, $1.magnitude) }
    let size = x.reduce(0) { max($0, $1.magnitude) }
    return change > 0 && size > 0 ? max(1, size / change * 0x1p-20) : 1
  }
}
