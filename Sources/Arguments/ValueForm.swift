/// What the text of a value looks like: what help, completion and the reference need to know.
package enum ValueForm: Sendable {
  /// Any text; completion offers `suggestions`, asked for when a script is made.
  case text(suggestions: @Sendable () -> [String])
  /// A file's path; completion prefers these extensions (without the dot), if there are any.
  case file(extensions: [String])
  /// A directory's path.
  case directory
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// A finite number.
  case number(ClosedRange<Double>)
  /// One of a few words.
  case choice([String])
}
