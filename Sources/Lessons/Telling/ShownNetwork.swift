import Explanations
import GradientChecking
import Networks
import ScalarEngine
import Training
import VectorEngine
import Wording

/// A network of a lesson with its trace.
final class ShownNetwork {
  let block: NetworkBlock
  let options: NetworkOptions
  private let trainings: ShownTrainings
  /// The network as it was read.
  let original: Network
  /// Where examples depend on each other they are written out: the values of example 2 are `z1_2`.
  let network: Network
  private let derivatives: Set<String>
  private var computed: (trace: NetworkTrace, passages: [Passage])?

  /// Reads a network and holds its claims against the truth.
  ///
  /// `derivatives` are the names by which derivatives are shown besides the parameters. Throws where it cannot be read, and where a claim in it does not hold: a lesson teaches what is
  ///   true.
  init(
    _ block: NetworkBlock, derivatives: Set<String>, options: NetworkOptions,
    trainings: ShownTrainings
  ) throws(Diagnostic) {
    (self.block, self.derivatives, self.options) = (block, derivatives, options)
    self.trainings = trainings
    original = try Network(block.source, options: options)
    network = original.looksAtBatch ? original.unrolled.network : original
    guard !network.claims.isEmpty else { return }
    let verdicts = try ClaimJudge(trace()).verdicts()
    for (claim, verdict) in zip(network.claims, verdicts) where !verdict.isRight {
      throw Diagnostic(
        "a claim in the lesson does not hold", at: claim.range,
        label: "\(verdict.worst.name): \(verdict.worst.computed), not \(verdict.worst.claimed)",
        in: network.source)
    }
  }

  /// Every value, and the derivatives that are shown.
  func trace() throws(Diagnostic) -> NetworkTrace { try compute().trace }

  /// All passages of the way there and back, so that steps keep their numbers wherever they stand.
  func passages() throws(Diagnostic) -> [Passage] { try compute().passages }

  private func compute() throws(Diagnostic) -> (trace: NetworkTrace, passages: [Passage]) {
    if let computed { return computed }
    let wanted = network.definitions.filter { derivatives.contains($0.name) }.map(\.operation)
    let trace = try NetworkTrace(
      NetworkGraph(network, differentiating: Set(wanted)), recording: false)
    let result = (trace, Explanation(trace).passages())
    computed = result
    return result
  }

  /// What a directive shows; every card of the way back is an item of its own.
  func items(of show: Show, in lesson: Lesson) throws(Diagnostic) -> [LessonPage.Item] {
    switch show.subject {
    case .forward(let names):
      return [.blocks(try pick([.forward], names, in: lesson).map(\.block))]
    case .backward(let names):
      return try pick([.backward, .cost], names, in: lesson).map { .blocks([$0.block]) }
    case .update(let rate):
      return try updates(ExplanationOptions.Update(.descent(rate: rate, of: network)))
    case .steps(let count, let optimizer):
      return try updates(try update(optimizer, count))
    case .paths(let name): return [.blocks(try paths(name, in: lesson))]
    case .table(let expressions): return [.blocks([.table(try table(of: expressions))])]
    case .training(let parts, let statement):
      let training = try trainings.training(of: block.text, by: statement) {
        () throws(Diagnostic) in
        try ShownTraining(trained(), statement, at: show.range, in: lesson)
      }
      return try training.items(parts, at: show.range, in: lesson)
    case .gradients: return [.blocks(try gradientCheck())]
    case .claim(let derivative, let formula):
      let asked = try AskedNetwork(block.source, options: options)
      let verdict = try asked.verdict(on: derivative, formula)
      return [.blocks(ClaimsSection(verdicts: [verdict]).passages().map(\.block))]
    }
  }

  /// The network as it is trained: a training draws its own masks of `dropout` for every step, and
  /// judges what came of it with none.
  private func trained() throws(Diagnostic) -> Network {
    guard !original.masks.isEmpty else { return original }
    var options = options
    options.drawsMasks = false
    return try Network(block.source, options: options)
  }

  // MARK: - Steps of the trace

  private func updates(
    _ update: ExplanationOptions.Update
  ) throws(Diagnostic) -> [LessonPage.Item] {
    var options = ExplanationOptions()
    options.update = update
    let passages = Explanation(try trace(), options: options).passages()
    return [.blocks(passages.filter { $0.section == .update }.map(\.block))]
  }

  private func update(
    _ optimizer: Writing, _ count: Int
  ) throws(Diagnostic) -> ExplanationOptions.Update {
    do throws(Diagnostic) {
      return .init(
        try TrainingPlan(network.training(optimizer.text), of: network), steps: count)
    } catch {
      throw optimizer.failure(error)
    }
  }

  private func paths(_ name: ValueName, in lesson: Lesson) throws(Diagnostic) -> [Block] {
    var options = ExplanationOptions()
    options.showsPaths = true
    let reference = try self.reference(name, in: lesson)
    options.wanted = [
      ElementReference(
        name: network.definitions[reference.definition].name, elements: reference.elements)
    ]
    return Explanation(try trace(), options: options).passages().map(\.block)
  }

  private func pick(
    _ sections: [Passage.Section], _ names: [ValueName], in lesson: Lesson
  ) throws(Diagnostic) -> [Passage] {
    let candidates = try passages().filter { sections.contains($0.section) }
    guard !names.isEmpty else { return candidates }
    var picked: [Passage] = []
    for name in names {
      let reference = try self.reference(name, in: lesson)
      let definition = network.definitions[reference.definition].name
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
      return try network.reference(name.description, option: lesson.source.name)
    } catch {
      throw error.moved(to: name.range, in: lesson.source)
    }
  }

  // MARK: - Tables and checks

  /// A row an expression, or where they differ among the examples, a row an example.
  private func table(of expressions: [Writing]) throws(Diagnostic) -> Explanations.Table {
    let asked = try AskedNetwork(block.source, options: options)
    var cells: [[String]] = []
    for expression in expressions {
      let shape = try asked.shape(of: expression)
      cells.append(try asked.values(of: expression).map { shape.text(of: $0) })
    }
    guard network.hasExamples else {
      return Explanations.Table(
        [.init("expression"), .init("value", isNumber: true)],
        rows: zip(expressions, cells).map { [$0.text, $1[0]] })
    }
    return Explanations.Table(
      [.init("example", isNumber: true)]
        + expressions.map { .init(verbatim: $0.text, isNumber: true) },
      rows: asked.trace.exampleIndices.indices.map { slot in
        ["\(asked.trace.exampleIndices[slot] + 1)"] + cells.map { $0[min(slot, $0.count - 1)] }
      })
  }

  /// Every entry by both engines and by differences.
  private func gradientCheck() throws(Diagnostic) -> [Block] {
    let vectorised: any DifferentiatedNetwork =
      original.looksAtBatch
      ? try UnrolledVectorTrace(original, as: network) : try VectorTrace(network)
    let report = try GradientCheck(scalar: trace(), vectorised: vectorised).report()
    return CheckDocument(report, title: "").verdict
  }
}
