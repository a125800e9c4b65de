/// One of the positions in `W[1, :]`, counted from 1 as written.
package struct Subscript: Sendable {
  package enum Kind: Hashable, Sendable {
    case at(Int)
    /// `:`
    case all
    /// `2..4`, both ends included, the second not below the first.
    case through(Int, Int)
  }

  package let kind: Kind
  package let range: SourceRange
}
