import Rules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number and a bound on how far rounding may have taken it from the exact result.
///
/// A rule read over `Rounded` says how accurate it is, without a word about errors of its own: the
/// running error analysis of Wilkinson, to first order. See Higham, *Accuracy and Stability of
/// Numerical Algorithms*, section 3.3.
///
/// An infinite value with a finite error stands for a number beyond the largest one: e¹⁰⁰⁰ is surely
/// that, so that 1/(1 + e¹⁰⁰⁰) is known to be nearly 0.
package struct Rounded: RealArithmetic, BitwiseCopyable, Sendable {
  /// The number as it was computed.
  package var value: Double
  /// The most by which it may differ from the exact one, at least 0.
  package var error: Double

  /// Half the distance from 1 to the next number: the relative error of one rounding.
  package static let unit = 0x1p-53

  @inline(__always)
  package init(_ value: Double, error: Double) {
    self.value = value
    self.error = error
  }

  /// An exact number.
  @inline(__always)
  package init(_ value: Double) {
    self.init(value, error: 0)
  }

  /// The number taken to be exact.
  @inline(__always)
  var exact: Rounded { Rounded(value) }

  /// A result whose operands' errors give it `error`, rounded `roundings` times.
  ///
  /// Zero times a number of which nothing is known is of no known error either.
  @inline(__always)
  private static func rounded(
    _ value: Double, _ error: Double, roundings: Double = 1
  ) -> Rounded {
    let own = value.isInfinite ? 0 : roundings * unit * value.magnitude
    let error = error + own
    return Rounded(value, error: error.isNaN ? .infinity : error)
  }

  @inline(__always)
  package static func + (a: Rounded, b: Rounded) -> Rounded {
    rounded(a.value + b.value, a.error + b.error)
  }

  @inline(__always)
  package static func - (a: Rounded, b: Rounded) -> Rounded {
    rounded(a.value - b.value, a.error + b.error)
  }

  @inline(__always)
  package static func * (a: Rounded, b: Rounded) -> Rounded {
    if a.value == 0 && a.error == 0 || b.value == 0 && b.error == 0 {
      return Rounded(a.value * b.value, error: 0)
    }
    return rounded(
      a.value * b.value,
      a.value.magnitude * b.error + b.value.magnitude * a.error + a.error * b.error)
  }

  @inline(__always)
  package static func / (a: Rounded, b: Rounded) -> Rounded {
    let value = a.value / b.value
    if b.value.isInfinite, b.error.isFinite {
      return rounded(value, (a.value.magnitude + a.error) / .greatestFiniteMagnitude)
    }
    let nearest = b.value.magnitude - b.error
    return rounded(
      value, nearest > 0 ? (a.error + value.magnitude * b.error) / nearest : .infinity)
  }

  @inline(__always)
  package static prefix func - (a: Rounded) -> Rounded { Rounded(-a.value, error: a.error) }

  // The C library's functions are exact to the last digit or nearly: two roundings. Each error below
  // is the operand's times the steepest slope of the function near by.

  package static func exp(_ x: Rounded) -> Rounded {
    let value = Double.exp(x.value)
    guard value.isFinite else {
      return Rounded(value, error: Double.exp(x.value - x.error).isInfinite ? 0 : .infinity)
    }
    return rounded(value, value * x.grown, roundings: 2)
  }

  package static func expm1(_ x: Rounded) -> Rounded {
    let value = Double.expm1(x.value)
    return rounded(value, (value + 1) * x.grown, roundings: 2)
  }

  package static func log(_ x: Rounded) -> Rounded {
    rounded(.log(x.value), x.relativeError(of: x.value), roundings: 2)
  }

  package static func log1p(_ x: Rounded) -> Rounded {
    rounded(.log1p(x.value), x.relativeError(of: 1 + x.value), roundings: 2)
  }

  package static func sqrt(_ x: Rounded) -> Rounded {
    let value = x.value.squareRoot()
    let error = x.error == 0 ? 0 : min(x.error / value, x.error.squareRoot())
    return rounded(value, error)
  }

  package static func sin(_ x: Rounded) -> Rounded {
    rounded(.sin(x.value), min(x.error, 2), roundings: 2)
  }

  package static func cos(_ x: Rounded) -> Rounded {
    rounded(.cos(x.value), min(x.error, 2), roundings: 2)
  }

  package static func tanh(_ x: Rounded) -> Rounded {
    let value = Double.tanh(x.value)
    return rounded(value, x.error * (1 - value * value + min(x.error, 1)), roundings: 2)
  }

  package static func erf(_ x: Rounded) -> Rounded {
    // The slope is nowhere above 2/√π.
    rounded(.erf(x.value), min(x.error * 1.1284, 2), roundings: 2)
  }

  package static func power(_ x: Rounded, _ n: Rounded) -> Rounded {
    if n.error == 0, n.value == 0 || n.value == 1 { return n.value == 0 ? Rounded(1) : x }
    let value = Double.power(x.value, n.value)
    var error = 0.0
    if x.error > 0, n.value != 0 {
      let largest = x.value.magnitude + x.error
      if n.value >= 1 {
        // The slope is largest at the end that lies farther from 0.
        error += n.value * Double.power(largest, n.value - 1) * x.error
      } else if x.error < x.value.magnitude {
        // And here at the end that lies nearer to it.
        let nearest = x.value.magnitude - x.error
        error += (n.value * Double.power(nearest, n.value - 1)).magnitude * x.error
      } else {
        // |aⁿ − bⁿ| ≤ |a − b|ⁿ for 0 < n < 1.
        error += n.value > 0 ? Double.power(x.error, n.value) : .infinity
      }
    }
    if n.error > 0, value != 0 {
      error += (value * Double.log(x.value.magnitude)).magnitude * n.error
    }
    return rounded(value, error, roundings: 2)
  }

  @inline(__always)
  package static func positive(
    _ x: Rounded, then: @autoclosure () -> Rounded, otherwise: @autoclosure () -> Rounded
  ) -> Rounded {
    x.value > 0 ? then() : otherwise()
  }

  /// e^error − 1, to first order while the error is small.
  private var grown: Double { error < 1e-6 ? error * (1 + error) : .expm1(error) }

  /// The error as a part of `x`; infinite where the error reaches it.
  private func relativeError(of x: Double) -> Double {
    guard error > 0 else { return 0 }
    let nearest = x.magnitude - error
    return nearest > 0 ? error / nearest : .infinity
  }
}
