import Charts
import Foundation
import Testing

@testable import Explanations

/// The network of the first lesson, drawn.
@Suite struct PictureGoldenTests {
  @Test func equalsItsGoldenFile() throws {
    let lesson = SampleNetwork.repository.appending(path: "lessons/two-two-one.md")
    let text = try String(contentsOf: lesson, encoding: .utf8)
    let block = try #require(text.firstMatch(of: /```network\n((?s).*?)```/))
    let trace = try SampleNetwork.trace(of: String(block.1))
    let picture = ExportDocument(trace).picture
    GoldenFile(name: "two-two-one.svg").expect(
      picture.svg(title: "Two inputs, two hidden neurons, one output", isStandalone: true))
  }
}
