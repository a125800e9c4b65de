package import Wording

/// An error in a file that a person wrote: what is wrong, where, and how to mend it.
package struct Diagnostic: Error, Sendable {
  /// What is wrong, in one line.
  package let message: String
  /// The place, in bytes of the source.
  package let range: SourceRange
  /// What to say beside the caret; may be empty.
  package let label: String
  /// The mend, where there is one.
  package let help: String?
  package let source: SourceText

  /// An error in the words of the language of the moment.
  package init(
    _ message: Phrase, at range: SourceRange, label: Phrase = "", help: Phrase? = nil,
    in source: SourceText
  ) {
    self.message = message.text
    self.range = range
    self.label = label.text
    self.help = help?.text
    self.source = source
  }
}

extension Diagnostic {
  /// The same error at another place, in the same or another text.
  package func moved(to range: SourceRange, in source: SourceText) -> Diagnostic {
    Diagnostic(
      Phrase(verbatim: message), at: range, label: Phrase(verbatim: label),
      help: help.map(Phrase.init(verbatim:)), in: source)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The same as `rendered()`.
  package var description: String { rendered() }
}
