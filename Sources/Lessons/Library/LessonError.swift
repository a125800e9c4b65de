package import Networks

/// Why lessons cannot be had.
package enum LessonError: Error {
  /// A folder or a file cannot be read.
  case unreadable(path: String, reason: String)
  /// A lesson file is wrong, or lessons do not fit together.
  case malformed(Diagnostic)
}

extension LessonError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .malformed(let diagnostic): diagnostic.rendered()
    }
  }
}
