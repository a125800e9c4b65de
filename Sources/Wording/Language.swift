/// A language in which the program speaks to people.
///
/// Every sentence is written in English where it is said, as a ``Phrase``; the others stand in a
/// ``Phrasebook``. Data, names and what people type are the same in all languages.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"

  /// The language of what is said now.
  @TaskLocal package static var current: Language = .english

  /// The language that the locale of an environment asks for; English where it asks for one that
  /// the program does not speak.
  package init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let code = locale?.prefix { $0.isLetter }.lowercased()
    self = code.flatMap(Language.init(rawValue:)) ?? .english
  }

  /// The language that an argument `--language zh` or `--language=zh` names, wherever it stands.
  ///
  /// It is sought before the arguments are read, since what is wrong with them is to be said in it.
  package init?(arguments: [String]) {
    let option = "--language"
    var named: Language?
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == option, index + 1 < arguments.count {
        named = Language(rawValue: arguments[index + 1]) ?? named
      } else if argument.hasPrefix(option + "=") {
        named = Language(rawValue: String(argument.dropFirst(option.count + 1))) ?? named
      }
    }
    guard let named else { return nil }
    self = named
  }

  /// A sentence of this language: what stands in the phrasebook for the English one.
  package func template(for english: String) -> String {
    #if DEBUG
      Phrasebook.reportIfUnknown(english)
    #endif
    return self == .english ? english : Phrasebook.chinese[english] ?? english
  }
}
