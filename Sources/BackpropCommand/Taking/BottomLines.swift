import Terminal
import Typography

/// The lines below a page: what can be pressed, and what is being typed.
///
/// They stand below a blank line and are taken away before anything else is printed.
struct BottomLines {
  let console: Console
  private var height = 0

  init(console: Console) { self.console = console }

  /// The cells of a line.
  var width: Int { TerminalSize.current(environment: console.environment).columns }

  /// Shows what can be pressed, and below it the line that is being typed, if one is.
  mutating func show(_ hint: String, _ editor: LineEditor?) throws(OutputError) {
    try erase()
    let hint = hint.truncated(to: max(width - 1, 1), ellipsis: "")
    var text = "\n" + console.style.dim(hint)
    height = 1
    if let editor {
      let (visible, cursor) = editor.visible(width: width - 2)
      // To the start of the line, and from there to the cursor's place.
      text += "\n> \(visible)\r\u{1B}[\(2 + cursor)C"
      height = 2
    }
    try console.output.write(text)
    try console.output.flush()
  }

  /// Takes them away; what is printed next begins below what was printed before.
  mutating func erase() throws(OutputError) {
    guard height > 0 else { return }
    try console.output.write("\r\u{1B}[\(height)A\u{1B}[J")
    height = 0
  }

  /// Clears the whole screen.
  mutating func clear() throws(OutputError) {
    height = 0
    try console.output.write("\u{1B}[2J\u{1B}[H")
  }
}
