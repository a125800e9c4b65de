import Typography
package import Wording

/// How the text of an argument becomes a `Value`, and what to call that text.
package struct ValueKind<Value: Sendable>: Sendable {
  /// The word that stands for the value in help: `FILE` in `--output FILE`.
  package let placeholder: String
  /// What the text looks like.
  package let form: ValueForm
  let read: @Sendable (String) throws(ValueRefusal) -> Value

  /// A kind of the caller's own; `read` throws a ``ValueRefusal`` that says what was expected.
  package init(
    _ placeholder: String, form: ValueForm = .text(suggestions: { [] }),
    read: @escaping @Sendable (String) throws(ValueRefusal) -> Value
  ) {
    self.placeholder = placeholder
    self.form = form
    self.read = read
  }
}

/// Says why a text is not a value: "is not a whole number".
package struct ValueRefusal: Error, Equatable {
  /// What the text is or is not, to be read after the text itself: `` `x` `` "is not a number".
  package let reason: Phrase

  /// A refusal whose `reason` can be read after the refused text.
  package init(_ reason: Phrase) { self.reason = reason }
}

extension ValueKind {
  /// Returns a value as help shows it.
  func text(_ value: Value) -> String {
    if let number = value as? Double { return NumberFormat().text(number) }
    if let choice = value as? any RawRepresentable { return "\(choice.rawValue)" }
    return "\(value)"
  }
}
