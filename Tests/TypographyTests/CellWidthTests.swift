import Testing
import Typography

@Suite("Cell width") struct CellWidthTests {
  @Test(
    "Text takes as many cells as a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("∂L/∂ŷ", 5), ("y\u{302}", 1), ("中文", 4), ("（。", 4), ("δ2 → η", 6),
      ("😀", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 2), ("❤", 1), ("한글", 4), ("각", 2), ("ｱ", 1),
      ("ａ", 2), ("a\u{200B}b", 2), ("─│", 2), ("\u{1B}", 0), ("✓", 1), ("✅", 2), ("𠮷", 2),
      ("变量2", 5), ("\u{1112}\u{1161}", 2), ("∂⊙−×′π…", 7), ("か\u{3099}", 2),
    ])
  func width(text: String, cells: Int) {
    #expect(text.cellWidth == cells)
  }

  @Test(
    "Padding fills up and never cuts",
    arguments: [
      ("中", 4, CellAlignment.left, "中  "), ("中", 4, .right, "  中"), ("中", 5, .center, " 中  "),
      ("abc", 2, .left, "abc"), ("x", -1, .left, "x"),
    ])
  func padding(text: String, width: Int, alignment: CellAlignment, padded: String) {
    #expect(text.padded(to: width, alignment) == padded)
  }

  @Test(
    "Truncation never exceeds its width",
    arguments: [
      ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("中文字", 5, "中文…"), ("中文字", 4, "中…"),
      ("ab", 1, "…"), ("ab", 0, ""), ("ab", -1, ""),
    ])
  func truncation(text: String, width: Int, truncated: String) {
    #expect(text.truncated(to: width) == truncated)
  }
}
