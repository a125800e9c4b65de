import Testing

@testable import Prose

/// A formula of LaTeX and how it is to be read.
struct FormulaCase: Sendable, CustomTestStringConvertible {
  let latex: String
  let text: String
  var testDescription: String { latex }

  init(_ latex: String, _ text: String) {
    self.latex = latex
    self.text = text
  }
}

@Suite("Formulas") struct FormulaTests {
  @Test("Formulas of the first lesson", arguments: lesson)
  func lessonFormula(formula: FormulaCase) { check(formula) }

  @Test("Derivatives and fractions", arguments: fractions)
  func fraction(formula: FormulaCase) { check(formula) }

  @Test("Layers, elements and exponents", arguments: scripts)
  func script(formula: FormulaCase) { check(formula) }

  @Test("Signs, functions and limits", arguments: signs)
  func sign(formula: FormulaCase) { check(formula) }

  @Test("Words, cases and arrays", arguments: words)
  func word(formula: FormulaCase) { check(formula) }

  @Test("What is not well formed is shown as well as can be", arguments: malformed)
  func malformedFormula(formula: FormulaCase) { check(formula) }

  private func check(_ formula: FormulaCase) {
    #expect(MathText.inline(formula.latex).replacing("\u{A0}", with: " ") == formula.text)
  }

  static let lesson = [
    FormulaCase(#"\sigma(z) = \frac{1}{1 + e^{-z}}"#, "σ(z) = 1/(1 + e^(−z))"),
    FormulaCase(#"L = \frac{1}{2} (y - \hat{y})^2"#, "L = (1/2) (y − ŷ)²"),
    FormulaCase(
      #"""
      \frac{\partial L}{\partial z^{[2]}} = \frac{\partial L}{\partial \hat{y}} \cdot
      \frac{\partial \hat{y}}{\partial z^{[2]}}
      """#, "∂L/∂z2 = ∂L/∂ŷ × ∂ŷ/∂z2"),
    FormulaCase(
      #"\frac{\partial L}{\partial w^{[2]}_{1,1}} = \delta^{[2]} \, a^{[1]}_1"#,
      "∂L/∂W2[1,1] = δ2 a1[1]"),
    FormulaCase(#"\frac{\partial L}{\partial b^{[2]}} = \delta^{[2]}"#, "∂L/∂b2 = δ2"),
    FormulaCase(
      #"\delta^{[1]}_1 = \delta^{[2]} \, w^{[2]}_{1,1} \cdot a^{[1]}_1 (1 - a^{[1]}_1)"#,
      "δ1[1] = δ2 W2[1,1] × a1[1] (1 − a1[1])"),
    FormulaCase(
      #"w \leftarrow w - \eta \, \frac{\partial L}{\partial w}"#, "w ← w − η × ∂L/∂w"),
    FormulaCase(
      #"\delta^{[2]} = (\hat{y} - y) \, \sigma'(z^{[2]})"#, "δ2 = (ŷ − y) σ′(z2)"),
    FormulaCase(
      #"\delta^{[1]} = \left( (W^{[2]})^{T} \delta^{[2]} \right) \odot \sigma'(z^{[1]})"#,
      "δ1 = (W2ᵀ δ2) ⊙ σ′(z1)"),
    FormulaCase(
      #"\frac{\partial L}{\partial W^{[l]}} = \delta^{[l]} \, (a^{[l-1]})^{T}"#,
      "∂L/∂W^[l] = δ^[l] (a^[l−1])ᵀ"),
    FormulaCase(
      #"\frac{\partial L}{\partial z} = \frac{\partial L}{\partial a} \odot \sigma'(z)"#,
      "∂L/∂z = ∂L/∂a ⊙ σ′(z)"),
  ]

  static let fractions = [
    FormulaCase(#"\frac{a}{b}"#, "a/b"), FormulaCase(#"\frac12 x"#, "(1/2) x"),
    FormulaCase(#"\frac{a + b}{2}"#, "(a + b)/2"), FormulaCase(#"\frac{1}{2m}"#, "1/(2 m)"),
    FormulaCase(#"\frac{-y}{\hat{y}}"#, "−y/ŷ"), FormulaCase(#"-\frac{a}{b}"#, "−a/b"),
    FormulaCase(#"\frac{\frac{a}{b}}{c}"#, "(a/b)/c"), FormulaCase(#"\frac{a}{-b}"#, "a/(−b)"),
    FormulaCase(#"\left(\frac{a}{b}\right)^2"#, "(a/b)²"),
    FormulaCase(#"{\frac{\partial L}{\partial w}}^2"#, "(∂L/∂w)²"),
    FormulaCase(#"\frac{\partial^2 L}{\partial w^2}"#, "∂²L/∂w²"),
    FormulaCase(#"\frac{\partial^2 f}{\partial x \, \partial y}"#, "∂²f/(∂x ∂y)"),
    FormulaCase(#"\frac{dL}{dx} = \frac{dL}{du}\frac{du}{dx}"#, "dL/dx = dL/du × du/dx"),
    FormulaCase(#"\frac{\partial}{\partial w} J(w)"#, "∂/∂w J(w)"),
    FormulaCase(#"2\frac{\partial L}{\partial y}"#, "2 × ∂L/∂y"),
    FormulaCase(#"\frac{\partial \mathrm{MSE}}{\partial w}"#, "∂MSE/∂w"),
    FormulaCase(#"\frac{\sum_j x_j}{n}"#, "(∑ⱼ xⱼ)/n"),
    FormulaCase(#"\frac{\log x}{2}"#, "(log x)/2"),
  ]

  static let scripts = [
    FormulaCase("W^{[1]}", "W1"), FormulaCase("W^{[l]}", "W^[l]"), FormulaCase("a^{[0]}", "a0"),
    FormulaCase("w^{[1]}_{1,2}", "W1[1,2]"), FormulaCase("w_{1,2}^{[1]}", "W1[1,2]"),
    FormulaCase("w^{[l]}_{jk}", "W^[l][j,k]"), FormulaCase("a^{[1]}_1", "a1[1]"),
    FormulaCase("W_{i,j}", "W[i,j]"), FormulaCase("W^{[2]T}", "W2ᵀ"),
    FormulaCase(#"{W^{[2]}}^\top"#, "W2ᵀ"), FormulaCase("A^T B^{-1}", "Aᵀ B⁻¹"),
    FormulaCase(#"\hat{y}^{(i)}"#, "ŷ^(i)"), FormulaCase("a^{[1](i)}", "a1^(i)"),
    FormulaCase("x_1", "x₁"), FormulaCase(#"x_{\mathrm{in}}"#, "x_in"),
    FormulaCase("h_{t-1}", "hₜ₋₁"), FormulaCase("w_{ij}", "wᵢⱼ"), FormulaCase("x_a", "x_a"),
    FormulaCase("x_{a+1}", "x_(a+1)"), FormulaCase("x^2_1", "x₁²"), FormulaCase("w^*", "w*"),
    FormulaCase("2^n", "2^n"),
    FormulaCase("a^{b+c}", "a^(b + c)"),
    FormulaCase("e^{-0.5}", "e^(−0.5)"),
    FormulaCase("10^{-7}", "10⁻⁷"),
    FormulaCase("(a+b)^2", "(a + b)²"),
    FormulaCase("{a+b}^2", "(a + b)²"),
    FormulaCase("f'(x) = f''(x)", "f′(x) = f″(x)"),
  ]

  static let signs = [
    FormulaCase(#"a \times b \cdot c * d"#, "a × b × c × d"),
    FormulaCase(#"x \le y \to \infty"#, "x ≤ y → ∞"), FormulaCase("-x+y", "−x + y"),
    FormulaCase(#"2x - 3(x + 1)"#, "2 x − 3 (x + 1)"), FormulaCase("y = wx + b", "y = w x + b"),
    FormulaCase(#"\hat{y}(1 - \hat{y})"#, "ŷ (1 − ŷ)"), FormulaCase("f(x + h)", "f(x + h)"),
    FormulaCase(#"\sqrt{x^2 + 1}"#, "sqrt(x² + 1)"), FormulaCase(#"\sqrt[3]{8}"#, "8^(1/3)"),
    FormulaCase(#"\lvert x \rvert + |y|"#, "|x| + |y|"),
    FormulaCase(#"\lVert w \rVert^2"#, "∥w∥²"),
    FormulaCase(#"\bar{x} = \frac{1}{n} \sum_{i=1}^{n} x_i"#, "x̄ = (1/n) ∑(i=1…n) xᵢ"),
    FormulaCase(#"\lim_{h \to 0} h"#, "lim(h→0) h"),
    FormulaCase(#"\int_0^1 x \, dx"#, "∫(0…1) x dx"),
    FormulaCase(#"\log(x) + \log x"#, "log(x) + log x"), FormulaCase(#"\tanh^2 z"#, "tanh² z"),
    FormulaCase(#"\max(0, z)"#, "max(0, z)"),
    FormulaCase(#"\Delta w = -\eta \nabla L"#, "Δw = −η ∇L"),
    FormulaCase(#"\theta_{t+1} := \theta_t"#, "θₜ₊₁ := θₜ"),
    FormulaCase(#"\{1, \ldots, n\}"#, "{1, …, n}"),
    FormulaCase(#"x \in \mathbb{R}^{n}"#, "x ∈ ℝ^n"), FormulaCase("(0, 1]", "(0, 1]"),
  ]

  static let words = [
    FormulaCase(#"x = 1, \quad y = 2"#, "x = 1,    y = 2"),
    FormulaCase(#"z \text{ if } z > 0"#, "z if z > 0"), FormulaCase("loss + L", "loss + L"),
    FormulaCase(#"\operatorname{relu}(z)"#, "relu(z)"), FormulaCase(#"\text{损失} = L"#, "损失 = L"),
    FormulaCase(
      #"f(z) = \begin{cases} z & \text{if } z > 0, \\ 0 & \text{otherwise} \end{cases}"#,
      "f(z) = z if z > 0, else 0"),
    FormulaCase(#"\begin{cases} 1 & z > 0 \\ 0 & z \le 0 \end{cases}"#, "1 if z > 0, 0 if z ≤ 0"),
    FormulaCase(#"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}"#, "[[1, 2], [3, 4]]"),
    FormulaCase(#"\begin{pmatrix} x \\ y \end{pmatrix}"#, "[x, y]"),
    FormulaCase(#"\underbrace{a + b}_{\text{sum}} \cdot c"#, "(a + b) [sum] × c"),
    FormulaCase(#"\mathbf{W} \boldsymbol{x}"#, "W x"), FormulaCase(#"\bigl( a \bigr)"#, "(a)"),
  ]

  static let malformed = [
    FormulaCase(#"\foo{a}"#, "foo a"), FormulaCase(#"\frac{a"#, "a/"), FormulaCase("}x{", "x"),
    FormulaCase("^2", "²"),
    FormulaCase("x_", "x"),
    FormulaCase("(a", "(a"),
    FormulaCase("a)", "a)"),
    FormulaCase(#"\left( a"#, "(a"), FormulaCase(#"\end{x} y"#, "y"), FormulaCase(#"\"#, ""),
  ]
}
