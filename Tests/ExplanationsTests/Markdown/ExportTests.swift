import Explanations
import Foundation
import GradientChecking
import Networks
import ScalarEngine
import Testing
import Training
import Typography
import VectorEngine

/// Real exports: they equal the golden files, and hold none of the traps.
@Suite struct ExportTests {
  static func markdown(
    _ name: String, math: MarkdownRenderer.Mathematics = .fence, detail: Detail = .neuron
  ) throws -> String {
    var options = ExplanationOptions()
    options.detail = detail
    let trace = try SampleNetwork.trace(named: name)
    options.update = .init(try .descent(rate: 0.5, of: trace.network))
    return MarkdownRenderer(math: math).text(
      try document(trace, options: options).document(title: name))
  }

  /// An export with the three-way check of its gradients.
  static func document(
    _ trace: NetworkTrace, options: ExplanationOptions = ExplanationOptions()
  ) throws -> ExportDocument {
    let check = GradientCheck(scalar: trace, vectorised: try VectorTrace(trace.network))
    return ExportDocument(trace, options: options, check: try check.report())
  }

  @Test(arguments: ["two-two-one", "softmax-classifier", "penalty-l2-of-batch"])
  func equalsItsGoldenFile(name: String) throws {
    GoldenFile(name: "\(name).md").expect(try ExportTests.markdown(name))
  }

  @Test(arguments: SampleNetwork.names)
  func holdsNoTrap(name: String) throws {
    let text = try ExportTests.markdown(name)
    #expect(MarkdownLint.findings(in: text) == [])
    #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
  }

  @Test(arguments: SampleNetwork.names.filter { $0.hasPrefix("network-") })
  func holdsNoTrapWithDollars(name: String) throws {
    #expect(MarkdownLint.findings(in: try ExportTests.markdown(name, math: .dollar)) == [])
  }

  @Test(arguments: SampleNetwork.names)
  func holdsNoTrapInMatrixForm(name: String) throws {
    let text = try ExportTests.markdown(name, detail: .layer)
    #expect(MarkdownLint.findings(in: text) == [])
    #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
    // An expression that could not be written as maths would stand in \\text.
    #expect(!text.contains(/\\text\{[^}]*[@\[]/))
  }

  @Test(arguments: ["two-two-one", "network-attention", "loss-huber"])
  func holdsNoTrapAtTheFinestDetail(name: String) throws {
    #expect(MarkdownLint.findings(in: try ExportTests.markdown(name, detail: .operation)) == [])
  }

  @Test func tellsEveryGradientThatTheTraceHolds() throws {
    let trace = try SampleNetwork.trace(named: "two-two-one")
    let text = MarkdownRenderer(numbers: NumberFormat(significantDigits: 17))
      .text(
        ExportDocument(trace, numbers: NumberFormat(significantDigits: 17))
          .document(title: "all"))
    let rows = text.matches(of: /\| W1\[(\d),(\d)\] \| \S+ \| (\S+) \|/)
    let operation = try #require(trace.network.definition(named: "W1")).operation
    let gradients = try #require(trace.costGradients(of: operation))
    #expect(
      rows.compactMap { Double($0.3.replacing("−", with: "-")) } == gradients)
  }
}
