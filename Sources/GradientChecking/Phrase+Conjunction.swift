import Wording

extension Phrase {
  /// Several names in one sentence: "a and b and c".
  static func all(_ names: [String]) -> Phrase {
    names.dropFirst().reduce(Phrase(verbatim: names.first ?? "")) { "\($0) and \($1)" }
  }
}
