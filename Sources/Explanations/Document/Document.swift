package import Charts
package import Networks
package import Rules
package import Wording

/// What there is to read, before it takes the form of a terminal, of Markdown or of a page.
package struct Document {
  package var title: String
  package var blocks: [Block]
  /// The shapes of what the names in its formulas stand for.
  package var shapes: [String: Shape]

  package init(title: String, blocks: [Block] = [], shapes: [String: Shape] = [:]) {
    self.title = title
    self.blocks = blocks
    self.shapes = shapes
  }
}

/// A part of a document.
package enum Block {
  /// A heading; level 1 stands under the title.
  case heading(Phrase, level: Int)
  /// A paragraph.
  case prose(Prose)
  /// A value derived in lines: symbols, numbers, result.
  case derivation(Derivation)
  /// Rows and columns.
  case table(Table)
  /// Text as the user wrote it, in the network language.
  case network(String)
  /// A picture of what is made from what.
  case graph(GraphPicture)

  var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// A value derived line by line.
package struct Derivation {
  /// Which kind of thing is derived, which decides how it is laid out.
  package enum Style {
    /// A value on the way forward: the name stands before the first line.
    case value
    /// A step of the chain rule: a card of its own, with a number and a title.
    case step(number: Int)
    /// A change: the name stands before an arrow.
    case update
  }

  package var style: Style
  /// What is derived.
  package var head: Formula
  /// What stands beside the head.
  package var headNote: Prose?
  package var lines: [Line]
  /// A sentence at the end.
  package var closing: Prose?

  /// One line: what it is equal to, and why.
  package struct Line {
    package var expression: Expression
    package var note: Prose?

    package init(_ expression: Expression, note: Prose? = nil) {
      self.expression = expression
      self.note = note
    }
  }

  /// One side of an equals sign.
  package enum Expression {
    /// In symbols.
    case symbols(Formula)
    /// The same with a number for each symbol that has one.
    case numbers(Formula, [String: Double])
    /// A number.
    case result(Double)
    /// An array, as rows; a vector has one number a row.
    case array([[Double]])
    /// An expression over arrays, in the network language.
    case arrays(ArrayExpression)
  }
}

/// A table whose cells are plain text.
package struct Table {
  package struct Column {
    package var title: String
    package var isNumber: Bool

    /// A column with a title in words.
    package init(_ title: Phrase, isNumber: Bool = false) {
      self.init(verbatim: title.text, isNumber: isNumber)
    }

    /// A column whose title is a name or the like.
    package init(verbatim title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  package var columns: [Column]
  package var rows: [[String]]
  /// Whether its rows go on from the table before it, which has the same columns.
  package var isContinuation: Bool

  package init(_ columns: [Column], rows: [[String]], isContinuation: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isContinuation = isContinuation
  }
}
