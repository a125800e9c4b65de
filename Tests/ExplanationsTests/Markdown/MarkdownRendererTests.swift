@testable import Explanations
import Charts
import Networks
import Rules
import Testing
import Typography
import Wording

/// Single blocks as Markdown.
@Suite struct MarkdownRendererTests {
  static func markdown(
    _ blocks: [Block], math: MarkdownRenderer.Mathematics = .fence, shapes: [String: Shape] = [:]
  ) -> String {
    MarkdownRenderer(math: math).text(Document(title: "T", blocks: blocks, shapes: shapes))
  }

  static func body(_ block: Block) -> String {
    String(markdown([block]).dropFirst("# T\n\n".count).dropLast())
  }

  @Test func formulasBetweenSpacesAreMaths() {
    let prose: Prose = "Raise " + .formula(.symbol("w1")) + " by " + Prose([.number(0.01)])
    #expect(MarkdownRendererTests.body(.prose(prose)) == "Raise $w_1$ by 0.01")
  }

  @Test func formulasBesideACommaAreCode() {
    let prose: Prose = "through " + .formula(.symbol("a")) + ", " + .formula(.symbol("b"))
    #expect(MarkdownRendererTests.body(.prose(prose)) == "through `a`, `b`")
  }

  @Test func twoUnderscoresAreNotTakenForEmphasis() {
    let prose: Prose = Prose.formula(.symbol("ŷ1")) + " and " + .formula(.symbol("ŷ2"))
    #expect(MarkdownRendererTests.body(.prose(prose)) == "`ŷ1` and `ŷ2`")
  }

  @Test func textThatLooksLikeMarkupIsEscaped() {
    #expect(
      MarkdownRendererTests.body(.prose("a*b <c> _d_ $5 x_in x < y [e](f)"))
        == "a\\*b \\<c> \\_d\\_ \\$5 x_in x < y [e]\\(f)")
  }

  @Test func barsDoNotEndCells() {
    let table = Table([.init("a"), .init("b", isNumber: true)], rows: [["x|y", "−1"]])
    #expect(
      MarkdownRendererTests.body(.table(table)) == "| a | b |\n| --- | ---: |\n| x\\|y | −1 |")
  }

  @Test func dollarsStandInForFences() {
    let derivation = Derivation(
      style: .value, head: .symbol("y"), lines: [.init(.result(0.5))])
    let text = MarkdownRendererTests.markdown([.derivation(derivation)], math: .dollar)
    #expect(text == "# T\n\n$$\n\\begin{aligned}\ny &= 0.5\n\\end{aligned}\n$$\n")
  }

  @Test func arraysAreMatricesAndExpressionsAreMaths() {
    let derivation = Derivation(
      style: .step(number: 1), head: .symbol("∂L/∂W1"),
      lines: [
        .init(.arrays(ArrayExpression(language: "∂L/∂z1 @ x.T"))),
        .init(.array([[0.5, -1], [2, 1e-7]])),
      ])
    let text = MarkdownRendererTests.markdown(
      [.derivation(derivation)],
      shapes: ["W1": Shape([2, 2]), "z1": Shape([2]), "x": Shape([2])])
    #expect(
      text.contains("{\\partial W^{[1]}} &= \\frac{\\partial L}{\\partial z^{[1]}} \\, x^{\\top} "))
    #expect(
      text.contains("\\begin{bmatrix} 0.5 & -1 \\\\ 2 & 1 \\times 10^{-7} \\end{bmatrix}"))
  }

  @Test func arraysStandForNamesInMatrixForm() {
    let shape = Shape([2, 1])
    let expression = ArrayExpression(
      .product([
        .symbol("∂L/∂a"), .cases(condition: .symbol("z"), then: .number(1), otherwise: .number(0)),
      ]),
      arrays: ["∂L/∂a": .init(elements: [1, -0.5], shape: shape)], arrayNames: ["a", "z"])
    let derivation = Derivation(
      style: .step(number: 1), head: .symbol("∂L/∂z"),
      lines: [.init(.arrays(expression), note: .code("a = relu(z)")), .init(.result(1))])
    let text = MarkdownRendererTests.body(.derivation(derivation))
    #expect(
      text.contains(
        "&= \\begin{bmatrix} 1 \\\\ -0.5 \\end{bmatrix} \\odot \\left(\\begin{cases} 1 & "
          + "\\text{if } z > 0 \\\\ 0 & \\text{otherwise} \\end{cases}\\right) "
          + "&&\\quad a = \\mathrm{relu}(z) \\\\"))
  }

  @Test func linesThatLookAlikeAreOne() {
    let derivation = Derivation(
      style: .step(number: 1), head: .symbol("y"),
      lines: [.init(.symbols(.number(0.5)), note: "first"), .init(.result(0.5)), .init(.result(2))])
    let text = MarkdownRendererTests.body(.derivation(derivation))
    #expect(text.matches(of: /&= 0\.5/).count == 1)
    #expect(text.contains("&= 2"))
  }

  @Test func aNoteWithoutRoomStandsBelow() {
    let note = Prose([.text(String(repeating: "long ", count: 30))])
    let derivation = Derivation(
      style: .step(number: 7), head: .symbol("∂L/∂y"),
      lines: [.init(.symbols(.symbol("x")), note: note), .init(.result(2), note: "short")])
    let text = MarkdownRendererTests.body(.derivation(derivation))
    #expect(text.contains("**Step 7**, `∂L/∂y`\n\n```math"))
    #expect(text.contains("&= 2 &&\\quad \\text{short}"))
    #expect(text.contains("\n\n- Line 1: long long"))
  }

  @Test func longSumsAreBroken() {
    let terms = (1...8).map { Formula.symbol("a_long_name\($0)") }
    let derivation = Derivation(
      style: .step(number: 1), head: .symbol("y"), lines: [.init(.symbols(.sum(terms)))])
    let text = MarkdownRendererTests.body(.derivation(derivation))
    #expect(text.contains("\\\\\n&\\quad {} + "))
    #expect((1...8).allSatisfy { text.contains("name\($0)") || text.contains("name}_{\($0)") })
  }

  @Test func aGraphIsADrawingAndAList() {
    let picture = GraphPicture(
      nodes: [
        .init(id: "x", name: "x \"1\"", value: "2×1", kind: .given),
        .init(id: "y", name: "y", kind: .computed),
      ], edges: [.init(from: "x", to: "y")])
    let text = MarkdownRendererTests.body(.graph(picture))
    #expect(text.contains("  n1([\"x #quot;1#quot;<br/>2×1\"])\n  n2(\"y\")\n  n1 --> n2"))
    #expect(text.hasSuffix("- Given: `x \"1\"`\n- `y` is made from `x \"1\"`"))
    #expect(MarkdownLint.findings(in: text) == [])
  }

  @Test func aLargeGraphIsAListAlone() {
    let nodes = (0...60).map {
      GraphPicture.Node(id: "v\($0)", name: "v\($0)", kind: $0 == 0 ? .given : .computed)
    }
    let edges = (1...60).map { GraphPicture.Edge(from: "v\($0 - 1)", to: "v\($0)") }
    let text = MarkdownRendererTests.body(.graph(GraphPicture(nodes: nodes, edges: edges)))
    #expect(!text.contains("mermaid"))
    #expect(text.contains("- `v60` is made from `v59`"))
  }
}
