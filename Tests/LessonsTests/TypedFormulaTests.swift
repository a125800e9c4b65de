import Testing

@testable import Lessons

/// What keyboards give, and what it is in the network language.
@Suite struct TypedFormulaTests {
  @Test(arguments: [
    ("１．５", "1.5"), ("－０．６", "-0.6"), ("0。6", "0.6"), (".354", "0.354"), ("-.354", "-0.354"),
    ("+0.6", "0.6"), ("2*(.5+x)", "2*(0.5+x)"), ("x[2..4]", "x[2..4]"), ("0.5", "0.5"),
    ("σ′(z)", "sigmoid'(z)"), ("σ(z1[2])", "sigmoid(z1[2])"), ("–0.6", "-0.6"),
    ("x @ dL/dz1.T", "x @ ∂L/∂z1.T"), ("dL/dW1[1,2] * x", "∂L/∂W1[1,2] * x"),
    ("（a － b）＊ c", "(a - b)* c"),
  ])
  func `is in the signs of the language`(typed: String, meant: String) {
    #expect(TypedFormula(names: ["x", "z", "a"]).normalised(typed) == meant)
  }

  @Test func `leaves the network's own names alone`() {
    let formula = TypedFormula(names: ["σ", "dx"])
    #expect(formula.normalised("σ(2) * dx/dt") == "σ(2) * dx/dt")
  }
}
