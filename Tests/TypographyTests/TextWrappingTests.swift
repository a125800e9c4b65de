import TestSupport
import Testing
import Typography

@Suite("Text wrapping") struct TextWrappingTests {
  @Test func `words stay whole and further lines hang`() {
    let wrapping = TextWrapping(width: 16, indent: 2, hangingIndent: 4)
    #expect(
      wrapping.lines("The chain rule  multiplies\nlocal derivatives.") == [
        "  The chain rule", "    multiplies", "    local", "    derivatives.",
      ])
  }

  @Test func `Chinese breaks between characters, but not before closing or after opening marks`() {
    #expect(TextWrapping(width: 8).lines("梯度下降，很简单。") == ["梯度下", "降，很简", "单。"])
    #expect(TextWrapping(width: 6).lines("他说（好的）。") == ["他说", "（好", "的）。"])
    #expect(TextWrapping(width: 8).lines("用 loss 表示") == ["用 loss", "表示"])
    #expect(TextWrapping(width: 20).lines("第一行\n第二行 end\nnew") == ["第一行第二行 end new"])
  }

  @Test func `a code span stays whole where it fits on a line`() {
    let text = "Type `backprop explain -e x` and read."
    #expect(
      TextWrapping(width: 24).lines(text) == ["Type", "`backprop explain -e x`", "and read."])
    #expect(
      TextWrapping(width: 12).lines(text) == ["Type", "`backprop", "explain -e", "x` and read."])
    #expect(TextWrapping(width: 6).lines("a ` b c d") == ["a ` b", "c d"])
  }

  @Test func `paragraphs are wrapped one by one`() {
    #expect(TextWrapping(width: 4).text("a b c\n\n \nd e\nf\n") == "a b\nc\n\nd e\nf")
    #expect(TextWrapping(width: 4).text(" \n\n").isEmpty)
    #expect(TextWrapping(width: 4).lines(" ") == [])
  }

  @Test("No text is lost and no line too long", arguments: [1, 5, 10, 23, 80])
  func invariants(width: Int) {
    var generator = SeededGenerator(seed: 5)
    let alphabet = Array("ab 中，。（）` ŷ\n")
    for _ in 0..<300 {
      let text = String((0..<40).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
      let lines = TextWrapping(width: width, indent: 1, hangingIndent: 2).lines(text)
      let kept = lines.joined().filter { !$0.isWhitespace }
      #expect(kept == text.filter { !$0.isWhitespace }, "seed 5")
      for line in lines where line.cellWidth > width {
        // Only a line of one unbreakable piece may stand out.
        #expect(!line.drop { $0 == " " }.contains(" ") || line.contains("`"), "seed 5: \(line)")
      }
      // A space in the source lets a line break before anything; without one, no 。 comes first.
      if !text.contains(where: \.isWhitespace) {
        #expect(lines.dropFirst().allSatisfy { !"，。）".contains($0.first ?? "a") }, "seed 5")
      }
    }
  }
}
