package import Networks
package import Wording

/// Why lessons cannot be had.
package enum LessonError: Error {
  /// A folder or a file cannot be read.
  case unreadable(path: String, reason: Phrase)
  /// A lesson file is wrong, or lessons do not fit together.
  case malformed(Diagnostic)
}

extension LessonError: CustomStringConvertible {
  /// What is wrong, the place and the mend of a malformed file included.
  package var phrase: Phrase {
    switch self {
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .malformed(let diagnostic): Phrase(verbatim: diagnostic.rendered())
    }
  }

  package var description: String { phrase.text }
}
