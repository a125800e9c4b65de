import Terminal
import Testing

@testable import Prose

/// Markdown, and its lines at a width.
struct RenderingCase: Sendable, CustomTestStringConvertible {
  let markdown: String
  let width: Int
  let lines: [String]
  var testDescription: String { "\(width): \(markdown)" }

  init(_ markdown: String, _ width: Int, _ lines: [String]) {
    self.markdown = markdown
    self.width = width
    self.lines = lines
  }
}

@Suite("Markdown") struct MarkdownTests {
  @Test("Paragraphs and what stands in them", arguments: inline)
  func paragraph(rendering: RenderingCase) { check(rendering) }

  @Test("Headings, lists, quotes and code", arguments: blocks)
  func block(rendering: RenderingCase) { check(rendering) }

  @Test("Tables", arguments: tables)
  func tableRendering(rendering: RenderingCase) { check(rendering) }

  @Test("Displayed formulas", arguments: formulas)
  func formula(rendering: RenderingCase) { check(rendering) }

  private func check(_ rendering: RenderingCase) {
    #expect(ProseRenderer(width: rendering.width).lines(rendering.markdown) == rendering.lines)
  }

  static let inline = [
    RenderingCase("Some *words* that\nwrap.", 20, ["Some words that", "wrap."]),
    RenderingCase("Some *words* that\nwrap.", 40, ["Some words that wrap."]),
    RenderingCase("**梯度下降**，很简单，\n也很快。", 20, ["梯度下降，很简单，也", "很快。"]),
    RenderingCase("The sum `W1 @ x + b1` stays", 20, ["The sum", "`W1 @ x + b1` stays"]),
    RenderingCase("Is $y = a + b$ whole?", 20, ["Is y = a + b whole?"]),
    RenderingCase("Here is $y = a + b$.", 14, ["Here is", "y = a + b."]),
    RenderingCase("A $w^{[1]}_{1,2}$, ($x$).", 40, ["A W1[1,2], (x)."]),
    RenderingCase("From $5 to $6, a$b$c, 3$", 40, ["From $5 to $6, a$b$c, 3$"]),
    RenderingCase(#"Not \$a\$ but $`\delta`$ and $$\eta$$"#, 40, ["Not $a$ but δ and η"]),
    RenderingCase("`$a$` and `` a`b ``", 40, ["`$a$` and ``a`b``"]),
    RenderingCase("x_in_y, 2 * 3 * 4, a * b", 40, ["x_in_y, 2 * 3 * 4, a * b"]),
    RenderingCase("***both*** **a *b* c** _d_", 40, ["both a b c d"]),
    RenderingCase("**open and *half", 40, ["**open and *half"]),
    RenderingCase("[text](next.md#a) [site](https://x.org)", 40, ["text site (https://x.org)"]),
    RenderingCase("[a **b**](<x y> \"t\") [no] [n](", 40, ["a b [no] [n]("]),
    RenderingCase("<https://x.org> ![net](a.png)", 40, ["https://x.org [picture: net]"]),
    RenderingCase("one  \ntwo\\\nthree<br>four", 40, ["one", "two", "three", "four"]),
    RenderingCase("a <!-- gone --> b < c", 40, ["a b < c"]),
    RenderingCase("3 &lt; 4 &amp; &#8722;1 &no;", 40, ["3 < 4 & −1 &no;"]),
    RenderingCase(#"\*a\* \_b\_ \a \\"#, 40, [#"*a* _b_ \a \"#]),
    RenderingCase("unbreakablelongword a", 10, ["unbreakablelongword", "a"]),
    RenderingCase(" \n\t\n", 40, []),
  ]

  static let blocks = [
    RenderingCase(
      "# One\n## Two ##\n### Three", 40, ["One", "═══", "", "Two", "───", "", "Three"]),
    RenderingCase("One\n===\ntwo", 40, ["One", "═══", "", "two"]),
    RenderingCase("#none\n\n***", 20, ["#none", "", "────────────────────"]),
    RenderingCase(
      "- one that is long enough\n  - two\n    - three\n- four", 20,
      ["• one that is long", "  enough", "  ◦ two", "    ▪ three", "• four"]),
    RenderingCase("9. a\n10. b", 20, [" 9. a", "10. b"]),
    RenderingCase("- a\n\n- b\n\n  c", 20, ["• a", "", "• b", "", "  c"]),
    RenderingCase("1. a\nlazy\n\ntext", 20, ["1. a lazy", "", "text"]),
    RenderingCase("- a\n* b\n2. no", 20, ["• a", "", "• b", "", "2. no"]),
    RenderingCase("In 2024\n1986. It was", 40, ["In 2024 1986. It was"]),
    RenderingCase(
      "> one two three\nlazy\n>\n> - a", 12, ["│ one two", "│ three lazy", "│", "│ • a"]),
    RenderingCase(
      "```swift\nlet  a = 1\n\n  b\n```\nend", 5, ["  let  a = 1", "", "    b", "", "end"]),
    RenderingCase("~~~\n# no\n```\n~~~", 40, ["  # no", "  ```"]),
    RenderingCase("```\nopen", 40, ["  open"]),
    RenderingCase("a\n\n    code **x**\n\nb", 40, ["a", "", "  code **x**", "", "b"]),
    RenderingCase("- a\n  ```\n  x\n\n  y\n  ```", 40, ["• a", "    x", "", "    y"]),
    RenderingCase("a\n\n<!-- step: one\nmore -->\n\nb", 40, ["a", "", "b"]),
    RenderingCase("<!-- a --> <!-- b --> c", 40, ["c"]),
  ]

  private static let table = """
    | name | meaning | n |
    |:-----|:-------:|--:|
    | `W1` | the **first** weights | 4 |
    | b\\|c | $\\delta^{[2]}$ | 12 |
    """

  static let tables = [
    RenderingCase(
      table, 80,
      [
        "name       meaning        n", "────  ─────────────────  ──",
        "`W1`  the first weights   4", "b|c          δ2          12",
      ]),
    RenderingCase(
      table, 20,
      [
        "name   meaning     n", "────  ──────────  ──", "`W1`  the first    4", "       weights",
        "",
        "b|c       δ2      12",
      ]),
    RenderingCase(
      table, 8,
      ["name:", "  `W1`", "meaning:", "  the", "  first", "  weights", "n: 4", ""]
        + ["name:", "  b|c", "meaning:", "  δ2", "n: 12"]),
    RenderingCase("|a|\n|-|\n|中文|", 40, ["a", "────", "中文"]),
    RenderingCase("a | b\n--- | ---\n1", 40, ["a  b", "─  ─", "1"]),
    RenderingCase("a | b\n---", 40, ["a | b", "─────"]),
  ]

  private static let rules = """
    ```math
    \\begin{aligned}
    \\delta^{[2]} &= (\\hat{y} - y) \\, \\sigma'(z^{[2]}) \\\\
    \\frac{\\partial L}{\\partial W^{[l]}} &= \\delta^{[l]} \\, (a^{[l-1]})^{T}
    \\qquad
    \\frac{\\partial L}{\\partial b^{[l]}} = \\delta^{[l]}
    \\end{aligned}
    ```
    """

  static let formulas = [
    RenderingCase(
      rules, 80,
      ["         δ2 = (ŷ − y) σ′(z2)", "  ∂L/∂W^[l] = δ^[l] (a^[l−1])ᵀ    ∂L/∂b^[l] = δ^[l]"]),
    RenderingCase(
      rules, 40,
      [
        "         δ2 = (ŷ − y) σ′(z2)", "  ∂L/∂W^[l] = δ^[l] (a^[l−1])ᵀ", "  ∂L/∂b^[l] = δ^[l]",
      ]),
    RenderingCase(
      rules, 24,
      [
        "         δ2 = (ŷ − y)", "              σ′(z2)", "  ∂L/∂W^[l] = δ^[l]",
        "              (a^[l−1])ᵀ", "  ∂L/∂b^[l] = δ^[l]",
      ]),
    RenderingCase("$$y = a + b$$\ntext", 40, ["  y = a + b", "", "text"]),
    RenderingCase("$$\ny &= a \\\\\n&+ b\n$$", 40, ["  y = a", "    + b"]),
    RenderingCase("$$y = aa_1 + bb_2 + cc_3$$", 20, ["  y = a a₁ + b b₂", "      + c c₃"]),
    RenderingCase("$$\nopen", 40, ["  open"]),
    RenderingCase("```math\n```\na", 40, ["a"]),
  ]
}
