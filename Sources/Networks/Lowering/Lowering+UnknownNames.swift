import Typography
import Wording

/// What may be meant by a name that stands for nothing.
extension Lowering {
  /// The mend for an unknown name; `parameters` are known besides the file's names.
  func unknownHelp(_ name: String, _ place: Place, parameters: [String]) -> Phrase? {
    if let help = derivativeHelp(name) ?? powerHelp(name, place) { return help }
    if Distribution.names.contains(name) { return drawHelp(name) }
    if let value = Synonyms.value(for: name) { return "write `\(value)`" }
    if let help = elementHelp(name) ?? productHelp(name, parameters) { return help }
    let nearest = Spelling.nearest(to: name, among: parameters + definitions.map(\.name))
    guard let nearest else { return claim == nil ? declarationHelp(name) : nil }
    // `b2` beside `b1` may be a slip, or a declaration that was forgotten.
    let differsInDigits = letters(of: nearest) == letters(of: name)
    guard differsInDigits, claim == nil else { return "did you mean \(quoted(nearest))?" }
    return "did you mean \(quoted(nearest))? If not, \(declarationHelp(name))"
  }

  /// A distribution stands behind a `~`, not in an expression.
  func drawHelp(_ name: String) -> Phrase? {
    let meant = Distribution.names.contains(name) ? name : Synonyms.distribution(for: name)
    guard let meant else { return nil }
    let arguments = meant == "normal" ? "(0, 1)" : meant == "uniform" ? "(-1, 1)" : ""
    return "numbers are drawn behind a `~`: `parameter W[2, 3] ~ \(meant)\(arguments)`"
  }

  /// `dL` in an equation is likely to be half of a derivative.
  private func derivativeHelp(_ name: String) -> Phrase? {
    let rest = String(name.dropFirst())
    guard name.hasPrefix("d"), rest == lossName || rest == "J" || rest == "L" else { return nil }
    return "a derivative stands only in a claim: `claim dL/dW = …`"
  }

  /// `e^(-z)` is an exponential, `w^T` a transpose.
  private func powerHelp(_ name: String, _ place: Place) -> Phrase? {
    guard !place.isLibrary else { return nil }
    if name == "e", let exponent = source.exponent(behind: place.range.upper) {
      return "write `exp(\(shortened(exponent)))`"
    }
    if name == "T" || name == "t" || name == "⊤",
      let base = source.base(inFrontOf: place.range.lower)
    {
      return "the transpose is written `\(shortened(base)).T`"
    }
    return nil
  }

  /// `x1` or `x_1` where `x` is a vector with such an element.
  private func elementHelp(_ name: String) -> Phrase? {
    let base = letters(of: name)
    guard let index = Int(name.dropFirst(base.count)), index > 0 else { return nil }
    let vector = String(base.hasSuffix("_") ? base.dropLast() : base)
    guard let shape = definition(named: vector).map({ shape($0.operation) }), shape.isColumn,
      shape.rows > 1, index <= shape.rows
    else { return nil }
    return "an element of \(quoted(vector)) is written `\(shortened(vector))[\(index)]`"
  }

  /// `wx` where `w` and `x` are known.
  private func productHelp(_ name: String, _ parameters: [String]) -> Phrase? {
    guard name.count <= 20 else { return nil }
    for place in name.indices.dropFirst() {
      let (left, right) = (String(name[..<place]), String(name[place...]))
      if parameters.contains(left), parameters.contains(right) {
        return "a product needs its sign: `\(left) * \(right)`"
      }
      guard let a = definition(named: left), let b = definition(named: right) else { continue }
      let product =
        product(left, shape(a.operation), right, shape(b.operation)) ?? "\(left) * \(right)"
      return "a product needs its sign: `\(product)`"
    }
    return nil
  }

  /// How a name that looks like a forgotten declaration would be declared.
  private func declarationHelp(_ name: String) -> Phrase {
    let word = shortened(name)
    switch name.first {
    case "b", "β": return "declare it above: `parameter \(word) = 0`"
    case "W", "w", "θ", "Θ", "V", "v", "U": return weightHelp(word)
    case "x", "X": return "declare it above: `input \(word) = …`"
    case "y" where letters(of: name) == "y", "t" where letters(of: name) == "t":
      return "declare it above: `target \(word) = …`"
    default: return "define it above: `\(word) = …`, or `parameter \(word) = …` if it is learned"
    }
  }

  private func weightHelp(_ word: String) -> Phrase {
    let isMatrix = word.first?.isUppercase == true
    let start = isMatrix ? "[2, 3] ~ glorot_uniform" : " = 0.5"
    return "declare it above: `parameter \(word)\(start)`"
  }

  /// The name without the digits at its end.
  private func letters(of name: String) -> Substring {
    name.dropLast(name.reversed().prefix { $0.isNumber }.count)
  }
}
