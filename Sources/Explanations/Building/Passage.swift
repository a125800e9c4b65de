import Wording

/// A block of an explanation with its place in it, so that parts can be picked and grouped.
package struct Passage {
  /// Which part of the explanation it belongs to.
  package enum Section: Sendable, Equatable {
    case forward, backward, cost, paths, claims, update
  }

  package let section: Section
  /// The heading under which it stands.
  package let heading: String
  /// The name that it is about: `W1` for a card of `W1[1,2]`; none for what is about all.
  package let name: String?
  /// The element of the name, as a position row by row.
  package let element: Int?
  /// The operation that it is about.
  let operation: Int?
  /// Which of the trace's passes its numbers are of; none for what is about the cost as a whole.
  package var pass: Int?
  let told: Told

  init(
    section: Section, heading: String, name: String?, element: Int?, operation: Int? = nil,
    block: Block
  ) {
    self.init(
      section: section, heading: heading, name: name, element: element, operation: operation,
      told: .block(block))
  }

  init(
    section: Section, heading: String, name: String?, element: Int?, operation: Int?, told: Told
  ) {
    self.section = section
    self.heading = heading
    self.name = name
    self.element = element
    self.operation = operation
    self.told = told
  }

  /// What it says.
  package var block: Block { told.block }

  /// The same, as a part of one pass.
  func of(pass: Int) -> Passage {
    var passage = self
    passage.pass = pass
    return passage
  }
}

extension [Passage] {
  /// The blocks, each section under its heading.
  package var blocks: [Block] {
    var heading: String?
    return flatMap { passage -> [Block] in
      defer { heading = passage.heading }
      return passage.heading == heading
        ? [passage.block] : [.heading(Phrase(verbatim: passage.heading), level: 2), passage.block]
    }
  }
}
