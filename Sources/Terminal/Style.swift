/// Dresses text for the terminal, or leaves it as it is when colour is off.
///
/// Measure, pad and wrap text first and dress it last: the codes added here take no cells, but
/// they count as characters. Colour is never the only sign of anything.
package struct Style: Sendable, Equatable {
  /// Whether anything is added at all.
  package let isColored: Bool

  /// A style that adds codes only if `isColored`.
  package init(isColored: Bool) { self.isColored = isColored }

  /// A heading, or what matters most.
  package func bold(_ text: String) -> String { dressed(text, "1") }

  /// What may be passed over.
  package func dim(_ text: String) -> String { dressed(text, "2") }

  /// Text with a line under it.
  package func underlined(_ text: String) -> String { dressed(text, "4") }

  /// Text in the colour of its role.
  package func colored(_ text: String, as role: Role) -> String {
    dressed(text, "38;5;\(role.paletteIndex)")
  }

  private func dressed(_ text: String, _ code: String) -> String {
    guard isColored, !text.isEmpty else { return text }
    // Each line is dressed by itself, so that a pager can begin at any of them.
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\u{1B}[\(code)m\($0)\u{1B}[0m" }
      .joined(separator: "\n")
  }
}

/// What a piece of output is, which decides its colour.
package enum Role: CaseIterable, Sendable {
  /// A value of the forward pass.
  case value
  /// A gradient or contribution of the backward pass.
  case gradient
  /// What held, or an accepted answer.
  case success
  /// What did not hold, or an error.
  case failure
  /// What to beware of.
  case warning
  /// A hint, or a name that can be typed.
  case hint

  /// The colour's number in the terminal's palette of 256.
  ///
  /// Blue, purple, teal, orange and crimson of middle brightness: each keeps a contrast above 3.5 to black
  /// and to white, and nothing depends on telling red from green.
  package var paletteIndex: Int {
    switch self {
    case .value: 30
    case .gradient: 134
    case .success: 32
    case .failure: 161
    case .warning: 166
    case .hint: 67
    }
  }
}
