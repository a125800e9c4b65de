/// A function that is made of others: the user's own, or one of the standard library.
///
/// In its body stand its parameters and, in a function of the user's own, the names and functions
/// that the file defines before it, as in a textbook; a parameter hides a name of the file.
struct UserFunction: Sendable {
  let name: String
  let parameters: [String]
  let body: Expression
  let isLibrary: Bool

  init(_ definition: FunctionDefinition, isLibrary: Bool) {
    name = definition.name
    parameters = definition.parameters.map(\.name)
    body = definition.body
    self.isLibrary = isLibrary
  }
}

/// The library's functions by name; several may share a name with different numbers of arguments.
struct FunctionTable: Sendable {
  private(set) var functions: [String: [UserFunction]] = [:]

  func contains(_ name: String) -> Bool { functions[name] != nil }

  /// The functions of a name, those with fewer arguments first.
  subscript(name: String) -> [UserFunction] { functions[name] ?? [] }

  /// The standard library, read once.
  static let standard: FunctionTable = {
    var table = FunctionTable()
    let source = SourceText(name: "standard library", text: StandardLibrary.text)
    do throws(Diagnostic) {
      for case .function(let definition) in try parse(source) {
        table.functions[definition.name, default: []].append(
          UserFunction(definition, isLibrary: true))
      }
    } catch {
      preconditionFailure("the standard library does not parse: \(error.rendered())")
    }
    return table
  }()
}
