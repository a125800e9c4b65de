extension Lowering {
  /// An error at a place, which in a function's body also says where the function is called.
  func error(
    _ message: String, _ place: Place, label: String, help: String? = nil
  ) -> Diagnostic {
    let parts = [help, callNote(place.frame)].compactMap { $0 }
    return error(
      message, at: place.range, label: label,
      help: parts.isEmpty ? nil : parts.joined(separator: "; "))
  }

  func error(
    _ message: String, at range: SourceRange, label: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(message, at: range, label: label, help: help, in: source)
  }

  /// The source text of a range, short and on one line.
  func text(_ range: SourceRange) -> String { shortened(source.phrase(in: range)) }

  func line(of range: SourceRange) -> Int { source.position(of: range.lower).line }

  /// Where the user's function is called in whose body a frame lies.
  private func callNote(_ frame: Int) -> String? {
    var frame = frame
    while frame != 0, functions[frames[frame].name] == nil { frame = frames[frame].parent }
    guard frame != 0 else { return nil }
    let call = frames[frame].range
    return "this comes of calling \(quoted(source.phrase(in: call))) on line \(line(of: call))"
  }
}
