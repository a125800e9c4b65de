import Charts
import Networks
import ScalarEngine
import TestSupport
import Testing

@testable import Explanations

/// The pictures of networks drawn at random hold what the engine says.
@Suite struct PictureNumberTests {
  @Test(arguments: 0..<150) func theNumbersAreTheTraces(_ seed: Int) throws {
    guard let explained = try ExplainedPicture.random(seed) else { return }
    let (trace, network) = (explained.trace, explained.trace.network)
    let isElements = explained.picture.nodes.contains { $0.gradient != nil }
    guard isElements else {
      #expect(explained.picture.nodes.allSatisfy { $0.gradient == nil }, "seed \(seed)")
      return
    }
    let count = trace.exampleIndices.count
    for definition in network.definitions {
      let operation = network.operations[definition.operation]
      let isOwn = operation.isPerExample && count > 1
      for slot in 0..<(isOwn ? count : 1) {
        let values = trace.values(of: definition.operation, slot: slot)
        let gradients =
          isOwn
          ? trace.lossGradients(of: definition.operation, slot: slot)?.map { $0 / Double(count) }
          : trace.costGradients(of: definition.operation)
        for (index, value) in values.enumerated() {
          let name = elementName(definition.name, index, operation.shape)
          // A second name of the same value has no box of its own.
          guard let node = explained.node(isOwn ? "\(name)⟨\(slot)⟩" : name) else { continue }
          #expect(explained.number(node.value) == value, "seed \(seed), \(node.id)")
          let gradient = explained.number(node.gradient)
          #expect(
            gradient == gradients?[index]
              || abs((gradient ?? .nan) - (gradients?[index] ?? .nan)) <= 1e-14
                * abs(gradient ?? 0),
            "seed \(seed), \(node.id)")
        }
      }
    }
  }

  /// Every contribution on a card goes along an arrow.
  @Test(arguments: 0..<150) func everyContributionHasAnArrow(_ seed: Int) throws {
    guard let explained = try ExplainedPicture.random(seed, example: 0) else { return }
    let ids = Set(explained.picture.nodes.map(\.id))
    for pass in PassReading.all(of: explained.trace, detail: .neuron) {
      for contribution in pass.contributions {
        let from = pass.reading.name(contribution.operand)
        let to = pass.reading.name(contribution.output)
        guard ids.contains(from), ids.contains(to) else { continue }
        #expect(explained.sources(to).contains(from), "seed \(seed), \(from) to \(to)")
      }
    }
  }

  @Test func someOfThemAreShownByElements() throws {
    let pictures = try (0..<150).compactMap { try ExplainedPicture.random($0)?.picture }
    let elements = pictures.count { $0.nodes.contains { $0.gradient != nil } }
    #expect(elements >= 12 && pictures.count - elements >= 12, "\(elements) of \(pictures.count)")
  }

  @Test(arguments: ExplainedPicture.lessonNetworks)
  func lessonNetworksAreDrawn(_ name: String) throws {
    let explained = try ExplainedPicture(lessonNetwork: name)
    for picture in [explained.picture, explained.export.arrayPicture] {
      for isStandalone in [true, false] {
        let drawn = try DrawnGraph(picture.svg(title: name, isStandalone: isStandalone))
        #expect(drawn.boxes.count == picture.nodes.count && drawn.boxes.count > 3)
        #expect(drawn.lines.count >= picture.nodes.count - 1)
        #expect(drawn.faults == [])
      }
    }
  }
}
