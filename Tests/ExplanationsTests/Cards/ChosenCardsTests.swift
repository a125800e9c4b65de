import Networks
import ScalarEngine
import TestSupport
import Testing

@testable import Explanations

/// What can be asked for: paths, one example, frozen parameters.
@Suite struct ChosenCardsTests {
  private let text = FormulaText()

  @Test(arguments: CardStructureTests.networks)
  func pathsAddUpAndAreAllThere(_ network: String) throws {
    let plain = try ExplainedNetwork(network)
    let parameters = plain.network.definitions.filter { $0.role == .parameter }.map(\.name)
    let explained = try ExplainedNetwork(network, wanted: parameters, paths: true)
    let graph = NamedGraph(explained)
    for (name, node) in explained.nodes[0] where explained.isLeaf(name) {
      let heading = "The paths of ∂\(explained.network.lossName)/∂\(name)"
      let passages = explained.passages.filter {
        $0.heading == heading || $0.heading == heading + ", example 1"
      }
      guard !passages.isEmpty else { continue }
      let count = graph.pathCount(from: name)
      var shares: [Double] = []
      var sentence = ""
      for passage in passages {
        switch passage.block {
        case .derivation(let derivation):
          if case .result(let share) = derivation.lines.last?.expression { shares.append(share) }
        case .prose(let prose): sentence += text.text(prose)
        default: Issue.record("an unexpected block under \(heading)")
        }
      }
      #expect(shares.count == min(count, PathsSection.limit), "\(name)")
      guard count <= PathsSection.limit else {
        #expect(sentence.contains("There are \(count) paths"))
        continue
      }
      let gradient = explained.trace.gradient(ofNode: node, in: explained.trace.passes[0]) ?? 0
      let size = shares.reduce(0) { $0 + $1.magnitude }
      #expect(
        Estimate(shares.reduce(0, +), size: size).agrees(with: gradient), "\(name)")
      if count > 1 { #expect(sentence.contains("the \(count) paths"), "\(name)") }
    }
  }

  /// ŷ is used twice on the way to L, so that there are two paths and a direct one.
  @Test func aValueUsedDirectlyAndThroughAnotherHasBothPaths() throws {
    let explained = try ExplainedNetwork(
      "parameter w = 3\np = w^2\nloss L = p * w + p\n", wanted: ["w"], paths: true)
    let heads = explained.derivations.map { text.text($0.derivation.head) }
    #expect(heads == ["w → p → L", "w → L"])
    let whole = try ExplainedNetwork("parameter w = 3\np = w^2\nloss L = p * w + p\n")
    let card = try #require(whole.derivations.last?.derivation)
    // ∂L/∂w = (w + 1)·2w + p = 24 + 9.
    #expect(text.text(card.head) == "∂L/∂w")
    #expect(card.headNote.map(text.text) == "reaches L through p and directly")
    #expect(card.lines.map { text.text($0.expression) }.contains("24 + 9"))
  }

  @Test func oneExampleAloneIsTheSameAsAmongAll() throws {
    let network = try ReferenceCase.named("batch-xor").network
    let all = try ExplainedNetwork(network)
    let one = try ExplainedNetwork(network, example: 2)
    #expect(one.passages.allSatisfy { $0.heading.contains("example 3 of 4") })
    func shown(_ explained: ExplainedNetwork) -> [String] {
      explained.derivations.filter { $0.passage.heading == "Forward, example 3 of 4" }.map {
        ([$0.derivation.head] + []).map(text.text).joined()
          + $0.derivation.lines.map { " = " + text.text($0.expression) }.joined()
      }
    }
    #expect(shown(one) == shown(all))
    #expect(shown(one).count == 11)
  }

  @Test(
    arguments: ["frozen-parameter", "penalty-with-frozen"], [Detail.neuron, .operation, .layer])
  func whatIsFrozenHasACardOnlyWhereItIsAskedFor(_ name: String, _ detail: Detail) throws {
    let network = try ReferenceCase.named(name).network
    let plain = try ExplainedNetwork(network, detail: detail)
    let frozen = try #require(plain.network.definitions.first { $0.role == .frozen }?.name)
    func cards(_ explained: ExplainedNetwork) -> [String] {
      explained.derivations.map { text.text($0.derivation.head) }
        .filter { $0.hasSuffix("/∂\(frozen)") || $0.contains("/∂\(frozen)[") }
    }
    #expect(cards(plain) == [])
    let asked = try ExplainedNetwork(network, detail: detail, wanted: [frozen])
    #expect(!cards(asked).isEmpty)
  }
}
