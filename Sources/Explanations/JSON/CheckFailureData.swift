package import Networks

/// A file that could not be checked, as JSON tells it.
package struct CheckFailureData: Encodable {
  /// The file as it was named.
  let file: String
  let ok = false
  /// What is wrong with it.
  let error: String
  /// Where, as file:line:column counted from 1, if it could be read at all; the file may be one that
  /// the network names.
  let place: String?

  /// A file that could not be read.
  package init(file: String, error: String) {
    self.file = file
    self.error = error
    place = nil
  }

  /// A file with something wrong in it.
  package init(file: String, _ diagnostic: Diagnostic) {
    self.file = file
    error = diagnostic.message
    let position = diagnostic.source.position(of: diagnostic.range.lower)
    place = "\(diagnostic.source.name):\(position.line):\(position.column)"
  }
}
