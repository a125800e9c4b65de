package import Wording

/// An ``Option`` of whatever value.
package protocol OptionDeclaring: Sendable {
  /// What parsing, help and completion need to know.
  var declaration: OptionDeclaration { get }
  /// Returns the value for the texts given, one for each time the option stands there.
  func value(of texts: [String]) throws(ValueRefusal) -> any Sendable
}

/// What parsing, help, completion and the reference know of an option.
package struct OptionDeclaration: Sendable {
  /// The long name, without the two hyphens.
  package let name: String
  /// The letter that may stand for it, after one hyphen.
  package let short: Character?
  /// The value it takes; a flag takes none.
  package let value: ValueDeclaration?
  /// Whether it may be given several times.
  package let repeats: Bool
  /// The value when it is left out, as it is written.
  package let defaultText: String?
  /// A sentence on what it does.
  package let help: Phrase

  init(
    name: String, short: Character? = nil, value: ValueDeclaration? = nil, repeats: Bool = false,
    defaultText: String? = nil, help: Phrase
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.repeats = repeats
    self.defaultText = defaultText
    self.help = help
  }

  /// Returns how it is written: `-e, --formula FORMULA`; without a letter there is room for one.
  package var synopsis: String {
    let letter = short.map { "-\($0), " } ?? "    "
    return letter + "--" + name + (value.map { " " + $0.placeholder } ?? "")
  }
}

/// What help and completion know of a value.
package struct ValueDeclaration: Sendable {
  /// The word that stands for it: `FILE`.
  package let placeholder: String
  /// What its text looks like.
  package let form: ValueForm
}
