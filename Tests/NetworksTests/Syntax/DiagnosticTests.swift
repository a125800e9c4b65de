import Testing
import Wording
import Typography

@testable import Networks

@Suite struct DiagnosticTests {
  @Test("prints the layout of the design")
  func layout() {
    let text = String(repeating: "\n", count: 6) + "z1 = W1 @ x + b1\n"
    let source = SourceText(name: "xor.net", text: text)
    let diagnostic = Diagnostic(
      "shapes do not match: W1 @ x", at: SourceRange(11, 17),
      label: "W1 is 4×3, x is 2×1: 3 columns meet 2 rows", help: "write `W1.T @ x`", in: source)
    #expect(
      diagnostic.rendered() == """
        error: shapes do not match: W1 @ x
          --> xor.net:7:6
           |
         7 | z1 = W1 @ x + b1
           |      ^^^^^^ W1 is 4×3, x is 2×1: 3 columns meet 2 rows
           = help: write `W1.T @ x`
        """)
  }

  @Test("widens the gutter for long line numbers and marks to the end of the first line")
  func gutter() {
    let source = SourceText(
      name: "a.net", text: String(repeating: "\n", count: 119) + "变量 = [1,\n 2]")
    let diagnostic = Diagnostic("m", at: SourceRange(128, 999), in: source)
    #expect(
      diagnostic.rendered() == """
        error: m
            --> a.net:120:6
             |
         120 | 变量 = [1,
             |        ^^^
        """)
  }

  @Test("marks an empty place, and one behind the text, with one caret")
  func emptyPlace() {
    let source = SourceText(name: "a.net", text: "ab")
    #expect(Diagnostic("m", at: SourceRange(1, 1), in: source).rendered().hasSuffix("\n   |  ^"))
    #expect(Diagnostic("m", at: SourceRange(2, 9), in: source).rendered().hasSuffix("\n   |   ^"))
    #expect(Diagnostic("m", at: SourceRange(50, 60), in: source).rendered().hasSuffix("\n   |   ^"))
  }

  @Test("cuts a long line around the place", arguments: ["x", "变", "ê\u{302}"])
  func longLine(letter: String) throws {
    for (before, marked, after) in [
      (200, 3, 0), (0, 3, 200), (200, 3, 200), (200, 200, 200), (0, 300, 0), (90, 300, 1),
      (30, 40, 30), (100_000, 10, 100_000), (200, 0, 200),
    ] {
      let text =
        String(repeating: letter, count: before) + String(repeating: "y", count: marked)
        + String(repeating: letter, count: after)
      let source = SourceText(name: "a.net", text: text)
      let start = before * letter.utf8.count
      let diagnostic = Diagnostic("m", at: SourceRange(start, start + marked), in: source)
      let lines = diagnostic.rendered().split(separator: "\n").map(String.init)
      try #require(lines.count == 5)
      #expect(lines.allSatisfy { $0.cellWidth <= 100 })
      // The carets stand beneath the marked letters and nothing else.
      let carets = lines[4].drop { $0 != "^" }
      let indentation = lines[4].cellWidth - carets.count
      var cell = 0
      let above = lines[3].filter { character in
        defer { cell += CellWidth.of(character) }
        return cell >= indentation && cell < indentation + carets.count
      }
      if marked > 0 {
        #expect(above == String(repeating: "y", count: marked) || above.hasSuffix("y…"))
        #expect(above.filter { $0 == "y" }.count >= min(marked, 50))
      }
      #expect(carets.allSatisfy { $0 == "^" })
    }
  }
}
