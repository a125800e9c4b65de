import Wording

/// Why subscripts do not fit an array.
struct SubscriptProblem: Error {
  let message: Phrase
  let label: Phrase
  var help: Phrase?
  /// The subscript that does not fit; `nil` for all of them together.
  var range: SourceRange?
}

extension [Subscript] {
  /// The rows and columns, counted from 0, that subscripts counted from 1 pick.
  ///
  /// `source` is where they stand.
  func ranges(
    in shape: Shape, source: SourceText
  ) throws(SubscriptProblem) -> (rows: Range<Int>, columns: Range<Int>) {
    if count == 1, shape.isColumn {
      return (try self[0].range(of: shape.rows, .element, source), 0..<1)
    }
    if count == 2 {
      return (
        try self[0].range(of: shape.rows, .row, source),
        try self[1].range(of: shape.columns, .column, source)
      )
    }
    throw SubscriptProblem(
      message: shape.isColumn ? "a vector takes one subscript" : "a matrix takes two subscripts",
      label: "\(Phrase.counted(count, "subscript")) of what is \(shape)",
      help: shape.isColumn
        ? "an element is written `x[2]`, several `x[2..4]`"
        : "write `[1, 2]` for an element, `[1, :]` for a row, `[:, 1]` for a column"
          + (shape.rows == 1 ? "; this one is a row" : ""))
  }
}

/// What a subscript counts.
private enum Part: String {
  case element, row, column

  /// That none has such a number, or such numbers.
  func missing(_ name: String, isOne: Bool) -> Phrase {
    switch self {
    case .element: isOne ? "there is no element \(name)" : "there are no elements \(name)"
    case .row: isOne ? "there is no row \(name)" : "there are no rows \(name)"
    case .column: isOne ? "there is no column \(name)" : "there are no columns \(name)"
    }
  }
}

extension Subscript {
  fileprivate func range(
    of extent: Int, _ part: Part, _ source: SourceText
  ) throws(SubscriptProblem) -> Range<Int> {
    let (first, last) =
      switch kind {
      case .all: (1, extent)
      case .at(let index): (index, index)
      case .through(let first, let last): (first, last)
      }
    guard first >= 1, last <= extent, first <= last else {
      let name = shortened(source.phrase(in: range))
      let count = Phrase.counted(extent, part.rawValue)
      throw SubscriptProblem(
        message: part.missing(name, isOne: first == last),
        label: extent == 1
          ? "there is \(count), counted from 1" : "there are \(count), counted from 1",
        range: range)
    }
    return first - 1..<last
  }
}
