import Explanations
import GradientChecking
package import Networks
import ScalarEngine
import Training

/// A lesson with everything that it asks to be shown computed.
package struct LessonTelling {
  package let lesson: Lesson
  /// The pages, in order.
  package let pages: [LessonPage]

  /// Computes a lesson's networks and lays its parts out in pages.
  ///
  /// - Throws: a diagnostic, in the lesson's own lines, of a network or a directive that is wrong.
  package init(_ lesson: Lesson, options: NetworkOptions) throws(Diagnostic) {
    self.lesson = lesson
    var shown: [ShownNetwork] = []
    let shows = lesson.steps.flatMap(\.shows)
    for block in lesson.networks {
      shown.append(
        try ShownNetwork(block, shows.filter { $0.network == block.index }, options: options))
    }
    var pages: [LessonPage] = []
    for step in lesson.steps {
      pages += try LessonTelling.pages(of: step, shown, in: lesson)
    }
    self.pages = pages
  }

  /// A page ends behind each card of the way back, and where the step ends.
  private static func pages(
    of step: LessonStep, _ networks: [ShownNetwork], in lesson: Lesson
  ) throws(Diagnostic) -> [LessonPage] {
    var pages: [LessonPage] = []
    var items: [LessonPage.Item] = []
    func turn() {
      guard !items.isEmpty else { return }
      pages.append(LessonPage(step: step, isFirst: pages.isEmpty, items: items))
      items = []
    }
    for part in step.parts {
      switch part {
      case .prose(let markdown, _): items.append(.prose(markdown: markdown))
      case .network(let block): items.append(.network(block.text))
      case .show(let show):
        let passages = try networks[show.network].passages(show, in: lesson)
        let isCards = if case .backward = show.subject { true } else { false }
        guard isCards else {
          items.append(.blocks(passages.map(\.block)))
          continue
        }
        for passage in passages {
          items.append(.blocks([passage.block]))
          turn()
        }
      }
    }
    turn()
    return pages
  }
}

/// A network of a lesson with its trace.
private struct ShownNetwork {
  let trace: NetworkTrace
  /// All passages of the way there and back, so that steps keep their numbers wherever they stand.
  let passages: [Passage]

  /// Computes a network with every derivative that the lesson's directives show.
  ///
  /// Throws where a claim in it does not hold: a lesson teaches what is true.
  init(_ block: NetworkBlock, _ shows: [Show], options: NetworkOptions) throws(Diagnostic) {
    let read = try Network(block.source, options: options)
    // Where examples depend on each other they are written out: the values of example 2 are `z1_2`.
    let network = read.looksAtBatch ? read.unrolled.network : read
    let names = Set(shows.flatMap(\.names))
    let wanted = network.definitions.filter { names.contains($0.name) }.map(\.operation)
    trace = try NetworkTrace(
      NetworkGraph(network, differentiating: Set(wanted)), recording: false)
    passages = Explanation(trace).passages()
    let verdicts = try ClaimJudge(trace).verdicts()
    for (claim, verdict) in zip(network.claims, verdicts) where !verdict.isRight {
      throw Diagnostic(
        "a claim in the lesson does not hold", at: claim.range,
        label: "\(verdict.worst.name): \(verdict.worst.computed), not \(verdict.worst.claimed)",
        in: network.source)
    }
  }

  func passages(_ show: Show, in lesson: Lesson) throws(Diagnostic) -> [Passage] {
    switch show.subject {
    case .forward(let names):
      return try pick([.forward], names, show, in: lesson)
    case .backward(let names):
      return try pick([.backward, .cost], names, show, in: lesson)
    case .update(let rate):
      var options = ExplanationOptions()
      options.update = .init(try .descent(rate: rate, of: trace.network))
      return Explanation(trace, options: options).passages().filter { $0.section == .update }
    case .paths(let name):
      var options = ExplanationOptions()
      options.showsPaths = true
      let reference = try self.reference(name, in: lesson)
      options.wanted = [
        ElementReference(
          name: trace.network.definitions[reference.definition].name,
          elements: reference.elements)
      ]
      return Explanation(trace, options: options).passages()
    }
  }

  private func pick(
    _ sections: [Passage.Section], _ names: [ValueName], _ show: Show, in lesson: Lesson
  ) throws(Diagnostic) -> [Passage] {
    let candidates = passages.filter { sections.contains($0.section) }
    guard !names.isEmpty else { return candidates }
    var picked: [Passage] = []
    for name in names {
      let reference = try self.reference(name, in: lesson)
      let definition = trace.network.definitions[reference.definition].name
      let matching = candidates.filter { passage in
        passage.name == definition
          && (reference.elements.map { $0.contains(passage.element ?? -1) } ?? true)
      }
      guard !matching.isEmpty else {
        throw Diagnostic(
          "there is nothing to show of \(name)", at: name.range,
          label: "it has no step in this part", in: lesson.source)
      }
      picked += matching
    }
    return picked
  }

  private func reference(
    _ name: ValueName, in lesson: Lesson
  ) throws(Diagnostic) -> ValueReference {
    do throws(Diagnostic) {
      return try trace.network.reference(name.description, option: lesson.source.name)
    } catch {
      throw Diagnostic(
        error.message, at: name.range, label: error.label, help: error.help, in: lesson.source)
    }
  }
}
