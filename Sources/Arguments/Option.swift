package import Wording

/// An option of a command, declared once; a ``ParsedCommand`` is asked for its value with it.
///
/// `Value` is what the command gets: `Bool` for a flag, `Double?` for a number that may be left
/// out, `Int` for one with a default, `[String]` for a text that may be given several times.
///
/// ```swift
/// static let json = Option(flag: "json", "Writes JSON instead of text.")
/// static let rate = Option("rate", .number("η"), "Sets the learning rate.")
/// static let digits = Option("digits", .integer(in: 1...17), default: 6, "Shows so many digits.")
/// static let wrt = Option(repeating: "wrt", .text("NAME"), "Differentiates by NAME too.")
/// ```
package struct Option<Value: Sendable>: OptionDeclaring {
  /// What parsing, help and completion need to know.
  package let declaration: OptionDeclaration
  private let resolve: @Sendable ([String]) throws(ValueRefusal) -> Value
  /// The value when the option is left out.
  let fallback: Value

  private init(
    _ declaration: OptionDeclaration, fallback: Value,
    resolve: @escaping @Sendable ([String]) throws(ValueRefusal) -> Value
  ) {
    self.declaration = declaration
    self.fallback = fallback
    self.resolve = resolve
  }

  /// Returns the value for the texts given, one for each time the option stands there.
  package func value(of texts: [String]) throws(ValueRefusal) -> any Sendable {
    try resolve(texts)
  }
}

extension Option<Bool> {
  /// An option without a value: `--json`, or `-j` with a `short` letter.
  package init(flag name: String, short: Character? = nil, _ help: Phrase) {
    self.init(OptionDeclaration(name: name, short: short, help: help), fallback: false) {
      !$0.isEmpty
    }
  }
}

extension Option {
  /// An option with a value that may be left out.
  package init<Given>(
    _ name: String, short: Character? = nil, _ kind: ValueKind<Given>, _ help: Phrase
  ) where Value == Given? {
    let value = ValueDeclaration(placeholder: kind.placeholder, form: kind.form)
    self.init(
      OptionDeclaration(name: name, short: short, value: value, help: help), fallback: nil
    ) {
      texts throws(ValueRefusal) in
      guard let text = texts.last else { return nil }
      return try kind.read(text)
    }
  }

  /// An option with a value that is `fallback` when it is left out.
  package init(
    _ name: String, short: Character? = nil, _ kind: ValueKind<Value>, default fallback: Value,
    _ help: Phrase
  ) {
    let value = ValueDeclaration(placeholder: kind.placeholder, form: kind.form)
    let declaration = OptionDeclaration(
      name: name, short: short, value: value, defaultText: kind.text(fallback), help: help)
    self.init(declaration, fallback: fallback) { texts throws(ValueRefusal) in
      guard let text = texts.last else { return fallback }
      return try kind.read(text)
    }
  }

  /// An option that may be given several times, each time with a value.
  package init<Given>(
    repeating name: String, short: Character? = nil, _ kind: ValueKind<Given>, _ help: Phrase
  ) where Value == [Given] {
    let value = ValueDeclaration(placeholder: kind.placeholder, form: kind.form)
    let declaration = OptionDeclaration(
      name: name, short: short, value: value, repeats: true, help: help)
    self.init(declaration, fallback: []) { texts throws(ValueRefusal) in
      var values: [Given] = []
      for text in texts { values.append(try kind.read(text)) }
      return values
    }
  }
}
