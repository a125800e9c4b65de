/// The examples of a network: a file's, or rows of the network file itself.
package struct Examples: Sendable {
  package enum Origin: Sendable {
    /// `examples from "xor.csv"`; of several files the columns stand side by side.
    case files([(path: String, range: SourceRange)])
    /// At least one row; whether each has the numbers it needs, the declarations know.
    case rows([ExampleRow])
  }

  package let origin: Origin
  /// The word with which they begin: `examples`, or `validation`.
  package let keyword: Keyword
  package let range: SourceRange
}

/// One example, written `0, 1 -> 1`.
package struct ExampleRow: Sendable {
  package let inputs: [Double]
  package let targets: [Double]
  package let range: SourceRange
}
