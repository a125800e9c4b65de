import Lessons
import Terminal

/// Shows a lesson a page at a time, waiting for a key after each.
struct LessonStepper {
  let telling: LessonTelling
  let printer: LessonPrinter
  let console: Console

  func run() throws -> ExitCode {
    var keys = try KeyReader()
    var page = 0
    try console.print(printer.title(telling.lesson))
    try show(page)
    while true {
      try prompt(page)
      let key = try keys.next()
      try erasePrompt()
      switch key {
      case .right, .space, .enter, .character("n"), .down, .pageDown:
        guard page + 1 < telling.pages.count else { return .success }
        page += 1
        try show(page)
      case .left, .character("p"), .up, .pageUp, .backspace:
        page = max(0, page - 1)
        try show(page)
      case .home:
        page = 0
        try show(page)
      case .character("q"), .escape, .endOfInput:
        try console.output.flush()
        return .success
      case .interrupt:
        try console.output.flush()
        return .interrupted
      case .character("?"):
        try console.print(["", "space, → or n: on    ← or p: back    q: leave"])
      case .resized, .character, .tab, .end: break
      }
    }
  }

  private func show(_ page: Int) throws {
    try console.print(printer.lines(telling.pages[page]))
  }

  /// What can be pressed, on a line of its own that the next page takes over.
  private func prompt(_ page: Int) throws {
    let isLast = page + 1 == telling.pages.count
    let place = "\(page + 1)/\(telling.pages.count)"
    let text = isLast ? "\(place)  end: space or q leaves" : "\(place)  space: on   ?: keys"
    try console.output.write("\n" + console.style.dim(text))
    try console.output.flush()
  }

  private func erasePrompt() throws {
    // Back to the line's start, clear it, and up over the blank line before it.
    try console.output.write("\r\u{1B}[K\u{1B}[A")
  }
}
