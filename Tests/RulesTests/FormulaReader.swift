import Foundation

/// Reads the text of a formula, in any style without cases, and computes its value.
///
/// It knows the grammar of the network language and nothing of `Formula`, so that it can tell
/// whether the brackets of a text say what the formula means.
struct FormulaReader {
  struct Failure: Error { let rest: String }

  private var rest: Substring
  private let numbers: [String: Double]

  static func value(of text: String, _ numbers: [String: Double] = [:]) throws -> Double {
    var reader = FormulaReader(rest: text[...], numbers: numbers)
    let value = try reader.sum()
    guard reader.rest.isEmpty else { throw Failure(rest: String(reader.rest)) }
    return value
  }

  private mutating func take(_ options: String...) -> Bool {
    for option in options where rest.hasPrefix(option) {
      rest.removeFirst(option.count)
      return true
    }
    return false
  }

  private mutating func sum() throws -> Double {
    var value = try product()
    while true {
      if take(" + ") {
        value += try product()
      } else if take(" − ", " - ") {
        value -= try product()
      } else {
        return value
      }
    }
  }

  private mutating func product() throws -> Double {
    var value = try signed()
    while true {
      if take(" × ", " * ") {
        value *= try signed()
      } else if take(" / ", "/") {
        value /= try signed()
      } else if rest.first == " ", let next = rest.dropFirst().first, next.isLetter || next == "(" {
        rest.removeFirst()
        value *= try power()
      } else {
        return value
      }
    }
  }

  private mutating func signed() throws -> Double {
    take("−", "-") ? -(try signed()) : try power()
  }

  private mutating func power() throws -> Double {
    let base = try primary()
    if take("^") { return pow(base, try signed()) }
    let raised = rest.prefix { "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".contains($0) }
    guard !raised.isEmpty else { return base }
    rest.removeFirst(raised.count)
    let digits = raised.map { $0 == "⁻" ? "-" : String($0.wholeNumberValue ?? 0) }
    return pow(base, Double(digits.joined()) ?? .nan)
  }

  private mutating func primary() throws -> Double {
    if take("(") {
      let value = try sum()
      guard take(")") else { throw Failure(rest: String(rest)) }
      return value
    }
    if let first = rest.first, "0123456789".contains(first) { return try number() }
    let name = rest.prefix { $0.isLetter || "0123456789_".contains($0) }
    rest.removeFirst(name.count)
    guard !name.isEmpty else { throw Failure(rest: String(rest)) }
    if take("(") {
      var arguments = [try sum()]
      while take(", ") { arguments.append(try sum()) }
      guard take(")") else { throw Failure(rest: String(rest)) }
      return try call(String(name), arguments)
    }
    if name == "π" { return .pi }
    guard let value = numbers[String(name)] else { throw Failure(rest: String(name)) }
    return value
  }

  private mutating func number() throws -> Double {
    var digits = rest.prefix { "0123456789.".contains($0) }
    let exponent = rest.dropFirst(digits.count)
    if exponent.first == "e" {
      let length = 2 + exponent.dropFirst(2).prefix { "0123456789".contains($0) }.count
      digits = rest.prefix(digits.count + length)
    }
    rest.removeFirst(digits.count)
    guard let value = Double(digits) else { throw Failure(rest: String(digits)) }
    return value
  }

  private func call(_ name: String, _ x: [Double]) throws -> Double {
    switch (name, x.count) {
    case ("exp", 1): exp(x[0])
    case ("expm1", 1): expm1(x[0])
    case ("log", 1): log(x[0])
    case ("log1p", 1): log1p(x[0])
    case ("sqrt", 1): sqrt(x[0])
    case ("sin", 1): sin(x[0])
    case ("cos", 1): cos(x[0])
    case ("tanh", 1): tanh(x[0])
    case ("erf", 1): erf(x[0])
    case ("positive", 3): x[0] > 0 ? x[1] : x[2]
    case ("max", _): x.max() ?? -.infinity
    case ("min", _): x.min() ?? .infinity
    default: throw Failure(rest: name)
    }
  }
}
