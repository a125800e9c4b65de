import Wording

extension Lowering {
  /// An error at a place, which in a function's body also says where the function is called.
  func error(
    _ message: Phrase, _ place: Place, label: Phrase, help: Phrase? = nil
  ) -> Diagnostic {
    var mend = help
    if let note = callNote(place.frame) { mend = help.map { "\($0); \(note)" } ?? note }
    return error(message, at: place.range, label: label, help: mend)
  }

  func error(
    _ message: Phrase, at range: SourceRange, label: Phrase, help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(message, at: range, label: label, help: help, in: source)
  }

  /// The source text of a range, short and on one line.
  func text(_ range: SourceRange) -> String { shortened(source.phrase(in: range)) }

  func line(of range: SourceRange) -> Int { source.position(of: range.lower).line }

  /// Where the user's function is called in whose body a frame lies.
  private func callNote(_ frame: Int) -> Phrase? {
    var frame = frame
    while frame != 0, functions[frames[frame].name] == nil { frame = frames[frame].parent }
    guard frame != 0 else { return nil }
    let call = frames[frame].range
    return "this comes of calling \(quoted(source.phrase(in: call))) on line \(line(of: call))"
  }
}
