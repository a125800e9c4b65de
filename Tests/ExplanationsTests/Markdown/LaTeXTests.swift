import Networks
import Rules
import Testing
import Typography

@testable import Explanations

/// Names, formulas and expressions as LaTeX.
@Suite struct LaTeXTests {
  @Test(arguments: [
    ("W1", "W^{[1]}"), ("W1[1,2]", "w^{[1]}_{1,2}"), ("b1[1]", "b^{[1]}_1"),
    ("δ2", "\\delta^{[2]}"), ("a12", "a^{[12]}"), ("x[2]", "x_2"), ("x[12]", "x_{12}"),
    ("W_out[1,2]", "w_{\\mathrm{out};1,2}"),
  ])
  func nameOfAnArray(name: String, latex: String) {
    let whole = String(name.prefix { $0 != "[" })
    #expect(LaTeXNames(arrays: [whole]).latex(name) == latex)
  }

  @Test(arguments: [
    ("w1", "w_1"), ("h_1", "h_1"), ("x_in", "x_{\\mathrm{in}}"), ("x_i", "x_i"),
    ("ŷ", "\\hat{y}"), ("x̄", "\\bar{x}"), ("ẋ2", "\\dot{x}_2"), ("θ", "\\theta"),
    ("loss", "\\mathrm{loss}"), ("rate10", "\\mathrm{rate}_{10}"), ("损失", "\\text{损失}"),
    ("权1", "\\text{权}_1"), ("x_t_1", "x_{t,1}"), ("a1_b", "a_{1,b}"), ("θ̂", "\\hat{\\theta}"),
  ])
  func nameOfANumber(name: String, latex: String) {
    #expect(LaTeXNames().latex(name) == latex)
  }

  @Test func namesThatWouldLookAlikeAreWrittenAsTheyAre() {
    let names = LaTeXNames(names: ["x1", "x_1", "y1"])
    #expect(names.latex("x1") == "\\text{x1}")
    #expect(names.latex("x_1") == "\\text{x\\_1}")
    #expect(names.latex("y1") == "y_1")
  }

  @Test func elementsThatWouldLookAlikeAreWrittenAsTheyAre() {
    let names = LaTeXNames(shapes: [
      "x": Shape([3]), "x3": .number, "x_2": .number, "x4": .number, "W1": Shape([2, 2]),
      "w1": Shape([2, 2]), "W2": Shape([2, 2]), "w2": .number,
    ])
    // x[3] and x3, x[2] and x_2 are both a letter with a subscript; there is no x[4].
    #expect(names.latex("x[3]") == "\\text{x[3]}" && names.latex("x3") == "\\text{x3}")
    #expect(names.latex("x[2]") == "\\text{x[2]}" && names.latex("x_2") == "\\text{x\\_2}")
    #expect(names.latex("x[1]") == "x_1" && names.latex("x4") == "x_4")
    // Elements have small letters.
    #expect(
      names.latex("W1[1,2]") == "\\text{W1[1,2]}" && names.latex("w1[1,2]") == "\\text{w1[1,2]}")
    #expect(names.latex("W1") == "W^{[1]}" && names.latex("w1") == "w^{[1]}")
    #expect(names.latex("W2[1,2]") == "w^{[2]}_{1,2}" && names.latex("w2") == "w_2")
  }

  static func latex(_ formula: Formula, values: [String: Double]? = nil) -> String {
    LaTeXFormula(
      names: LaTeXNames(names: ["a1[1]"]), numbers: NumberFormat(), values: values
    ).text(formula)
  }

  static let formulas: [(Formula, String)] = [
    (.symbol("∂L/∂z"), "\\frac{\\partial L}{\\partial z}"),
    (.product([.symbol("∂L/∂z"), .symbol("x")]), "\\frac{\\partial L}{\\partial z} \\times x"),
    (.product([.number(2), .symbol("x")]), "2 \\, x"),
    (.product([.symbol("x"), .number(2)]), "x \\times 2"),
    (.product([.symbol("x"), .sum([.number(1), .negative(.symbol("x"))])]), "x \\, (1 - x)"),
    (.product([.symbol("x"), .negative(.symbol("y"))]), "x \\, (-y)"),
    (.negative(.sum([.symbol("x"), .symbol("y")])), "-(x + y)"),
    (.quotient(.sum([.symbol("x"), .symbol("y")]), .number(2)), "\\frac{x + y}{2}"),
    (.power(base: .symbol("a1[1]"), exponent: .number(2)), "(a^{[1]}_1)^2"),
    (.power(base: .symbol("x"), exponent: .number(-1)), "x^{-1}"),
    (
      .power(base: .quotient(.symbol("x"), .symbol("y")), exponent: .number(2)),
      "\\left(\\frac{x}{y}\\right)^2"
    ),
    (.call("sigmoid", [.symbol("z")]), "\\mathrm{sigmoid}(z)"),
    (.call("leaky_relu", [.symbol("z"), .number(0.01)]), "\\mathrm{leaky\\_relu}(z, 0.01)"),
    (.call("abs", [.symbol("z")]), "\\left\\lvert z \\right\\rvert"),
    (.symbol("log_sum_exp(z2)"), "\\mathrm{log\\_sum\\_exp}(z_2)"),
    (.symbol("max(z[1], z[2], …)"), "\\max(z_1, z_2, \\dots)"),
    (.symbol("norm(x − 1)"), "\\left\\lVert x - 1 \\right\\rVert"),
    (.sum([.symbol("x"), .symbol("…")]), "x + \\dots"),
    (.symbol("x → z → L"), "x \\to z \\to L"),
    (.number(-1.5e-7), "-1.5 \\times 10^{-7}"),
    (.product([.number(-1), .number(-0.5)]), "-1 \\times (-0.5)"),
    (
      .cases(condition: .symbol("z"), then: .number(1), otherwise: .number(0)),
      "\\begin{cases} 1 & \\text{if } z > 0 \\\\ 0 & \\text{otherwise} \\end{cases}"
    ),
    (
      .cases(
        condition: .sum([.number(1), .negative(.symbol("z"))]), then: .symbol("z"),
        otherwise: .number(1)),
      "\\begin{cases} z & \\text{if } z < 1 \\\\ 1 & \\text{otherwise} \\end{cases}"
    ),
  ]

  @Test(arguments: formulas)
  func formula(formula: Formula, latex: String) {
    #expect(LaTeXTests.latex(formula) == latex)
  }

  @Test func numbersStandForSymbols() {
    let formula = Formula.product([
      .symbol("∂L/∂z"), .symbol("y"), .sum([.number(1), .negative(.symbol("y"))]),
    ])
    #expect(
      LaTeXTests.latex(formula, values: ["∂L/∂z": -0.3, "y": -0.7])
        == "-0.3 \\times (-0.7) \\times (1 - (-0.7))")
    let power = Formula.power(base: .symbol("y"), exponent: .number(2))
    #expect(LaTeXTests.latex(power, values: ["y": 1e-7]) == "(1 \\times 10^{-7})^2")
  }

  static let expressions: [(String, String)] = [
    ("W1 @ x + b1", "W^{[1]} \\, x + b^{[1]}"),
    ("W1.T @ x", "W^{[1]\\top} \\, x"), ("x.T", "x^{\\top}"),
    ("(x + b1).T", "(x + b^{[1]})^{\\top}"),
    ("(y - p)^2 / 2", "\\frac{(y - p)^2}{2}"), ("-p^2", "-p^2"), ("(-p)^2", "(-p)^2"),
    ("x * b1", "x \\odot b^{[1]}"), ("y * p", "y \\, p"),
    (
      "0.5 * sum(x^2)",
      "0.5 \\, \\mathrm{sum}(x^2)"
    ),
    ("p * 2", "p \\times 2"), ("a - (b - c)", "a - (b - c)"), ("a - b - c", "a - b - c"),
    ("sigmoid'(z1)", "\\mathrm{sigmoid}'(z_1)"), ("W1[1, :]", "W^{[1]}_{1,:}"),
    ("W1[1,2] * x[1]", "w^{[1]}_{1,2} \\, x_1"), ("W1[1,2]^2", "(w^{[1]}_{1,2})^2"),
    ("x[2..4]", "x_{2 \\dots 4}"), ("[p, 1e-7]", "[p, 1 \\times 10^{-7}]"),
    ("max(p, 0)", "\\max(p, 0)"), ("2^-p", "2^{-p}"), ("π", "\\pi"),
    ("∂L/∂W1", "\\frac{\\partial L}{\\partial W^{[1]}}"),
  ]

  @Test(arguments: expressions)
  func expression(text: String, latex: String) {
    let names = LaTeXNames(arrays: ["W1", "b1", "x"])
    let writer = LaTeXExpression(formula: LaTeXFormula(names: names, numbers: NumberFormat()))
    #expect(writer.text(text) == latex)
  }
}
