import TestSupport
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

  @Test("A text takes what its characters take") func sum() {
    var generator = SeededGenerator(seed: 4)
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0x36F, 0x391...0x3C9, 0x2010...0x2027, 0x2070...0x209C, 0x2190...0x23FF,
      0xFE0F...0xFE0F, 0x200D...0x200D, 0x4E00...0x4E20, 0x1F600...0x1F610,
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        // Mostly from the first two ranges, so that many texts have no other characters.
        let count = Bool.random(using: &generator) ? ranges.count : 2
        let range = ranges[Int.random(in: 0..<count, using: &generator)]
        let value = UInt32.random(in: range, using: &generator)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      if Bool.random(using: &generator) { text += "y\u{302}" }
      #expect(text.cellWidth == text.reduce(0) { $0 + CellWidth.of($1) }, "seed 4: \(text)")
    }
  }
}
