import Explanations
import Foundation
import Rules
import Wording

/// The passages of an explanation as the steps of a page.
struct StepArticles {
  /// A part of the way, with its steps.
  struct Part {
    let heading: String
    var steps: [StepArticle]
    /// What is said without being a step: claims, and where nothing is to be told.
    var remarks: [String] = []
  }

  private(set) var parts: [Part] = []
  private(set) var updates: UpdateScript?
  private(set) var cards = CardScript()
  private var html: HTML
  private let names: QuantityNames?
  private var count = 0
  /// The entry of a parameter whose update was told last.
  private var lastEntry: String?

  /// The steps of passages; with `names` their numbers are marked for a script.
  init(_ passages: [Passage], html: HTML, names: QuantityNames?, updates: UpdateScript?) {
    (self.html, self.names, self.updates) = (html, names, updates)
    for passage in passages { take(passage) }
  }

  private mutating func take(_ passage: Passage) {
    let isNew = parts.last?.heading != passage.heading
    if isNew {
      parts.append(Part(heading: passage.heading, steps: []))
      if passage.section == .update {
        updates?.beginStep()
        append(
          StepArticle(
            number: count + 1, title: passage.heading, data: [], section: "update", body: []))
      }
    }
    switch (passage.block, passage.section) {
    case (.derivation(let derivation), .update): appendUpdate(derivation, passage)
    case (.derivation(let derivation), _):
      let number: Int? = if case .step(let number) = derivation.style { number } else { nil }
      append(article(derivation, passage), ofCard: number)
    case (.prose(let prose), _): append(prose, passage)
    default: break
    }
  }

  private mutating func append(_ step: StepArticle, ofCard number: Int? = nil) {
    count += 1
    if let number { html.articles[number] = count }
    parts[parts.count - 1].steps.append(step)
  }

  private mutating func article(_ derivation: Derivation, _ passage: Passage) -> StepArticle {
    let head = html.text.text(derivation.head)
    let code = code(head, in: passage.pass)
    var data: [(String, String)] = []
    // In the symbol, not in its text, the name is whole.
    if case .symbol(let symbol) = derivation.head {
      let name = symbol.components(separatedBy: "/∂").last ?? symbol
      data.append(("name", name))
    }
    if let pass = passage.pass { data.append(("pass", "\(pass)")) }
    let mark = { [names] in names?.quantity($0, in: passage.pass)?.code }
    if let code {
      data.append(("result", code))
      if let line = cards.take(derivation, code: mark) { data.append(("line", "\(line)")) }
    }
    var own = html
    own.formula.mark = mark
    return StepArticle(
      number: count + 1, title: title(derivation, head, passage), data: data,
      section: "\(passage.section)", body: own.card(derivation, code: code))
  }

  private func title(_ derivation: Derivation, _ head: String, _ passage: Passage) -> String {
    let section = passage.heading.prefix { $0 != "," && $0 != "，" }
    guard case .step(let number) = derivation.style else {
      return Phrase("\(section): \(head)").text
    }
    return Phrase("\(section) \(number): \(head)").text
  }

  private func code(_ symbol: String, in pass: Int?) -> String? {
    names?.quantity(symbol, in: pass)?.code
  }

  // MARK: - Updates

  private mutating func appendUpdate(_ derivation: Derivation, _ passage: Passage) {
    let entry = passage.name.map { "\($0).\(passage.element ?? 0)" }
    updates?.begin(entry, of: passage.name)
    // What stands in a line was given its number by the lines before it.
    var own = html
    own.formula.mark = { [updates] in updates?.code(of: $0) }
    let code = updates?.take(derivation)
    let position = parts.count - 1
    defer { lastEntry = entry }
    parts[position].steps[parts[position].steps.count - 1].body.append(
      own.update(derivation, code: code, isFirst: entry != lastEntry))
  }

  // MARK: - Remarks

  private mutating func append(_ prose: Prose, _ passage: Passage) {
    let step = parts.last.map { $0.steps.count - 1 } ?? -1
    let position = parts.count - 1
    let movement = updates.map { "m\($0.results.count - 1)" }
    let text = "<p>\(html.prose(prose, result: passage.section == .update ? movement : nil))</p>"
    if step >= 0, passage.section != .claims {
      parts[position].steps[step].body.append(text)
    } else {
      parts[position].remarks.append(text)
    }
  }
}
