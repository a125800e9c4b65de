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
  @Test(arguments: [
    (
      "W1",
      [
        -0.005765362859507766, -0.011530725719015531, -0.007855345266076098,
        -0.015710690532152197,
      ]
    ),
    ("b1", [-0.005765362859507766, -0.007855345266076098]),
    ("W2", [-0.04067634729222512, -0.029926311188826785]),
    ("b2", [-0.06300000000000001]),
  ])
  func theParametersGradientsArePyTorchs(name: String, expected: [Double]) throws {
    #expect(try difference(gradients(name), expected) < 1e-12)
  }

  @Test func theNetworkHasNineParameters() {
    let parameters = trace.network.definitions.filter { $0.role == .parameter }
    let sizes = parameters.map { trace.network.operations[$0.operation].shape.count }
    #expect(sizes.reduce(0, +) == 9)
  }

  /// What the text says after the update, computed here with the nine gradients.
  @Test func theLossFallsInOneUpdate() throws {
    var bytes = lesson.networks[0].source.bytes
    for definition in trace.network.definitions.reversed() where definition.role == .parameter {
      let name = definition.name
      let numbers = try zip(values(name), gradients(name)).map { $0 - 0.5 * $1 }
      let columns = trace.network.operations[definition.operation].shape.columns
      let text = "parameter \(name) = \(literal(numbers, columns: columns))"
      bytes.replaceSubrange(definition.range.lower..<definition.range.upper, with: text.utf8)
    }
    let network = try Network(SourceText(name: "updated", bytes: bytes))
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

  /// A column or a matrix as the network language writes it.
  private func literal(_ numbers: [Double], columns: Int) -> String {
    if columns == 1 { return "\(numbers)" }
    let rows = stride(from: 0, to: numbers.count, by: columns)
    return "[" + rows.map { "\(Array(numbers[$0..<($0 + columns)]))" }.joined(separator: ", ") + "]"
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
