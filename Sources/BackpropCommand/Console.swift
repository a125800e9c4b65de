import Arguments
import Foundation
import Terminal

/// Where a command reads and writes, and what the terminal can show.
final class Console {
  let output: OutputWriter
  let environment: [String: String]
  let style: Style

  init(color: ColorPolicy, output: OutputWriter, environment: [String: String]) {
    self.output = output
    self.environment = environment
    style = Style(
      isColored: color.allowsColor(environment: environment, isTerminal: output.isTerminal))
  }

  /// The width to lay text out for: the terminal's, or 80 cells where there is none.
  var width: Int {
    guard output.isTerminal || environment["COLUMNS"] != nil else { return 80 }
    return min(max(TerminalSize.current(environment: environment).columns, 20), 120)
  }

  func print(_ lines: [String]) throws(OutputError) {
    for line in lines { try output.writeLine(line) }
  }

  /// Says something beside the output, if anyone listens there.
  ///
  /// Control characters, which a message may quote from the command line, are shown as �.
  static func complain(_ message: String) {
    let visible = message.map { $0.isNewline || !$0.isControl ? $0 : "�" }
    try? FileHandle.standardError.write(contentsOf: Data((String(visible) + "\n").utf8))
  }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
