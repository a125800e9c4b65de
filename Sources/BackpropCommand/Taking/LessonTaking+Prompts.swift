import Lessons
import Terminal
import Typography
import Wording

extension LessonTaking {
  /// Where the learner is, and what they may press or type.
  private var hint: String {
    let place = "\(session.stepIndex + 1)/\(session.lesson.steps.count)"
    guard isTyping else {
      let on: Phrase = session.isAtEnd && isLastPart ? "space: end" : "space: on"
      return fitted([Phrase(verbatim: place), on, "←: back", "?: keys"])
    }
    return fitted([
      Phrase(verbatim: place), "Tab: hint", "→: pass over", "?: keys", ":s show the answer",
    ])
  }

  /// As many of the pieces as the line holds, the first ones.
  private func fitted(_ pieces: [Phrase]) -> String {
    let pieces = pieces.map { printer().plain($0.text) }
    let width = bottom.width - 1
    var line = ""
    for piece in pieces {
      let longer = line.isEmpty ? piece : line + "  " + piece
      if longer.cellWidth <= width { line = longer }
    }
    return line
  }

  private func shown(_ phrase: Phrase) -> String { printer().plain(phrase.text) }

  /// Waits for a key, with the lines at the bottom in sight.
  mutating func key(_ keys: inout KeyReader, hint: Phrase? = nil) throws -> Key {
    while true {
      try sayMessages()
      try bottom.show(hint.map(shown) ?? self.hint, nil)
      switch try keys.next() {
      case .resized: try redraw()
      case .interrupt: throw Leaving.interrupted
      case .endOfInput: throw Leaving.quit
      case let key: return key
      }
    }
  }

  /// Asks for a yes or a no.
  mutating func confirm(_ question: Phrase, _ keys: inout KeyReader) throws -> Bool {
    while true {
      switch try key(&keys, hint: "\(question)  y: yes  n: no") {
      case .character("y"), .character("Y"): return true
      case .character("n"), .character("N"), .escape, .enter, .left: return false
      default: break
      }
    }
  }

  /// Asks for a line; nil where Escape leaves it.
  mutating func line(_ question: Phrase, _ keys: inout KeyReader) throws -> String? {
    var editor = LineEditor()
    while true {
      try bottom.show(shown("\(question)  Esc: never mind"), editor)
      switch try keys.next() {
      case .resized: try redraw()
      case .interrupt: throw Leaving.interrupted
      case .endOfInput: throw Leaving.quit
      case .escape: return nil
      case .enter: return editor.text
      case let key: _ = editor.handle(key)
      }
    }
  }

  // MARK: - Answers

  /// Waits for an answer or a command; false at the end of the lesson.
  mutating func takeAnswer(_ keys: inout KeyReader) throws -> Bool {
    try sayMessages()
    try bottom.show(hint, answer)
    let key = try keys.next()
    switch key {
    case .resized: try redraw()
    case .interrupt: throw Leaving.interrupted
    case .endOfInput: throw Leaving.quit
    case .enter: return try enter(&keys)
    // These are no part of an answer as long as there is none.
    case .right where answer.isEmpty, .pageDown: return try goOn()
    case .left where answer.isEmpty, .pageUp: try goBack()
    case .tab where answer.isEmpty: try hear(session.hint())
    case .tab: _ = answer.handle(.space)
    case .character("?") where answer.isEmpty, .character("？") where answer.isEmpty:
      return try obey(.help, &keys)
    case .space where answer.isEmpty: try sayHowToAnswer()
    default: _ = answer.handle(key)
    }
    return true
  }

  private mutating func enter(_ keys: inout KeyReader) throws -> Bool {
    let text = answer.text
    guard text.contains(where: { $0 != " " }) else {
      answer.replace(by: "")
      try sayHowToAnswer()
      return true
    }
    if LearnerCommand.isMeant(by: text) {
      _ = answer.take()
      guard let command = LearnerCommand(text) else {
        try say("There is no command `\(text)`; `?` lists the keys.")
        return true
      }
      return try obey(command, &keys)
    }
    let remark = try session.answer(text)
    if case .unread = remark {
      // `hint`, `h`: no answer, but clear enough.
      if let command = LearnerCommand(text) {
        _ = answer.take()
        return try obey(command, &keys)
      }
      // It stays in the line, to be mended.
    } else {
      _ = answer.take()
    }
    note(remark, to: text)
    try say([.typed(text), .remark(remark)])
    return true
  }

  private mutating func sayHowToAnswer() throws {
    // Once is enough.
    guard !hasSaidHowToAnswer else { return }
    hasSaidHowToAnswer = true
    try say("Type your answer and press Enter. Tab gives a hint, → passes over the question.")
  }

  /// Says a remark that answers a command.
  mutating func hear(_ remark: Remark) throws {
    note(remark, to: nil)
    try say([.lines { [""] + $0.lines(remark) }])
  }
}
