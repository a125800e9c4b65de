/// A function that is made of others: the user's own, or one of the standard library.
struct UserFunction: Sendable {
  let name: String
  let parameters: [String]
  let body: Expression
  /// The text of its body, for errors.
  let source: SourceText
  let isLibrary: Bool
}

/// The library's functions by name; several may share a name with different numbers of arguments.
struct FunctionTable: Sendable {
  private(set) var functions: [String: [UserFunction]] = [:]

  mutating func add(_ function: UserFunction) {
    functions[function.name, default: []].append(function)
  }

  subscript(name: String) -> [UserFunction] { functions[name] ?? [] }

  /// The standard library, read once.
  static let standard: FunctionTable = {
    var table = FunctionTable()
    let source = SourceText(name: "standard library", text: StandardLibrary.text)
    do throws(Diagnostic) {
      for case .function(let function) in try parse(source) {
        table.add(
          UserFunction(
            name: function.name, parameters: function.parameters.map(\.name), body: function.body,
            source: source, isLibrary: true))
      }
    } catch {
      preconditionFailure("the standard library does not parse: \(error.rendered())")
    }
    return table
  }()
}
