/// An expression over whole arrays, as the network language writes it.
package struct ArrayExpression: Sendable {
  /// The text in the network language.
  package let text: String

  package init(_ text: String) { self.text = text }
}
