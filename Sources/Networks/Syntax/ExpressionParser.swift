import Wording

/// Reads an expression by precedence, with a stack of its own in place of recursion.
///
/// Operands wait in `operands`; operators and open brackets wait in `frames` until what follows
/// shows that their operands are complete. Nothing a person can write makes the program's own stack
/// grow.
struct ExpressionParser {
  /// How deep brackets, signs, powers and calls may nest, counted together.
  static let depthLimit = 1000

  struct Operand {
    let node: Int
    /// The operand with the brackets around it.
    let range: SourceRange
  }

  /// What waits for its operands.
  ///
  /// `base` is the number of operands in front of its own, `open` the index of the bracket's token.
  enum Frame {
    case binary(BinaryOperator)
    case negative(SourceRange)
    case group(open: Int)
    case array(open: Int, base: Int)
    case call(name: String, nameRange: SourceRange, primes: Int, open: Int, base: Int)
  }

  var cursor: TokenCursor
  var nodes: [Expression.Node] = []
  var operands: [Operand] = []
  var frames: [Frame] = []
  private var depth = 0

  /// Whether it is the value of an option, behind which `only` may follow.
  let isOption: Bool

  init(_ cursor: TokenCursor, isOption: Bool = false) {
    self.cursor = cursor
    self.isOption = isOption
  }

  /// Reads as far as the expression goes: to the end of the statement, or to a `,` or a closing
  /// bracket that is not its own.
  mutating func parse() throws(Diagnostic) -> Expression {
    repeat {
      try readOperand()
    } while try readContinuation()
    reduceToBracket()
    let range = operands.last?.range ?? cursor.range
    return Expression(nodes: nodes, range: range)
  }

  mutating func push(_ kind: Expression.Kind, _ range: SourceRange) {
    nodes.append(Expression.Node(kind: kind, range: range))
    operands.append(Operand(node: nodes.count - 1, range: range))
  }

  /// Lets an operator or a bracket wait, unless it would nest too deep.
  mutating func open(_ frame: Frame, at range: SourceRange) throws(Diagnostic) {
    if frame.nests {
      depth += 1
      if depth > ExpressionParser.depthLimit {
        throw cursor.failure(
          "the expression nests too deep", at: range,
          label: "at most \(ExpressionParser.depthLimit) brackets, signs, powers and calls",
          help: "give a part of it a name of its own")
      }
    }
    frames.append(frame)
  }

  mutating func closeFrame() {
    if let frame = frames.popLast(), frame.nests { depth -= 1 }
  }

  /// Completes the waiting operators that bind at least so strongly.
  mutating func reduce(downTo precedence: Int) {
    while let frame = frames.last {
      switch frame {
      case .binary(let operation) where operation.precedence >= precedence:
        closeFrame()
        let right = operands.removeLast()
        let left = operands.removeLast()
        push(.binary(operation, left.node, right.node), left.range.joined(with: right.range))
      case .negative(let sign) where BinaryOperator.negativePrecedence >= precedence:
        closeFrame()
        let operand = operands.removeLast()
        push(.negative(operand.node), sign.joined(with: operand.range))
      default: return
      }
    }
  }

  /// Completes every operator since the last open bracket.
  mutating func reduceToBracket() { reduce(downTo: 0) }
}

extension ExpressionParser.Frame {
  /// Whether it counts towards the depth: chains that are read from the left do not.
  fileprivate var nests: Bool {
    if case .binary(let operation) = self { return operation == .power }
    return true
  }

  /// The bracket that it waits to see closed.
  var openBracket: Int? {
    switch self {
    case .binary, .negative: nil
    case .group(let open), .array(let open, _), .call(_, _, _, let open, _): open
    }
  }
}
