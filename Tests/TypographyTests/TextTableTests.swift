import Testing
import Typography

@Suite("Text table") struct TextTableTests {
  private func table(_ rows: [[String]]) -> TextTable {
    var table = TextTable(alignments: [.left, .right, .left])
    for row in rows { table.append(row) }
    return table
  }

  @Test func `columns are aligned by cells, without spaces at the end`() {
    let table = table([["name", "value", ""], ["权重", "−0.5", "x"], ["b"]])
    #expect(table.lines() == ["name  value", "权重   −0.5  x", "b"])
    #expect(table.lines(indent: 2).first == "  name  value")
  }

  @Test func `the widest column gives way first`() {
    let table = table([["a", "12", "a long remark on it"], ["b", "3", "short"]])
    #expect(table.lines(width: 15) == ["a  12  a long …", "b   3  short"])
  }

  @Test("No line is wider than asked for", arguments: 0...30)
  func fits(width: Int) {
    let table = table([["alpha", "beta", "gamma"], ["中文中文", "1", "two\nlines"]])
    #expect(table.lines(width: width, indent: 1).allSatisfy { $0.cellWidth <= max(width, 0) })
    #expect(TextTable().lines(width: width).isEmpty)
  }
}
