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

  package init(
    _ message: String, at range: SourceRange, label: String = "", help: String? = nil,
    in source: SourceText
  ) {
    self.message = message
    self.range = range
    self.label = label
    self.help = help
    self.source = source
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The same as `rendered()`.
  package var description: String { rendered() }
}
