import Foundation
import Rules
import Typography

@testable import Explanations

/// Evaluates every printed line of an explanation as its reader would, and says where it is not
/// what the engine computed.
struct PrintedLines {
  private let explained: ExplainedNetwork
  private let text = FormulaText(
    numbers: NumberFormat(significantDigits: 17), listLimit: .max)
  /// How many lines were evaluated.
  private(set) var count = 0
  /// What is wrong.
  private(set) var mistakes: [String] = []

  init(_ explained: ExplainedNetwork) {
    self.explained = explained
    mistakes = explained.ambiguousNames.map { "\($0) stands for two values" }
    for (passage, derivation) in explained.derivations { check(derivation, passage) }
  }

  private mutating func check(_ derivation: Derivation, _ passage: Passage) {
    let head = text.text(derivation.head)
    let scene = explained.scene(
      explained.slot(of: passage.heading), paths: passage.section == .paths)
    guard let expected = expected(head, passage, scene) else {
      mistakes.append("\(passage.heading): \(head) is nothing that the engine computed")
      return
    }
    let ending = ending(derivation)
    if !Estimate(ending).agrees(with: expected) {
      mistakes.append("\(passage.heading): \(head) ends with \(ending), not \(expected)")
    }
    for line in derivation.lines {
      check(text.text(line.expression), is: expected, scene, "\(passage.heading): \(head)")
      if let note = line.note { check(note: note, is: expected, scene, head) }
    }
    if let note = derivation.headNote { check(note: note, is: nil, scene, head) }
  }

  /// The number that a derivation ends with; what is a number from the start has one line.
  private func ending(_ derivation: Derivation) -> Double {
    switch derivation.lines.last?.expression {
    case .result(let result): result
    case .symbols(let formula) where derivation.lines.count == 1: formula.asNumber ?? .nan
    default: .nan
    }
  }

  /// The engine's number for what a derivation is about.
  private func expected(_ head: String, _ passage: Passage, _ scene: Scene) -> Double? {
    switch passage.section {
    case .paths:
      let slot = explained.slot(of: passage.heading)
      let nodes = head.split(separator: " → ").compactMap { explained.nodes[slot][String($0)] }
      return zip(nodes, nodes.dropFirst()).reduce(1) {
        $0 * explained.localDerivative(of: $1.1, by: $1.0, slot)
      }
    case .update:
      guard let value = scene.values(head)?.first, let rate = explained.rate,
        let gradient = explained.costGradient(of: head)
      else { return nil }
      return value - rate * gradient
    case .forward, .backward, .cost, .claims:
      return scene.values(head)?.first
    }
  }

  private mutating func check(
    _ text: String, is expected: Double, _ scene: Scene, _ place: String
  ) {
    do {
      let shown = try ShownExpressionReader.read(text).value(in: scene)
      count += 1
      if !shown.agrees(with: expected) {
        mistakes.append("\(place) = \(text) is \(shown.value), the engine says \(expected)")
      }
    } catch {
      mistakes.append("\(place) = \(text): \(error)")
    }
  }

  /// Notes that are equations, and those that say what a line was tidied from.
  private mutating func check(note: Prose, is expected: Double?, _ scene: Scene, _ head: String) {
    let words = text.text(note)
    // A note may show one term of a sum; and what is in code is the network's own text.
    if words.contains("…") { return }
    for part in note.parts { if case .code = part { return } }
    if words.hasPrefix("since ") {
      for equation in words.dropFirst("since ".count).components(separatedBy: " and ") {
        let side = equation.components(separatedBy: " = ")[0]
        check(side, is: 0, scene, "note of \(head)")
      }
    } else if words.hasPrefix("tidied from "), let expected {
      check(String(words.dropFirst("tidied from ".count)), is: expected, scene, "note of \(head)")
    } else if let sign = words.firstRange(of: " = "), !words.hasPrefix("J = ") {
      let name = String(words[..<sign.lowerBound])
      guard let value = scene.values(name)?.first else {
        mistakes.append("\(head): the note \(words) names nothing")
        return
      }
      check(String(words[sign.upperBound...]), is: value, scene, "note of \(head): \(name)")
    }
  }
}
