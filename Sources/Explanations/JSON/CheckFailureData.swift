/// A file that could not be checked, as JSON tells it.
package struct CheckFailureData: Encodable {
  /// The file as it was named.
  let file: String
  let ok = false
  /// What is wrong with it.
  let error: String

  package init(file: String, error: String) {
    self.file = file
    self.error = error
  }
}
