import Rules

/// A number as the expression that computes it in a browser.
///
/// A rule read over it is the rule's own line of mathematics in JavaScript, so that a page computes
/// with what the engine computes with.
struct JavaScript: RealArithmetic, Equatable {
  let text: String

  /// An expression of JavaScript that can stand anywhere.
  init(text: String) { self.text = text }

  init(_ value: Double) {
    text =
      value.isNaN
      ? "NaN"
      : value.isInfinite
        ? (value < 0 ? "(-Infinity)" : "Infinity") : value < 0 ? "(\(value))" : "\(value)"
  }

  static func + (left: Self, right: Self) -> Self { binary(left, "+", right) }
  static func - (left: Self, right: Self) -> Self { binary(left, "-", right) }
  static func * (left: Self, right: Self) -> Self { binary(left, "*", right) }
  static func / (left: Self, right: Self) -> Self { binary(left, "/", right) }
  static prefix func - (operand: Self) -> Self { Self(text: "(-\(operand.text))") }

  static func exp(_ x: Self) -> Self { call("Math.exp", [x]) }
  static func expm1(_ x: Self) -> Self { call("Math.expm1", [x]) }
  static func log(_ x: Self) -> Self { call("Math.log", [x]) }
  static func log1p(_ x: Self) -> Self { call("Math.log1p", [x]) }
  static func sqrt(_ x: Self) -> Self { call("Math.sqrt", [x]) }
  static func sin(_ x: Self) -> Self { call("Math.sin", [x]) }
  static func cos(_ x: Self) -> Self { call("Math.cos", [x]) }
  static func tanh(_ x: Self) -> Self { call("Math.tanh", [x]) }
  /// The page's own: browsers have none.
  static func erf(_ x: Self) -> Self { call("erf", [x]) }
  static func power(_ x: Self, _ n: Self) -> Self { call("Math.pow", [x, n]) }

  /// The condition goes through `above`, which notes which branch was taken.
  static func positive(
    _ x: Self, then: @autoclosure () -> Self, otherwise: @autoclosure () -> Self
  ) -> Self {
    Self(text: "(above(\(x.text))?\(then().text):\(otherwise().text))")
  }

  static func largest(_ x: [Self]) -> Self { call("Math.max", x) }
  static func smallest(_ x: [Self]) -> Self { call("Math.min", x) }

  private static func binary(_ left: Self, _ sign: String, _ right: Self) -> Self {
    Self(text: "(\(left.text)\(sign)\(right.text))")
  }

  private static func call(_ name: String, _ arguments: [Self]) -> Self {
    Self(text: "\(name)(\(arguments.map(\.text).joined(separator: ",")))")
  }
}
