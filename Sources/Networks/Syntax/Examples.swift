/// The examples of a network: a file's, or rows of the network file itself.
package struct Examples: Sendable {
  package enum Origin: Sendable {
    /// `examples from "xor.csv"`
    case file(path: String, range: SourceRange)
    /// At least one row; whether each has the numbers it needs, the declarations know.
    case rows([ExampleRow])
  }

  package let origin: Origin
  package let range: SourceRange
}

/// One example, written `0, 1 -> 1`.
package struct ExampleRow: Sendable {
  package let inputs: [Double]
  package let targets: [Double]
  package let range: SourceRange
}
