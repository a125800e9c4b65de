import Foundation
import Terminal
import TestSupport
import Testing
import Typography

@testable import Prose

@Suite("Layout of prose") struct LayoutTests {
  private static let colored = Style(isColored: true)

  /// The text without the codes that dress it.
  private func undressed(_ line: String) -> String {
    line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  /// The prose of the first lesson, without what tells the program something and what it computed.
  private func firstLesson() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "lessons/two-two-one.md"), encoding: .utf8)
    return text.replacing(/(?s)<!-- generated -->.*?<!-- end -->/, with: "")
      .replacing(/(?s)<!--.*?-->/, with: "")
  }

  @Test func `a styled span goes on after a line break`() {
    let renderer = ProseRenderer(width: 12, style: LayoutTests.colored)
    #expect(
      renderer.lines("The **chain rule multiplies** `W1 @ x` *so*") == [
        "The \u{1B}[1mchain\u{1B}[0m", "\u{1B}[1mrule\u{1B}[0m", "\u{1B}[1mmultiplies\u{1B}[0m",
        "\u{1B}[38;5;67m`W1 @ x`\u{1B}[0m \u{1B}[4mso\u{1B}[0m",
      ])
  }

  @Test func `a table's cells keep their dress`() {
    let lines = ProseRenderer(width: 20, style: LayoutTests.colored)
      .lines("| a | b |\n|--:|---|\n| **x y** | `c` |")
    #expect(
      lines == [
        "  \u{1B}[1ma  b\u{1B}[0m", "───  ───",
        "\u{1B}[1mx y\u{1B}[0m  \u{1B}[38;5;67m`c`\u{1B}[0m",
      ])
  }

  @Test func `in ASCII everything is spelt before it is laid out`() {
    let renderer = ProseRenderer(width: 30, isASCII: true)
    #expect(renderer.lines("# ŷ\n- δ → `∂L/∂ŷ`") == ["yhat", "====", "", "* delta -> `dL/dyhat`"])
    #expect(renderer.lines("> a\n\n***") == ["| a", "", String(repeating: "-", count: 30)])
    #expect(
      renderer.lines(#"$$w^{[1]}_{1,2} \leftarrow \sum_{i=1}^{m} \eta \, \sigma'(z_i)$$"#) == [
        "  W1[1,2] <- sum(i=1...m) eta", "             sigma'(z_i)",
      ])
  }

  @Test func `a control character cannot steer the terminal`() {
    let lines = ProseRenderer(width: 40).lines("a\u{1B}[31mb `\u{7}c`\n\n    \u{9B}d\n\n$\u{1B}x$")
    #expect(lines == ["a[31mb `c`", "", "  d", "", "x"])
  }

  @Test("The first lesson fits", arguments: [20, 40, 80])
  func lesson(width: Int) throws {
    let markdown = try firstLesson()
    let lines = ProseRenderer(width: width).lines(markdown)
    let networks = Set(
      markdown.matches(of: /```network\n(?<text>[^`]*)```/).flatMap { match in
        ProseRenderer(width: width).lines("```\n\(match.text)```")
      })
    for line in lines where line.cellWidth > width {
      #expect(!isBreakable(line) || networks.contains(line), "\(line)")
    }
    #expect(!lines.contains { $0.contains("\\") || $0.contains("<!--") || $0.contains("**") })
    // No word is lost: those of each paragraph without markup stand there in order.
    let shown = lines.joined(separator: " ").split(whereSeparator: \.isWhitespace)
    let paragraphs = markdown.split(separator: "\n\n").filter { $0.contains(/^[A-Z][^`*#$\\]+$/) }
    #expect(paragraphs.count > 5)
    for paragraph in paragraphs {
      let words = paragraph.split(whereSeparator: \.isWhitespace)
      #expect(shown.indices.contains { shown[$0...].starts(with: words) }, "\(paragraph)")
    }
  }

  /// Whether a line that is too long holds a space at which it could have been broken.
  private func isBreakable(_ line: String) -> Bool {
    let content = line.drop { " │|•◦▪*-+0123456789.".contains($0) }
    // Backquotes without their pair may hold a stretch together.
    return content.contains(" ") && !content.contains("`")
  }

  @Test("Mutated lessons neither trap nor overflow", arguments: 0..<40)
  func fuzz(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let lesson = Array(try firstLesson())
    for _ in 0..<6 {
      let text = mutated(lesson, &generator)
      let width = [1, 7, 20, 40, 80].randomElement(using: &generator) ?? 40
      let plain = ProseRenderer(width: width).lines(text)
      let dressed = ProseRenderer(width: width, style: LayoutTests.colored).lines(text)
      #expect(dressed.map(undressed) == plain, "seed \(seed)")
      for line in dressed {
        let codes = line.matches(of: /\u{1B}\[[0-9;]*m/).map { String($0.output) }
        #expect(codes.count { $0 == "\u{1B}[0m" } * 2 == codes.count, "seed \(seed): \(line)")
      }
      let ascii = ProseRenderer(width: width, isASCII: true).lines(text)
      #expect(
        ascii.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } }, "seed \(seed)")
      // Code stands as it is, and nesting may leave no room at all in a narrow line.
      let prose = text.replacing(#/```|~~~|\t| {4}/#, with: " ")
      for line in ProseRenderer(width: 40).lines(prose) where line.cellWidth > 40 {
        #expect(!isBreakable(line), "seed \(seed): \(line)")
      }
    }
  }

  /// A stretch of the text in which pieces are dropped, doubled, moved and replaced by markup.
  private func mutated(_ text: [Character], _ generator: inout SeededGenerator) -> String {
    let start = Int.random(in: 0..<(text.count - 900), using: &generator)
    var text = Array(text[start..<(start + 900)])
    let marks = [
      "*", "**", "_", "`", "```", "```math\n", "$", "$$", "\\", "{", "}", "^", "[", "](", ")", "<",
      "<!--", "-->", "&", "|", "\n|-|-|\n", "\n- ", "\n  1. ", "\n> ", "#", "    ", "\\frac",
      "\\left(",
      "\\begin{cases}", "\\end{aligned}", "\u{302}", "中文。", "\u{1B}[1m", "\r\n", "\t", "&#0;", "~",
    ]
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      let low = Int.random(in: 0..<text.count, using: &generator)
      let high = min(text.count, low + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: text.removeSubrange(low..<min(high, low + text.count - 1))
      case 1: text.insert(contentsOf: text[low..<high], at: low)
      default: text.insert(contentsOf: marks.randomElement(using: &generator) ?? "*", at: low)
      }
    }
    return String(text)
  }

  @Test(
    "Deep nesting ends somewhere",
    arguments: [
      ">", "- ", "[", "![", "*", "**a", "`", "$", "<!---->", "$\\frac{", "$\\sqrt", "$(", "${",
      "$x^",
      "$\\left(", "$\\begin{aligned}", "$\\hat", "|", "\\", "&", "<", "$\\underbrace{x}_", "1. ",
      "~~~\n",
    ])
  func nesting(piece: String) {
    let text = String(repeating: piece, count: 500)
    for text in [text, text + "$", "$$" + text.filter { $0 != "$" } + "$$"] {
      for line in ProseRenderer(width: 40).lines(text) { #expect(!line.contains("\n")) }
    }
  }
}
