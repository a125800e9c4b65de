import Explanations
import Foundation
import Networks
import ScalarEngine
import Testing
import Typography

/// Real exports: they equal the golden files, and hold none of the traps.
@Suite struct ExportTests {
  static func markdown(
    _ name: String, math: MarkdownRenderer.Mathematics = .fence, detail: Detail = .neuron
  ) throws -> String {
    var options = ExplanationOptions()
    options.rate = 0.5
    options.detail = detail
    let trace = try SampleNetwork.trace(named: name)
    return MarkdownRenderer(math: math).text(
      ExportDocument(trace, options: options).document(title: name))
  }

  @Test(arguments: ["two-two-one", "softmax-classifier", "penalty-l2-of-batch"])
  func equalsItsGoldenFile(name: String) throws {
    GoldenFile(name: "\(name).md").expect(try ExportTests.markdown(name))
  }

  @Test(arguments: SampleNetwork.names)
  func holdsNoTrap(name: String) throws {
    for math in MarkdownRenderer.Mathematics.allCases {
      #expect(MarkdownLint.findings(in: try ExportTests.markdown(name, math: math)) == [])
    }
  }

  @Test(arguments: ["two-two-one", "network-attention", "elementwise-huber"])
  func holdsNoTrapAtTheFinestDetail(name: String) throws {
    guard SampleNetwork.names.contains(name) else { return }
    #expect(MarkdownLint.findings(in: try ExportTests.markdown(name, detail: .operation)) == [])
  }

  @Test func bracesAreInPairs() throws {
    for name in SampleNetwork.names {
      var depth = 0
      for character in try ExportTests.markdown(name) {
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        #expect(depth >= 0, "\(name)")
      }
      #expect(depth == 0, "\(name)")
    }
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
