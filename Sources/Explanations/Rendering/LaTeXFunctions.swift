/// Writes functions as LaTeX; never with `\operatorname`, which GitHub refuses.
enum LaTeXFunctions {
  /// A function with its arguments.
  static func call(_ name: String, _ arguments: [String]) -> String {
    if let arrays = arrayCall(name, arguments) { return arrays }
    let list = arguments.joined(separator: ", ")
    switch name {
    case "sqrt": return "\\sqrt{\(list)}"
    case "abs": return "\\left\\lvert \(list) \\right\\rvert"
    case "norm" where arguments.count == 1:
      return "\\left\\lVert \(list) \\right\\rVert"
    default: return self.name(name) + LaTeXFormula.brackets(list)
    }
  }

  /// A function's name, upright.
  static func name(_ name: String) -> String {
    if known.contains(name) { return "\\" + name }
    let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard isPlain else { return LaTeXLetters.text(name) }
    return "\\mathrm{\(name.replacing("_", with: "\\_"))}"
  }

  private static let known: Set<String> = ["exp", "log", "sin", "cos", "tanh", "max", "min"]

  /// The operations between whole arrays, which stand in formulas as calls.
  private static func arrayCall(_ name: String, _ arguments: [String]) -> String? {
    guard let first = arguments.first else { return nil }
    switch name {
    case ArrayFormula.stack: return "[\(arguments.joined(separator: ", "))]"
    case ArrayFormula.matrixProduct: return arguments.joined(separator: " \\, ")
    case ArrayFormula.transpose: return "{\(first)}^{\\top}"
    default:
      guard name.hasPrefix("["), name.hasSuffix("]") else { return nil }
      return "{\(first)}_{\(name.dropFirst().dropLast())}"
    }
  }
}
