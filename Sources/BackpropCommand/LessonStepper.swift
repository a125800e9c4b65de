import Lessons
import Terminal

/// Shows a lesson a screen at a time, waiting for a key after each.
struct LessonStepper {
  let telling: LessonTelling
  /// Lays the lesson out for the terminal's width of the moment.
  let printer: () -> LessonPrinter
  let console: Console

  func run() throws -> ExitCode {
    var keys = try KeyReader()
    var screens = screens()
    var place = 0
    try console.print(printer().title(telling.lesson))
    try console.print(screens[place])
    while true {
      try prompt(place, of: screens.count)
      let key = try keys.next()
      try erasePrompt()
      switch key {
      case .right, .space, .enter, .character("n"), .down, .pageDown:
        guard place + 1 < screens.count else { return .success }
        place += 1
        try console.print(screens[place])
      case .left, .character("p"), .up, .pageUp, .backspace:
        place = max(0, place - 1)
        try clear()
        try console.print(screens[place])
      case .home:
        place = 0
        try clear()
        try console.print(screens[place])
      case .character("q"), .escape, .endOfInput:
        try console.output.flush()
        return .success
      case .interrupt:
        try console.output.flush()
        return .interrupted
      case .character("?"):
        try console.print([
          "", "space, →, ↓, Enter or n: on    ←, ↑ or p: back    Home: to the start    q: leave",
        ])
      case .resized:
        // The same part of the lesson, as near as can be, laid out anew.
        let part = Double(place) / Double(screens.count)
        screens = self.screens()
        place = min(Int(part * Double(screens.count)), screens.count - 1)
        try clear()
        try console.print(screens[place])
      case .character, .tab, .end: break
      }
    }
  }

  /// The pages, long ones parted at blank lines so that each fits on the screen.
  private func screens() -> [[String]] {
    let height = max(TerminalSize.current(environment: console.environment).rows - 3, 8)
    let printer = printer()
    return telling.pages.flatMap { page in
      var screens: [[String]] = [[]]
      let lines = printer.lines(page).drop(while: \.isEmpty)
      for paragraph in lines.split(separator: "", omittingEmptySubsequences: false) {
        let last = screens[screens.count - 1]
        if !last.isEmpty, last.count + 1 + paragraph.count > height { screens.append([]) }
        screens[screens.count - 1] += [""] + paragraph
      }
      return screens
    }
  }

  /// What can be pressed, on a line of its own that the next screen takes over.
  private func prompt(_ place: Int, of count: Int) throws {
    let isLast = place + 1 == count
    let text =
      "\(place + 1)/\(count)  " + (isLast ? "end: space or q leaves" : "space: on   ?: keys")
    try console.output.write("\n" + console.style.dim(text))
    try console.output.flush()
  }

  private func clear() throws { try console.output.write("\u{1B}[2J\u{1B}[H") }

  private func erasePrompt() throws {
    // Back to the line's start, clear it, and up over the blank line before it.
    try console.output.write("\r\u{1B}[K\u{1B}[A")
  }
}
