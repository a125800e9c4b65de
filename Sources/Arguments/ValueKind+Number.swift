import Typography
import Wording

extension ValueKind<Int> {
  /// A whole number within `range`.
  package static func integer(
    _ placeholder: String = "N", in range: ClosedRange<Int> = .min ... .max
  ) -> ValueKind {
    ValueKind(placeholder, form: .integer(range)) { text throws(ValueRefusal) in
      let digits = text.replacingMinusSign()
      guard let value = Int(digits) else {
        throw ValueRefusal(
          digits.isWholeNumber ? "is too large a number" : "is not a whole number")
      }
      guard range.contains(value) else {
        throw .outOfRange(
          range.lowerBound == .min ? nil : "\(range.lowerBound)",
          range.upperBound == .max ? nil : "\(range.upperBound)")
      }
      return value
    }
  }
}

extension ValueKind<Int> {
  /// A number of bytes of at least `smallest`: `450000`, `450k`, `2M`.
  package static func bytes(_ placeholder: String = "BYTES", atLeast smallest: Int) -> ValueKind {
    ValueKind(placeholder, form: .text(suggestions: { [] })) { text throws(ValueRefusal) in
      let units = ["k": 1_000, "m": 1_000_000, "g": 1_000_000_000]
      let unit = units[text.suffix(1).lowercased()]
      let digits = unit == nil ? text[...] : text.dropLast()
      guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else {
        throw ValueRefusal("is not a number of bytes, such as 450k")
      }
      let bytes = Int(digits)?.multipliedReportingOverflow(by: unit ?? 1)
      guard let bytes, !bytes.overflow else { throw ValueRefusal("is too large a number") }
      guard bytes.partialValue >= smallest else {
        throw ValueRefusal("is less than \(smallest)")
      }
      return bytes.partialValue
    }
  }
}

extension ValueKind<Double> {
  /// A finite number within `range`; the minus sign − is read like -.
  package static func number(
    _ placeholder: String = "X",
    in range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude
  ) -> ValueKind {
    ValueKind(placeholder, form: .number(range)) { text throws(ValueRefusal) in
      let digits = text.replacingMinusSign()
      // `Double` alone would also read `inf`, `nan` and `0x1p3`.
      guard digits.allSatisfy({ "0123456789+-.eE".contains($0) }), let value = Double(digits)
      else { throw ValueRefusal("is not a number") }
      guard value.isFinite else { throw ValueRefusal("is too large a number") }
      guard range.contains(value) else {
        let format = NumberFormat(significantDigits: 17)
        let limit = Double.greatestFiniteMagnitude
        throw .outOfRange(
          range.lowerBound == -limit ? nil : format.text(range.lowerBound),
          range.upperBound == limit ? nil : format.text(range.upperBound))
      }
      return value
    }
  }
}

extension ValueRefusal {
  fileprivate static func outOfRange(_ low: String?, _ high: String?) -> ValueRefusal {
    switch (low, high) {
    case (let low?, let high?): ValueRefusal("is not between \(low) and \(high)")
    case (let low?, nil): ValueRefusal("is less than \(low)")
    case (nil, let high?): ValueRefusal("is more than \(high)")
    case (nil, nil): ValueRefusal("is out of range")
    }
  }
}

extension String {
  /// Whether this is a number as far as options are told from values: `-0.5`, `−3`, `-.5`, `-1e9`.
  var looksLikeNegativeNumber: Bool {
    guard first == "-" || first == "−" else { return false }
    return dropFirst().first { $0 != "." }?.isASCIIDigit ?? false
  }

  fileprivate func replacingMinusSign() -> String {
    String(map { $0 == "−" ? "-" : $0 })
  }

  fileprivate var isWholeNumber: Bool {
    let digits = first == "-" || first == "+" ? dropFirst() : self[...]
    return !digits.isEmpty && digits.allSatisfy(\.isASCIIDigit)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
