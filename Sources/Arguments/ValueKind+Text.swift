import Typography
import Wording

extension ValueKind<String> {
  /// Any text.
  package static func text(
    _ placeholder: String = "TEXT", suggestions: @escaping @Sendable () -> [String] = { [] }
  ) -> ValueKind {
    ValueKind(placeholder, form: .text(suggestions: suggestions)) { $0 }
  }

  /// A file's path, or `-`; completion prefers the given extensions (without the dot).
  package static func file(
    _ placeholder: String = "FILE", extensions: [String] = []
  ) -> ValueKind {
    ValueKind(placeholder, form: .file(extensions: extensions), read: path)
  }

  /// A directory's path.
  package static func directory(_ placeholder: String = "DIRECTORY") -> ValueKind {
    ValueKind(placeholder, form: .directory, read: path)
  }

  /// One of a few words; ``choice(_:_:)`` gives an enumeration instead.
  package static func choice(_ placeholder: String, among choices: [String]) -> ValueKind {
    ValueKind(placeholder, form: .choice(choices)) { text throws(ValueRefusal) in
      guard choices.contains(text) else { throw .notAChoice(text, among: choices) }
      return text
    }
  }

  private static func path(_ text: String) throws(ValueRefusal) -> String {
    guard !text.isEmpty else { throw ValueRefusal("is not a path") }
    return text
  }
}

extension ValueKind where Value: CaseIterable & RawRepresentable<String> {
  /// One case of an enumeration, by its raw value.
  package static func choice(_ placeholder: String, _: Value.Type = Value.self) -> ValueKind {
    let choices = Value.allCases.map(\.rawValue)
    return ValueKind(placeholder, form: .choice(choices)) { text throws(ValueRefusal) in
      guard let value = Value(rawValue: text) else { throw .notAChoice(text, among: choices) }
      return value
    }
  }
}

extension ValueRefusal {
  static func notAChoice(_ text: String, among choices: [String]) -> ValueRefusal {
    let list: Phrase = "is not one of \(Phrase.list(choices.map(Phrase.init(verbatim:))))"
    guard let nearest = Spelling.nearest(to: text, among: choices) else {
      return ValueRefusal(list)
    }
    return ValueRefusal(list + "; did you mean `\(nearest)`?")
  }
}
