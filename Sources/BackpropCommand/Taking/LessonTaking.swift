import Explanations
import Lessons
import Terminal
import Wording

/// A lesson on a terminal: shows it page by page, waits for keys and answers, and keeps what is done.
struct LessonTaking {
  var session: LessonSession
  let console: Console
  let progress: ProgressFile
  /// What is to be said beside the lesson.
  let messages: WaitingLines
  var notes: LearnerNotes?
  /// The lesson that comes after this one.
  let next: Lesson?
  /// Lays the lesson out for the terminal's width of the moment.
  let printer: () -> LessonPrinter

  var bottom: BottomLines
  var answer = LineEditor()
  /// The part of the page that is shown, and all parts.
  private var part = 0
  private var parts: [[String]] = [[]]
  /// What has been said below the page, to be laid out anew where the width changes.
  private var said: [Said] = []

  /// Whether this page has said how to answer.
  var hasSaidHowToAnswer = false

  /// Something that stands below a page.
  enum Said {
    case typed(String)
    case remark(Remark)
    case lines((LessonPrinter) -> [String])
  }

  init(
    session: LessonSession, console: Console, progress: ProgressFile, messages: WaitingLines,
    notes: LearnerNotes?, next: Lesson?, printer: @escaping () -> LessonPrinter
  ) {
    (self.session, self.console, self.progress) = (session, console, progress)
    (self.messages, self.notes, self.next, self.printer) = (messages, notes, next, printer)
    bottom = BottomLines(console: console)
  }

  /// Why the lesson is left before its end.
  enum Leaving: Error { case quit, interrupted }

  mutating func run() throws -> ExitCode {
    var keys = try KeyReader()
    do {
      try begin(&keys)
      while try step(&keys) {}
      try sayGoodbye(atEnd: true)
    } catch Leaving.interrupted {
      try bottom.erase()
      return .interrupted
    } catch Leaving.quit {
      try sayGoodbye(atEnd: false)
    }
    try console.output.flush()
    return .success
  }

  private mutating func begin(_ keys: inout KeyReader) throws {
    try console.print(printer().title(session.lesson))
    try sayMessages()
    if let before = session.placeBefore {
      try resume(at: before, &keys)
    } else {
      session.go(toPage: 0)
    }
    try show()
  }

  /// Waits for a key or an answer and does what it asks for; false at the end of the lesson.
  private mutating func step(_ keys: inout KeyReader) throws -> Bool {
    defer { keep() }
    if isTyping { return try takeAnswer(&keys) }
    let key = try self.key(&keys)
    switch key {
    case .right, .space, .enter, .down, .pageDown: return try goOn()
    case .left, .up, .pageUp, .backspace: try goBack()
    case .home:
      session.go(toPage: 0)
      try show()
    case .end:
      session.go(toPage: session.telling.pages.count - 1)
      try show()
    case .escape: throw Leaving.quit
    case .character(let character):
      guard let command = LearnerCommand(key: character) else { break }
      return try obey(command, &keys)
    default: break
    }
    return true
  }

  // MARK: - Pages

  var isLastPart: Bool { part + 1 == parts.count }

  /// Whether an answer is being typed: the question is in sight and not settled.
  var isTyping: Bool { isLastPart && session.isAsking }

  private mutating func layOut() {
    let height = max(
      TerminalSize.current(environment: console.environment).rows - (session.isAsking ? 4 : 3), 3)
    let printer = printer()
    parts = screenParts(
      fittedLines(
        printer.lines(session.telling, page: session.place), width: bottom.width), height: height)
  }

  /// Shows the page at hand from its beginning, or from its last part.
  mutating func show(atEnd: Bool = false, clearing: Bool = false) throws {
    said = []
    hasSaidHowToAnswer = false
    answer.replace(by: "")
    layOut()
    part = atEnd ? parts.count - 1 : 0
    try printPart(clearing: clearing)
  }

  private mutating func printPart(clearing: Bool) throws {
    if clearing { try bottom.clear() } else { try bottom.erase() }
    try console.print(clearing ? Array(parts[part].drop(while: \.isEmpty)) : parts[part])
    if isLastPart, let question = session.page.question, said.isEmpty {
      let standing = session.standing(question)
      if standing != QuestionProgress() {
        said = [.lines { [session] in $0.lines(standing, session) }]
      }
    }
    for said in said { try console.print(lines(said)) }
  }

  /// Draws the screen anew, for another size.
  mutating func redraw() throws {
    let place = Double(part) / Double(parts.count)
    let wasLast = isLastPart
    layOut()
    part = wasLast ? parts.count - 1 : min(Int(place * Double(parts.count)), parts.count - 1)
    try printPart(clearing: true)
  }

  mutating func goOn() throws -> Bool {
    guard isLastPart else {
      part += 1
      try printPart(clearing: false)
      return true
    }
    let isAtEnd = session.isAtEnd
    let isPassed = session.isAsking
    if isPassed { note(.passedOver, to: nil) }
    session.next()
    guard !isAtEnd else { return false }
    try show()
    return true
  }

  mutating func goBack() throws {
    if part > 0 {
      part -= 1
      try printPart(clearing: true)
    } else {
      session.back()
      try show(atEnd: session.place > 0 || parts.count == 1, clearing: true)
    }
  }

  // MARK: - Saying

  /// Says something below the page, and remembers it as long as the page is shown.
  mutating func say(_ new: [Said]) throws {
    try bottom.erase()
    said += new
    for said in new { try console.print(lines(said)) }
  }

  mutating func say(_ phrase: Phrase) throws {
    try say([.lines { [""] + $0.wrapped(phrase) }])
  }

  private func lines(_ said: Said) -> [String] {
    let printer = printer()
    let lines =
      switch said {
      case .typed(let text): [""] + printer.typed(text)
      case .remark(let remark): printer.lines(remark)
      case .lines(let make): make(printer)
      }
    return fittedLines(lines, width: bottom.width)
  }

  /// Says what waits to be said, such as that progress cannot be kept.
  mutating func sayMessages() throws {
    for message in messages.take() { try say(Phrase(verbatim: message)) }
  }

  /// Writes down what has happened.
  mutating func keep() { progress.keep(session.takeChanges(), of: session.outline) }

  mutating func note(_ remark: Remark, to answer: String?) {
    do throws(Failure) {
      try notes?.note(remark, to: answer, in: session)
    } catch {
      notes = nil
      messages.add(error.message.text)
    }
  }

  private mutating func sayGoodbye(atEnd: Bool) throws {
    keep()
    try sayMessages()
    try bottom.erase()
    let count = session.lesson.steps.count
    let done = session.progress.doneCount(of: session.lesson)
    let printer = printer()
    var said: [Phrase] = ["Done: \(done) of \(count) steps."]
    if atEnd {
      said = ["That was the last page.", LessonSummary(session).phrase] + said
      if let next { said.append("The next lesson: backprop lesson \(next.id)") }
    } else {
      said.append("You can go on at step \(session.stepIndex + 1) the next time.")
    }
    try console.print([""] + said.flatMap { printer.wrapped($0) })
    try console.output.flush()
  }
}
