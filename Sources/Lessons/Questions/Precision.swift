package import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How precisely a number is asked for.
package enum Precision: Sendable, Equatable {
  /// So many significant digits, at least 1.
  case digits(Int)
  /// So many places behind the decimal point; 0 for a whole number.
  case decimals(Int)

  /// How far an answer may be from the right one.
  ///
  /// One unit of the last place, since what was computed on the way has been rounded too; nothing but
  /// the computer's own rounding where the answer has no more digits than are asked for.
  package func tolerance(for answer: Double) -> Double {
    let unit = unit(for: answer)
    let rounding = max(1e-9 * answer.magnitude, 1e-12)
    let isExact = (answer - (answer / unit).rounded() * unit).magnitude <= rounding
    return isExact ? rounding : unit * (1 + 1e-9)
  }

  /// One unit of the last place that is asked for.
  func unit(for answer: Double) -> Double {
    switch self {
    case .decimals(let count): return pow(10, -Double(count))
    case .digits(let count):
      guard answer != 0 else { return pow(10, -Double(count)) }
      return pow(10, floor(log10(answer.magnitude * (1 + 1e-12))) + 1 - Double(count))
    }
  }
}

extension Precision {
  /// How it is asked for, as it stands behind a question.
  package var phrase: Phrase {
    switch self {
    case .decimals(0): "as a whole number"
    case .decimals(let count): "to \(Phrase.counted(count, "decimal place"))"
    case .digits(let count): "to \(Phrase.counted(count, "significant digit"))"
    }
  }
}
