import Foundation
import Networks
import Terminal
import Wording

/// The lines of a file of answers that say something: blank ones and comments are left out.
struct AnswerLines {
  struct Line: Equatable {
    /// Counted from 1.
    let number: Int
    let text: String
  }

  /// What the file is called in errors.
  let name: String
  private var lines: [Line] = []
  private var next = 0

  /// Reads a file, or standard input for `-`.
  init(path: String) throws {
    let bytes = try InputFile.bytes(at: path)
    name = path == "-" ? "standard input" : path
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("error: cannot read \(visibleText(name)): it is no UTF-8 text")
    }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let text = String(line.drop { $0 == "\u{FEFF}" }).trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      lines.append(Line(number: index + 1, text: text))
    }
  }

  /// The next line; nil when all have been taken.
  mutating func take() -> Line? {
    guard next < lines.count else { return nil }
    defer { next += 1 }
    return lines[next]
  }

  /// How many have not been taken.
  var left: Int { lines.count - next }
}
