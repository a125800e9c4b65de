package import Wording

/// An argument told by its place, declared once; a ``ParsedCommand`` is asked for it with it.
///
/// ```swift
/// static let network = Positional(.file("NETWORK", extensions: ["net"]), "The network file.")
/// static let lesson = Positional(optional: .text("LESSON"), "The lesson; without it, a list.")
/// static let files = Positional(repeating: .file(), atLeast: 1, "The files to check.")
/// ```
package struct Positional<Value: Sendable>: PositionalDeclaring {
  /// What parsing, help and completion need to know.
  package let declaration: PositionalDeclaration
  private let resolve: @Sendable ([String]) throws(ValueRefusal) -> Value

  private init(
    _ declaration: PositionalDeclaration,
    resolve: @escaping @Sendable ([String]) throws(ValueRefusal) -> Value
  ) {
    self.declaration = declaration
    self.resolve = resolve
  }

  /// Returns the value for the texts that fell to this argument.
  package func value(of texts: [String]) throws(ValueRefusal) -> any Sendable {
    try resolve(texts)
  }

  /// An argument that must be there; its name is the kind's placeholder.
  package init(_ kind: ValueKind<Value>, _ help: Phrase) {
    self.init(PositionalDeclaration(kind, 1...1, help)) { texts throws(ValueRefusal) in
      guard let text = texts.first else { throw ValueRefusal("is missing") }
      return try kind.read(text)
    }
  }

  /// An argument that may be left out.
  package init<Given>(optional kind: ValueKind<Given>, _ help: Phrase) where Value == Given? {
    self.init(PositionalDeclaration(kind, 0...1, help)) { texts throws(ValueRefusal) in
      guard let text = texts.first else { return nil }
      return try kind.read(text)
    }
  }

  /// All arguments that are left, `minimum` or more.
  package init<Given>(
    repeating kind: ValueKind<Given>, atLeast minimum: Int = 0, _ help: Phrase
  ) where Value == [Given] {
    self.init(PositionalDeclaration(kind, max(0, minimum)...Int.max, help)) {
      texts throws(ValueRefusal) in
      var values: [Given] = []
      for text in texts { values.append(try kind.read(text)) }
      return values
    }
  }
}

/// A ``Positional`` of whatever value.
package protocol PositionalDeclaring: Sendable {
  /// What parsing, help and completion need to know.
  var declaration: PositionalDeclaration { get }
  /// Returns the value for the texts that fell to this argument.
  func value(of texts: [String]) throws(ValueRefusal) -> any Sendable
}

/// What parsing, help, completion and the reference know of a positional argument.
package struct PositionalDeclaration: Sendable {
  /// The value; its placeholder is the argument's name.
  package let value: ValueDeclaration
  /// How many there may be.
  package let count: ClosedRange<Int>
  /// A sentence on what it is.
  package let help: Phrase

  init<Given>(_ kind: ValueKind<Given>, _ count: ClosedRange<Int>, _ help: Phrase) {
    value = ValueDeclaration(placeholder: kind.placeholder, form: kind.form)
    self.count = count
    self.help = help
  }

  /// The argument's name: `NETWORK`.
  package var name: String { value.placeholder }
  /// Whether it takes all that are left.
  package var repeats: Bool { count.upperBound > 1 }
  /// How a line of usage shows it: `NETWORK`, `[LESSON]`, `FILE...`, `[FILE...]`.
  package var synopsis: String {
    let shown = repeats ? name + "..." : name
    return count.lowerBound == 0 ? "[\(shown)]" : shown
  }
}
