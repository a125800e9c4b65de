package import Networks

/// What a directive such as `<!-- show: … -->` asks to be computed and shown in its place.
package struct Show: Sendable {
  package enum Subject: Sendable, Equatable {
    /// The forward pass: how the named values come about; none means all.
    case forward([ValueName])
    /// The steps back to the named values' derivatives; none means all.
    case backward([ValueName])
    /// One step of gradient descent with this learning rate, and the loss after it.
    case update(rate: Double)
    /// So many steps of an optimiser: `adam(rate = 0.1)`.
    case steps(count: Int, optimizer: Writing)
    /// Every way by which the named value reaches the loss.
    case paths(ValueName)
    /// What some expressions come to.
    case table([Writing])
    /// What comes of a training: as the network says, or by a statement in the place of its own.
    case training([TrainingPart], statement: Writing?)
    /// Every entry of the gradient, in three ways.
    case gradients
    /// Whether a claim holds, and what is wrong with it.
    case claim(derivative: String, Writing)
  }

  /// What can be shown of a training.
  package enum TrainingPart: String, CaseIterable, Sendable {
    case curve, history, result, norms, matrix
  }

  package let subject: Subject
  /// The network that it is about, a position in ``Lesson/networks``: the nearest one above.
  package let network: Int
  /// How many of the last lines of its last card are left to the question below it.
  package internal(set) var faded = 0
  /// The whole directive.
  package let range: SourceRange
  /// The text that stands below it for those who read the file; `nil` where there is none yet.
  package internal(set) var generated: GeneratedBlock?
}

/// What stands in the file in the place of something computed, between two comments.
package struct GeneratedBlock: Sendable {
  static let opening = "<!-- generated -->"
  static let closing = "<!-- end -->"

  package let markdown: String
  /// From the first comment to the last.
  package let range: SourceRange
}

extension Show {
  /// The names by which it shows a derivative.
  var names: [String] {
    switch subject {
    case .backward(let names): names.map(\.name)
    case .paths(let name): [name.name]
    case .forward, .update, .steps, .table, .training, .gradients, .claim: []
    }
  }

  /// Whether it tells the steps of the network's own trace.
  var isOfTrace: Bool {
    switch subject {
    case .forward, .backward, .update, .steps, .paths: true
    case .table, .training, .gradients, .claim: false
    }
  }
}

extension Writing: Equatable, CustomStringConvertible {
  package static func == (left: Writing, right: Writing) -> Bool { left.text == right.text }
  package var description: String { text }
}

/// A value of a network, or one element of it, as a lesson names it: `ŷ`, `W1[1,2]`.
package struct ValueName: Sendable, Equatable {
  /// The name in NFC.
  package let name: String
  /// The element's position, counted from 1; empty for the whole value.
  package let position: [Int]
  package let range: SourceRange
}

extension ValueName: CustomStringConvertible {
  package var description: String {
    position.isEmpty ? name : "\(name)[\(position.map(String.init).joined(separator: ","))]"
  }
}
