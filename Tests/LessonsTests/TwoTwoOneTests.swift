@testable import Lessons
import Networks
import ScalarEngine
import Testing

/// The lesson on the articles' worked example, against the article's own numbers.
@Suite struct TwoTwoOneTests {
  private let lesson: Lesson
  private let trace: NetworkTrace

  init() throws {
    let library = try LessonLibrary(directory: nil)
    lesson = try #require(library.lesson(withID: "two-two-one"))
    #expect(lesson.networks.count == 1)
    let network = try Network(
      lesson.networks[0].source, options: library.networkOptions(for: lesson))
    trace = try NetworkTrace(NetworkGraph(network), recording: false)
  }

  @Test func theNetworkGivesTheArticlesNumbers() throws {
    #expect(try difference(values("x"), [1, 2]) == 0)
    #expect(try difference(values("y"), [1]) == 0)
    #expect(try difference(values("ŷ"), [0.7]) < 1e-12)
    #expect(try difference(values("L"), [0.045]) < 1e-12)
    #expect(try difference(gradients("ŷ"), [-0.3]) < 1e-12)
    #expect(try difference(gradients("z2"), [-0.063]) < 1e-12)
  }

  /// PyTorch 2.13.0 in float64, from the reference case `two-two-one`.
  @Test func theParametersGradientsArePyTorchs() throws {
    #expect(
      try difference(
        gradients("W1"),
        [
          -0.005765362859507766, -0.011530725719015531, -0.007855345266076098,
          -0.015710690532152197,
        ]) < 1e-12)
    #expect(try difference(gradients("b1"), [-0.005765362859507766, -0.007855345266076098]) < 1e-12)
    #expect(try difference(gradients("W2"), [-0.04067634729222512, -0.029926311188826785]) < 1e-12)
    #expect(try difference(gradients("b2"), [-0.06300000000000001]) < 1e-12)
  }

  @Test func theNetworkHasNineParameters() {
    let parameters = trace.network.definitions.filter { $0.role == .parameter }
    let sizes = parameters.map { trace.network.operations[$0.operation].shape.count }
    #expect(sizes.reduce(0, +) == 9)
  }

  /// What the text says after the update, computed here with the nine gradients.
  @Test func theLossFallsInOneUpdate() throws {
    let block = lesson.networks[0].text
    var updated = block
    for name in ["W1", "b1", "W2", "b2"] {
      let numbers = try zip(values(name), gradients(name)).map { $0 - 0.5 * $1 }
      let text =
        switch name {
        case "W1": "[[\(numbers[0]), \(numbers[1])], [\(numbers[2]), \(numbers[3])]]"
        case "W2": "[[\(numbers[0]), \(numbers[1])]]"
        case "b1": "[\(numbers[0]), \(numbers[1])]"
        default: "[\(numbers[0])]"
        }
      let pattern = try Regex("parameter \(name) =[^b]*?\\]\\]?(?=\\n\\n|\\nparameter)")
      updated = updated.replacing(pattern, with: "parameter \(name) = \(text)")
    }
    #expect(updated != block)
    let network = try Network(SourceText(name: "updated", text: updated))
    let after = try NetworkTrace(NetworkGraph(network), recording: false)
    #expect(after.cost < 0.045)
    #expect(after.cost > 0)
  }

  @Test func everyShowNamesWhatTheNetworkHas() throws {
    var count = 0
    for case .show(let show) in lesson.steps.flatMap(\.parts) {
      try lesson.checkNames(of: show, in: trace.network)
      count += 1
    }
    #expect(count >= 8)
  }

  private func values(_ name: String) throws -> [Double] {
    let definition = try #require(trace.network.definition(named: name))
    return trace.nodes.values(of: definition.operation, slot: 0)
  }

  private func gradients(_ name: String) throws -> [Double] {
    let definition = try #require(trace.network.definition(named: name))
    return try #require(trace.lossGradients(of: definition.operation, slot: 0))
  }

  /// The largest difference between two lists of numbers.
  private func difference(_ a: [Double], _ b: [Double]) -> Double {
    guard a.count == b.count else { return .infinity }
    return zip(a, b).map { ($0 - $1).magnitude }.max() ?? 0
  }
}
