import Terminal
import TestSupport
import Testing
import Typography

@Suite struct LineEditorTests {
  private func editor(_ keys: [Key]) -> LineEditor {
    var editor = LineEditor()
    for key in keys { _ = editor.handle(key) }
    return editor
  }

  private func typed(_ text: String) -> [Key] {
    text.map { $0 == " " ? .space : .character($0) }
  }

  @Test(
    arguments: [
      ([.left, .left, .character("x")], "abx c"), ([.home, .character("x")], "xab c"),
      ([.home, .delete], "b c"), ([.backspace, .backspace], "ab"), ([.deleteWord], "ab "),
      ([.deleteWord, .deleteWord], ""), ([.deleteToStart], ""), ([.left, .deleteToStart], "c"),
      ([.home, .right, .deleteToEnd], "a"), ([.home, .backspace], "ab c"), ([.delete], "ab c"),
      ([.home, .end, .character("d")], "ab cd"), ([.escape], ""),
    ] as [([Key], String)])
  func isEdited(keys: [Key], text: String) {
    #expect(editor(typed("ab c") + keys).text == text)
  }

  @Test func aMarkJoinsItsLetter() {
    let editor = editor([.character("y"), .character("\u{302}"), .backspace])
    #expect(editor.isEmpty)
  }

  @Test func linesEnteredComeBack() {
    var editor = editor(typed("one"))
    let first = editor.take()
    #expect(first == "one")
    for key in typed("two") { _ = editor.handle(key) }
    _ = editor.take()
    for key in typed("thr") { _ = editor.handle(key) }
    _ = editor.handle(.up)
    #expect(editor.text == "two")
    _ = editor.handle(.up)
    _ = editor.handle(.up)
    #expect(editor.text == "one")
    _ = editor.handle(.down)
    _ = editor.handle(.down)
    #expect(editor.text == "thr")
  }

  @Test func keysThatAreNoPartOfALineAreLeft() {
    var editor = LineEditor()
    for key: Key in [.enter, .tab, .resized, .endOfInput, .interrupt, .pageUp] {
      let isHandled = editor.handle(key)
      #expect(!isHandled)
    }
  }

  /// Whatever is typed, what is seen fits, and the cursor is in it.
  @Test func whatIsSeenFits() {
    var generator = SeededGenerator(seed: 11)
    let keys: [Key] = [
      .character("a"), .character("中"), .character("\u{302}"), .character("😀"), .space, .left,
      .right, .home, .end, .backspace, .delete, .deleteWord, .up, .down,
    ]
    for width in [1, 2, 3, 10, 38] {
      var editor = LineEditor()
      for _ in 0..<500 {
        _ = editor.handle(keys[Int.random(in: 0..<keys.count, using: &generator)])
        if Int.random(in: 0..<40, using: &generator) == 0 { _ = editor.take() }
        let (text, cursor) = editor.visible(width: width)
        #expect(text.cellWidth < max(width, 1) || text.isEmpty)
        #expect(cursor <= text.cellWidth)
        #expect(editor.text.utf8.contains(text.utf8))
      }
    }
  }
}
