import Networks
import Rules
import Typography

/// Writes expressions of the network language, over whole arrays, as LaTeX.
struct LaTeXExpression {
  let formula: LaTeXFormula
  /// The arrays that stand for names and derivatives, where numbers are to be shown.
  var values: [String: ArrayExpression.Array] = [:]
  /// The formulas in cases that names stand for.
  var cases: [String: Formula] = [:]

  /// The LaTeX of a part of an expression.
  struct Piece {
    var text: String
    var strength: LaTeXFormula.Strength
    /// Whether it may have more than one element.
    var isArray = false
  }

  /// The expression; `nil` if the text is not one.
  func text(_ source: String) -> String? {
    guard let expression = try? parseExpression(SourceText(name: "", text: source)) else {
      return nil
    }
    return text(expression)
  }

  /// The expression, without recursion: operands come before what uses them.
  func text(_ expression: Expression) -> String {
    var pieces: [Piece] = []
    for node in expression.nodes {
      pieces.append(element(node.kind, of: expression) ?? piece(node.kind, pieces))
    }
    return pieces.last?.text ?? ""
  }

  /// An element of a named array, written as cards write it.
  private func element(_ kind: Expression.Kind, of expression: Expression) -> Piece? {
    guard case .subscripted(let operand, let subscripts) = kind,
      case .name(let name) = expression.nodes[operand].kind
    else { return nil }
    var positions: [String] = []
    for place in subscripts {
      guard case .at(let position) = place.kind else { return nil }
      positions.append("\(position)")
    }
    let text = formula.names.latex("\(name)[\(positions.joined(separator: ","))]")
    return Piece(text: text, strength: text.contains("^") ? .factor : .atom)
  }

  private func piece(_ kind: Expression.Kind, _ pieces: [Piece]) -> Piece {
    switch kind {
    case .number(let value):
      let text = value == .pi ? "\\pi" : formula.number(value)
      return Piece(text: text, strength: formula.strength(of: .number(value)))
    case .name(let name):
      if let value = values[name] { return array(value) }
      if let cases = cases[name] {
        return Piece(text: formula.text(cases), strength: .cases, isArray: true)
      }
      let text = formula.names.latex(name)
      return Piece(
        text: text, strength: text.contains("^") ? .factor : .atom,
        isArray: formula.names.isArray(name))
    case .array(let elements):
      let list = elements.map { pieces[$0].text }.joined(separator: ", ")
      return Piece(text: "[\(list)]", strength: .atom, isArray: true)
    case .negative(let operand):
      return Piece(
        text: "-" + held(pieces[operand], .product), strength: .signed,
        isArray: pieces[operand].isArray)
    case .binary(let sign, let left, let right):
      return binary(sign, pieces[left], pieces[right])
    case .transpose(let operand):
      return transposed(pieces[operand])
    case .subscripted(let operand, let subscripts):
      return subscripted(pieces[operand], subscripts)
    case .call(let name, _, let primes, let arguments):
      return call(name, primes: primes, arguments.map { pieces[$0] })
    case .derivative(let loss, let target):
      if target.subscripts.isEmpty, let value = values["∂\(loss)/∂\(target.name)"] {
        return array(value)
      }
      let below =
        target.subscripts.isEmpty
        ? formula.names.latex(target.name)
        : formula.names.latex(target.name, subscripts: target.subscripts.map(text))
      return Piece(
        text: "\\frac{\\partial \(formula.names.latex(loss))}{\\partial \(below)}",
        strength: .factor, isArray: formula.names.isArray(target.name))
    }
  }

  private func binary(_ sign: BinaryOperator, _ left: Piece, _ right: Piece) -> Piece {
    let isArray = left.isArray || right.isArray
    let text: String
    switch sign {
    case .add: text = "\(held(left, .sum)) + \(held(right, .product))"
    case .subtract: text = "\(held(left, .sum)) - \(held(right, .product))"
    case .multiply:
      let (first, second) = (held(left, .signed), held(right, .factor))
      let areArrays = left.isArray && right.isArray
      text = "\(first) \(areArrays ? "\\odot" : times(first, second)) \(second)"
    case .matrixProduct: text = "\(held(left, .signed)) \\, \(held(right, .factor))"
    case .divide: text = "\\frac{\(left.text)}{\(right.text)}"
    case .power: text = held(left, .atom) + LaTeXFormula.raised(right.text)
    }
    let strength: LaTeXFormula.Strength =
      switch sign {
      case .add, .subtract: .sum
      case .multiply, .matrixProduct: .product
      case .divide, .power: .factor
      }
    return Piece(text: text, strength: strength, isArray: isArray)
  }

  /// A number stands beside what it multiplies, if neither would be misread.
  private func times(_ left: String, _ right: String) -> String {
    let needsSign =
      !values.isEmpty || right.first?.isNumber == true || right.hasPrefix("\\frac")
      || left.hasPrefix("\\frac")
    return needsSign ? "\\times" : "\\,"
  }

  /// An array in brackets, a vector as a column, the middle of long ones left out.
  private func array(_ array: ArrayExpression.Array) -> Piece {
    if array.shape.isNumber, let number = array.elements.first {
      return Piece(text: formula.number(number), strength: formula.strength(of: .number(number)))
    }
    let columns = array.shape.columns
    let rows = stride(from: 0, to: array.elements.count, by: columns).map {
      Array(array.elements[$0..<min($0 + columns, array.elements.count)])
    }
    return Piece(text: LaTeXMatrix(formula: formula).text(rows), strength: .atom, isArray: true)
  }

  private func transposed(_ piece: Piece) -> Piece {
    // The layer and the sign of the transpose share their place: W^{[2]\top}.
    let isName = piece.strength == .factor && piece.text.hasSuffix("]}")
    let text =
      isName ? piece.text.dropLast() + "\\top}" : held(piece, .atom) + "^{\\top}"
    return Piece(text: text, strength: .factor, isArray: piece.isArray)
  }

  private func subscripted(_ operand: Piece, _ subscripts: [Subscript]) -> Piece {
    let isName = operand.strength >= .factor && !operand.text.contains { "_(\\".contains($0) }
    let base = isName ? operand.text : LaTeXFormula.brackets(operand.text)
    let isElement = subscripts.allSatisfy { if case .at = $0.kind { true } else { false } }
    return Piece(
      text: "\(base)_{\(subscripts.map(text).joined(separator: ","))}",
      strength: operand.strength == .factor ? .factor : .atom, isArray: !isElement)
  }

  private func call(_ name: String, primes: Int, _ arguments: [Piece]) -> Piece {
    let texts = arguments.map(\.text)
    let isNumber =
      LaTeXExpression.reductions.contains(name) && arguments.count == 1
      || LaTeXExpression.losses.contains(name)
    let text =
      primes == 0
      ? LaTeXFunctions.call(name, texts)
      : LaTeXFunctions.name(name) + String(repeating: "'", count: primes)
        + LaTeXFormula.brackets(texts.joined(separator: ", "))
    return Piece(
      text: text, strength: .atom, isArray: !isNumber && arguments.contains(where: \.isArray))
  }

  private func text(_ position: Subscript) -> String {
    switch position.kind {
    case .at(let position): "\(position)"
    case .all: ":"
    case .through(let first, let last): "\(first) \\dots \(last)"
    }
  }

  private func held(_ piece: Piece, _ strength: LaTeXFormula.Strength) -> String {
    piece.strength >= strength ? piece.text : LaTeXFormula.brackets(piece.text)
  }

  /// The functions that make one number of a whole array.
  private static let reductions: Set<String> = [
    "sum", "mean", "min", "max", "norm", "log_sum_exp",
  ]
  private static let losses: Set<String> = [
    "mse", "mae", "huber", "cross_entropy", "binary_cross_entropy", "softmax_cross_entropy",
    "sigmoid_cross_entropy",
  ]
}
