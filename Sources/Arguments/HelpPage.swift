import Typography
import Wording

/// A part of help: a heading and the lines below it.
struct HelpSection {
  let title: Phrase
  let lines: [String]

  init(_ title: Phrase, _ lines: [String]) {
    self.title = title
    self.lines = lines
  }
}

/// A term and what is said of it, with remarks in brackets.
struct HelpDefinition {
  let term: String
  let text: Phrase
  var notes: [Phrase] = []

  /// What is said of the term, with the remarks.
  var remark: Phrase {
    guard let first = notes.first else { return text }
    return "\(text) (\(notes.dropFirst().reduce(first) { "\($0); \($1)" }))"
  }
}

/// Lays help out in lines of at most `width` cells.
struct HelpPage {
  let width: Int

  init(width: Int) { self.width = max(width, 40) }

  func paragraphs(_ phrases: [Phrase], indent: Int = 2) -> [String] {
    let wrapping = TextWrapping(width: width, indent: indent)
    return Array(phrases.map { wrapping.lines($0.text) }.joined(separator: [""]))
  }

  func examples(_ examples: [Example]) -> [String] {
    examples.flatMap { example in
      // The line to type is never broken: it is there to be copied.
      ["  " + example.commandLine]
        + TextWrapping(width: width, indent: 6).lines(example.purpose.text)
    }
  }

  func usage(_ line: String) -> [String] {
    TextWrapping(width: width, indent: 2, hangingIndent: 6).lines(line)
  }

  /// Returns terms in one column and what is said of them in a second.
  func definitions(_ definitions: [HelpDefinition]) -> [String] {
    let widest = definitions.map(\.term.cellWidth).max() ?? 0
    let column = min(widest, width * 2 / 5)
    let wrapping = TextWrapping(width: width, indent: column + 4)
    return definitions.flatMap { definition in
      var lines = wrapping.lines(definition.remark.text)
      let term = "  " + definition.term
      if definition.term.cellWidth <= column, let first = lines.first {
        lines[0] = term.padded(to: column + 4) + first.drop { $0 == " " }
        return lines
      }
      return [term] + lines
    }
  }
}
