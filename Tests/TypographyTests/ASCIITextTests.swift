import Testing
import Typography

@Suite("ASCII text") struct ASCIITextTests {
  @Test(
    "Mathematics is spelt out",
    arguments: [
      ("∂L/∂ŷ × δ2", "dL/dyhat * delta2"), ("y\u{302}", "yhat"), ("x² + y⁻¹²", "x^2 + y^-12"),
      ("xⁿ x₁₂", "x^n x_12"), ("−0.5", "-0.5"), ("a ⊙ b", "a * b"), ("… ← → ′", "... <- -> '"),
      ("η π σ γ β Δ", "eta pi sigma gamma beta Delta"), ("½ · u", "1/2 * u"), ("x̄", "xbar"),
      ("┌─┐│└┴┘", "+-+|+++"), ("“a” ‘b’", "\"a\" 'b'"), ("é", "e"), ("≠ ≤", "!= <="),
      ("中文", "U+4E2D U+6587"), ("中 a", "U+4E2D a"), ("😀", "U+1F600"), ("（a）", "(a)"),
      ("plain\ttext\n", "plain\ttext\n"), ("∞", "inf"), ("a\u{A0}b", "a b"), ("ή", "eta"),
    ])
  func spells(text: String, ascii: String) {
    #expect(ASCIIText.of(text) == ascii)
  }

  @Test func `whatever goes in, only ASCII comes out`() {
    for value in (UInt32(0)...0x2FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let ascii = ASCIIText.of(String(scalar))
      if !ascii.utf8.allSatisfy({ $0 < 0x80 }) { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}
