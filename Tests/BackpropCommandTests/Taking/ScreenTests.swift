import Testing
import Typography

@testable import BackpropCommand

/// Pages on small screens.
@Suite struct ScreenTests {
  private let page = ["Title", "", "one", "two", "three", "", "", "four", "", "five", "six"]

  @Test(arguments: 3...20)
  func nothingIsLostAndAllFits(height: Int) {
    let parts = screenParts(page, height: height)
    #expect(parts.allSatisfy { $0.count <= height + 1 && !$0.isEmpty })
    #expect(parts.joined().filter { !$0.isEmpty } == page.filter { !$0.isEmpty })
  }

  @Test func partsEndAtBlankLines() {
    #expect(
      screenParts(page, height: 8) == [
        ["", "Title", "", "one", "two", "three", "", "four"], ["", "five", "six"],
      ])
  }

  @Test func anEmptyPageIsOnePart() { #expect(screenParts([], height: 10) == [[]]) }

  @Test(arguments: [4, 7, 20])
  func widerLinesAreBroken(width: Int) {
    let lines = [
      "  short", "", "  parameter W = [[0.1, 0.2]]", "中文字符很多很多", "\u{1B}[1mbold and long\u{1B}[0m",
    ]
    let fitted = fittedLines(lines, width: width)
    for line in fitted {
      let plain = line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(plain.cellWidth <= width, "\(plain)")
    }
    let text = { (lines: [String]) in lines.joined().filter { $0 != " " } }
    #expect(text(fitted) == text(lines))
    #expect(fittedLines(lines, width: 80) == lines)
  }
}
