import Testing

@testable import Networks

@Suite struct ExpressionTests {
  @Test(
    "reads expressions by the precedence of the language",
    arguments: [
      ("1", "1"), ("0.5", "0.5"), ("1e-3", "0.001"), ("1E+2", "100"), ("π", "π"), ("007", "7"),
      ("a + b", "(+ a b)"), ("a − b", "(- a b)"), ("a - b - c", "(- (- a b) c)"),
      ("a × b", "(* a b)"), ("a ⊙ b", "(* a b)"), ("a * b / c @ d", "(@ (/ (* a b) c) d)"),
      ("a + b * c", "(+ a (* b c))"), ("a * b + c", "(+ (* a b) c)"),
      ("-x^2", "(- (^ x 2))"), ("(-x)^2", "(^ (- x) 2)"), ("-a * b", "(* (- a) b)"),
      ("a * -b", "(* a (- b))"), ("a - -b", "(- a (- b))"), ("--a", "(- (- a))"),
      ("2^-1", "(^ 2 (- 1))"), ("2^-1 * 3", "(* (^ 2 (- 1)) 3)"), ("2^3^4", "(^ 2 (^ 3 4))"),
      ("2^3^-2^x", "(^ 2 (^ 3 (- (^ 2 x))))"), ("(2^3)^4", "(^ (^ 2 3) 4)"),
      ("W.T @ δ", "(@ (T W) δ)"), ("x.T^2", "(^ (T x) 2)"), ("x.T.T", "(T (T x))"),
      ("(a + b).T", "(T (+ a b))"), ("2^x.T", "(^ 2 (T x))"), ("1.T", "(T 1)"),
      ("x[2]", "(at x 2)"), ("W[1, :]", "(at W 1 :)"), ("W[:,1].T", "(T (at W : 1))"),
      ("x[2..4]", "(at x 2..4)"), ("x[2 .. 4]", "(at x 2..4)"), ("-x[1]^2", "(- (^ (at x 1) 2))"),
      ("W[1,:][2]", "(at (at W 1 :) 2)"), ("[[1,2],[3,4]][1,2]", "(at [[1 2] [3 4]] 1 2)"),
      ("[1, -2, a + b]", "[1 (- 2) (+ a b)]"), ("[[0.1, 0.2], [x]]", "[[0.1 0.2] [x]]"),
      ("f(x)", "(f x)"), ("max(a, b + 1)", "(max a (+ b 1))"), ("f (x)", "(f x)"),
      ("sum(A, rows)", "(sum A rows)"), ("f(g(h(x)))", "(f (g (h x)))"),
      ("sigmoid'(z)", "(sigmoid' z)"), ("tanh′(z)^2", "(^ (tanh' z) 2)"), ("f''(x)", "(f'' x)"),
      ("∂L/∂z", "(∂ L z)"), ("∂L/∂W[1,2]", "(∂ L W 1 2)"), ("∂L/∂z.T", "(T (∂ L z))"),
      ("∂L/∂z @ x.T", "(@ (∂ L z) (T x))"), ("-∂L/∂W[1,:][2]", "(- (at (∂ L W 1 :) 2))"),
      ("2 * ∂E/∂z / 3", "(/ (* 2 (∂ E z)) 3)"), ("dL/dW", "(/ dL dW)"),
      ("(1 +\n 2)", "(+ 1 2)"), ("[1, # one\n 2]", "[1 2]"), ("ŷ - y", "(- ŷ y)"),
      ("中文 + 变量", "(+ 中文 变量)"), ("e^T", "(^ e T)"), ("𝑥 + x_1", "(+ 𝑥 x_1)"),
      ("a\u{A0}+\u{3000}b", "(+ a b)"), ("x # comment ²", "x"),
    ])
  func tree(text: String, expected: String) throws {
    let expression = try parseExpression(SourceText(name: "-e", text: text))
    #expect(SExpression.text(expression) == expected)
  }

  @Test("puts operands before what uses them, each used once, with ranges that nest")
  func arena() throws {
    let text = "f(a + [1, (2)], -b.T)^2 @ W[1, :] + ∂L/∂W[1,2]"
    let source = SourceText(name: "-e", text: text)
    let expression = try parseExpression(source)
    var uses = Array(repeating: 0, count: expression.nodes.count)
    for (index, node) in expression.nodes.enumerated() {
      for operand in operands(node.kind) {
        #expect(operand < index)
        uses[operand] += 1
        #expect(node.range.joined(with: expression.nodes[operand].range) == node.range)
      }
    }
    #expect(uses == Array(repeating: 1, count: uses.count - 1) + [0])
    #expect(source.text(in: expression.root.range) == text)
  }

  @Test("gives a node the brackets around its operands")
  func ranges() throws {
    let source = SourceText(name: "-e", text: "((a + b)) @ f( x )")
    let expression = try parseExpression(source)
    let texts = expression.nodes.map { source.text(in: $0.range) }
    #expect(texts == ["a", "b", "a + b", "x", "f( x )", "((a + b)) @ f( x )"])
    let bracketed = try parseExpression(SourceText(name: "-e", text: " (a) "))
    #expect(bracketed.range == SourceRange(1, 4))
  }

  @Test("takes a name in NFD for the same as in NFC")
  func normalForms() throws {
    let composed = try parseExpression(SourceText(name: "-e", text: "\u{177}"))
    let decomposed = try parseExpression(SourceText(name: "-e", text: "y\u{302}"))
    guard case .name(let first) = composed.root.kind, case .name(let second) = decomposed.root.kind
    else {
      Issue.record("not names")
      return
    }
    #expect(Array(first.utf8) == [0xC5, 0xB7])
    #expect(Array(second.utf8) == [0xC5, 0xB7])
    #expect(decomposed.root.range == SourceRange(0, 3))
  }

  @Test("keeps where each position of a subscript stands")
  func subscriptRanges() throws {
    let source = SourceText(name: "-e", text: "∂L/∂W[ 1 , 2 .. 3 ]")
    guard case .derivative(_, let target) = try parseExpression(source).root.kind else {
      Issue.record("not a derivative")
      return
    }
    #expect(target.subscripts.map { source.text(in: $0.range) } == ["1", "2 .. 3"])
    #expect(source.text(in: target.nameRange) == "W")
    #expect(source.text(in: target.range) == "W[ 1 , 2 .. 3 ]")
  }

  private func operands(_ kind: Expression.Kind) -> [Int] {
    switch kind {
    case .number, .name, .derivative: []
    case .array(let elements): elements
    case .negative(let operand), .transpose(let operand), .subscripted(let operand, _): [operand]
    case .binary(_, let left, let right): [left, right]
    case .call(_, _, _, let arguments): arguments
    }
  }
}
