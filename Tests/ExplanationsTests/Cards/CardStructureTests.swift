import Networks
import ScalarEngine
import TestSupport
import Testing

@testable import Explanations

/// How a card is built and how cards follow each other, whatever the network.
@Suite struct CardStructureTests {
  static let networks =
    ReferenceCase.all.map(\.network)
    + (UInt64(900)...930).map { RandomNetwork(seed: $0, isAsPeopleWrite: true).text }
    .filter { network in
      // Some have a value that is infinite.
      (try? ExplainedNetwork(network)) != nil
    }
  private let text = FormulaText()

  /// The cards of the way back from the first example's loss.
  private func cards(_ explained: ExplainedNetwork) -> [(name: String, card: Derivation)] {
    explained.derivations.compactMap { passage, derivation in
      guard passage.section == .backward, explained.slot(of: passage.heading) == 0,
        !passage.heading.contains("penalty")
      else { return nil }
      return (text.text(derivation.head).components("/∂").last ?? "", derivation)
    }
  }

  @Test(arguments: networks)
  func aCardGoesFromTheChainRuleToItsNumber(_ network: String) throws {
    let explained = try ExplainedNetwork(network)
    let graph = NamedGraph(explained)
    for (name, card) in cards(explained) {
      let isDirect = graph.users[name] == [graph.start]
      #expect(
        (card.lines.first?.note.map(text.text) == "chain rule") == !isDirect, "\(name)")
      guard case .result = card.lines.last?.expression else {
        Issue.record("\(name) ends without a number")
        continue
      }
      #expect(card.lines.count >= 2, "\(name)")
    }
  }

  @Test(arguments: networks)
  func whatItReachesTheLossThroughIsTrue(_ network: String) throws {
    let explained = try ExplainedNetwork(network)
    let graph = NamedGraph(explained)
    for (name, card) in cards(explained) {
      guard let note = card.headNote.map(text.text), note.hasPrefix("reaches ") else { continue }
      let users = try #require(graph.users[name])
      if let only = note.components(" only through ").dropFirst().first {
        #expect(users == [only], "\(name)")
      } else if note.contains(" values: ") {
        #expect(note.contains("through \(users.count) values"), "\(name)")
      } else {
        // What goes into the loss itself reaches it directly.
        let named = (note.components(" through ").last ?? "")
          .replacing("directly", with: graph.start)
        #expect(Set(named.components(" and ").flatMap { $0.components(", ") }) == users, "\(name)")
      }
    }
  }

  @Test(arguments: networks)
  func stepsReferToTheCardsOfTheirUpstreamGradients(_ network: String) throws {
    let explained = try ExplainedNetwork(network)
    let graph = NamedGraph(explained)
    var numbers: [String: Int] = [:]
    for (name, card) in cards(explained) {
      guard case .step(let number) = card.style else { continue }
      #expect(numbers.values.allSatisfy { $0 < number })
      // Every value that it goes into has its card already: backwards.
      let users = (graph.users[name] ?? []).subtracting([graph.start])
      #expect(users.allSatisfy { numbers[$0] != nil }, "\(name)")
      for line in card.lines {
        guard let note = line.note.map(text.text), note.hasPrefix("step") else { continue }
        let references = note.components(";")[0].components(" ").dropFirst()
          .flatMap { $0.components(",") }.compactMap { Int($0) }
        let isRun = note.contains(" to ")
        let referred = isRun ? Set(references[0]...references[1]) : Set(references)
        #expect(referred == Set(users.compactMap { numbers[$0] }), "\(name): \(note)")
      }
      numbers[name] = number
    }
    #expect(
      Set(numbers.keys)
        == Set(graph.users.keys).subtracting([graph.start]).filter { name in
          // With several passes, what all examples share is told with the cost.
          explained.trace.passes.count == 1 || !explained.isLeaf(name)
        })
  }

  @Test(arguments: networks)
  func theCostHasOneCardForEachParameterElement(_ network: String) throws {
    let explained = try ExplainedNetwork(network)
    let heads = explained.derivations.filter { $0.passage.section == .cost }
      .map { text.text($0.derivation.head) }.filter { $0 != "J" }
    guard explained.trace.passes.count > 1 else {
      #expect(heads.isEmpty)
      return
    }
    var expected: [String] = []
    for definition in explained.network.definitions where definition.role == .parameter {
      let nodes = explained.trace.nodes.nodes(of: definition.operation, slot: 0)
      let names = nodes.compactMap { node in
        explained.nodes[0].first { $0.value == node }?.key
      }
      for (node, name) in zip(nodes, names)
      where explained.trace.passes.contains(where: {
        explained.trace.gradient(ofNode: node, in: $0) != nil
      }) {
        expected.append("∂J/∂\(name)")
      }
    }
    #expect(heads == expected)
  }

  @Test(arguments: networks)
  func askingForAnElementShowsItsChainAlone(_ network: String) throws {
    let whole = try ExplainedNetwork(network)
    guard let parameter = whole.network.definitions.first(where: { $0.role == .parameter }),
      whole.trace.passes.count == 1
    else { return }
    let shape = whole.network.operations[parameter.operation].shape
    let element = shape.isNumber ? parameter.name : elementName(parameter.name, 0, shape)
    let explained = try ExplainedNetwork(network, wanted: [element])
    let graph = NamedGraph(explained)
    let chain = graph.chain(from: [element]).subtracting([graph.start])
    #expect(Set(cards(explained).map(\.name)) == chain)
    let forward = explained.derivations.filter { $0.passage.section == .forward }
      .map { text.text($0.derivation.head) }
    let computed = chain.filter { !explained.isLeaf($0) }
    #expect(Set(forward).subtracting([graph.start]) == computed || chain.isEmpty)
  }
}

extension String {
  /// The parts between a separator.
  func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

extension ExplainedNetwork {
  /// Whether a name stands for something given.
  func isLeaf(_ name: String) -> Bool {
    nodes[0][name].map { trace.nodes.graph.operandIDs(of: $0).isEmpty } ?? false
  }
}
