package import Networks

/// What the directive `<!-- show: … -->` asks to be computed and shown in its place.
package struct Show: Sendable {
  package enum Subject: Sendable, Equatable {
    /// The forward pass: how the named values come about; none means all.
    case forward([ValueName])
    /// The steps back to the named values' derivatives; none means all.
    case backward([ValueName])
    /// One step of gradient descent with this learning rate, and the loss after it.
    case update(rate: Double)
    /// Every way by which the named value reaches the loss.
    case paths(ValueName)
  }

  package let subject: Subject
  /// The network that it is about, a position in ``Lesson/networks``: the nearest one above.
  package let network: Int
  /// The whole directive.
  package let range: SourceRange
}

extension Show {
  /// The names by which it shows a derivative.
  var names: [String] {
    switch subject {
    case .backward(let names): names.map(\.name)
    case .paths(let name): [name.name]
    case .forward, .update: []
    }
  }
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
