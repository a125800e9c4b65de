import Typography
import Wording

extension Lowering {
  /// Whether a name is that of a function, the language's own or the user's.
  func isFunction(_ name: String) -> Bool {
    functions[name] != nil || BuiltInFunctions.names.contains(name)
      || FunctionTable.standard.contains(name)
  }

  /// Refuses a name that is taken.
  func checkName(_ name: String, at range: SourceRange) throws(Diagnostic) {
    if definitionsByName[name] != nil || functions[name] != nil, let first = places[name] {
      throw error(
        "\(quoted(name)) is defined twice", at: range,
        label: "the first definition is on line \(line(of: first))",
        help: "a name stands for one thing: choose another, such as \(quoted(name + "_2"))")
    }
    try checkWord(name, at: range)
  }

  /// Refuses words that mean something in the language.
  func checkWord(_ name: String, at range: SourceRange) throws(Diagnostic) {
    let kind: Phrase
    if functions[name] != nil {
      kind = "a function of this file"
    } else if isFunction(name) {
      kind = "a function of the language"
    } else if BuiltInFunctions.axes.contains(name) || name == "π" {
      kind = "a word of the language"
    } else {
      return
    }
    throw error(
      "\(quoted(name)) is \(kind)", at: range, label: "it cannot be redefined",
      help: "choose another name, such as \(quoted(name + "_1"))")
  }

  /// The error for a name that stands for nothing, or for nothing yet.
  ///
  /// `parameters` are the names that are known besides the file's, in a function's body.
  func unknown(_ name: String, _ place: Place, parameters: [String] = []) -> Diagnostic {
    if isFunction(name) {
      // `exp^(-x)` is `exp(-x)`.
      let exponent = place.isLibrary ? nil : source.exponent(behind: place.range.upper)
      return error(
        "\(quoted(name)) is a function", place, label: "its arguments are missing",
        help: "write `\(shortened(name))(\(shortened(exponent ?? "…")))`")
    }
    if name == nameInDefinition {
      return error(
        "\(quoted(name)) is defined in terms of itself", place, label: "it is still being defined",
        help: "an equation is not an assignment: give the new value a name of its own")
    }
    if let later = places[name] {
      return error(
        "\(quoted(name)) is used before it is defined", place,
        label: "it is defined on line \(line(of: later))", help: "move its definition up")
    }
    return error(
      "unknown name: \(shortened(name))", place, label: "not defined",
      help: unknownHelp(name, place, parameters: parameters))
  }

  func nearestHelp(_ name: String, _ known: some Sequence<String>) -> Phrase? {
    Spelling.nearest(to: name, among: known).map { "did you mean \(quoted($0))?" }
  }
}
