import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif
import Testing

@testable import Prose

struct MathMLTests {
  private func inside(_ latex: String) -> String {
    String(MathML.inline(latex).dropFirst("<math>".count).dropLast("</math>".count))
  }

  @Test(arguments: [
    ("x", "<mi>x</mi>"),
    ("\\hat{y}", "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">^</mo></mover>"),
    ("0.5", "<mn>0.5</mn>"),
    (
      "w^{[1]}_{1,2}",
      """
      <msubsup><mi>w</mi><mrow><mn>1</mn><mo separator="true">,</mo><mn>2</mn></mrow>\
      <mrow><mo form="prefix" fence="true" stretchy="false">[</mo><mn>1</mn>\
      <mo form="postfix" fence="true" stretchy="false">]</mo></mrow></msubsup>
      """
    ),
    (
      "\\frac{\\partial L}{\\partial z}",
      """
      <mfrac><mrow><mi mathvariant="normal">∂</mi><mi>L</mi></mrow>\
      <mrow><mi mathvariant="normal">∂</mi><mi>z</mi></mrow></mfrac>
      """
    ),
    ("-a", "<mo form=\"prefix\">−</mo><mi>a</mi>"),
    ("b - a", "<mi>b</mi><mo form=\"infix\">−</mo><mi>a</mi>"),
    ("a \\, b", "<mi>a</mi><mspace width=\"0.2em\"/><mi>b</mi>"),
    ("x < y", "<mi>x</mi><mo form=\"infix\">&lt;</mo><mi>y</mi>"),
    (
      "\\htmlData{q=v3,n=1}{(-0.3)}",
      """
      <mrow data-q="v3" data-n="1"><mrow><mo form="prefix" fence="true" stretchy="false">(</mo>\
      <mo form="prefix">−</mo><mn>0.3</mn>\
      <mo form="postfix" fence="true" stretchy="false">)</mo></mrow></mrow>
      """
    ),
  ])
  func formulasAreWritten(latex: String, mathML: String) {
    #expect(inside(latex) == mathML)
  }

  /// The sign of a piece that goes on stands between two values.
  @Test func aPieceGoesOn() {
    #expect(MathML.inline(" + b", isContinued: true).contains("<mo form=\"infix\">+</mo>"))
    #expect(MathML.inline("+ b").contains("<mo form=\"prefix\">+</mo>"))
  }

  @Test(arguments: [
    "\\begin{cases} 1 & \\text{if } z > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
    "\\begin{bmatrix} 1 & 2 \\\\ \\vdots & 4 \\end{bmatrix}^{\\top}", "\\sqrt[3]{x + 1}",
    "\\left\\lVert w \\right\\rVert", "\\max(a, b)'", "\\text{a & b <c>}", "\\frac{1", "}{",
    "\\htmlData{",
    "a_{b_{c}}^{d}", "", "学 + \\mathrm{学习}",
  ])
  func whatIsWrittenIsWellFormed(latex: String) {
    let text = MathML.displayed(latex)
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(latex): \(text)")
  }

  /// In text for a terminal, data leave no trace.
  @Test func dataAreNotRead() {
    #expect(MathText.inline("\\htmlData{q=v3}{0.3} + 1") == MathText.inline("0.3 + 1"))
  }
}
