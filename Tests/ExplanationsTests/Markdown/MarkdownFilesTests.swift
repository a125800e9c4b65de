import Explanations
import Testing

/// A trace that is too large for one page becomes an index and parts.
@Suite struct MarkdownFilesTests {
  static func files(limit: Int) throws -> [MarkdownRenderer.File] {
    let trace = try SampleNetwork.trace(named: "softmax-classifier")
    let document = ExportDocument(trace).document(title: "Classifier")
    return MarkdownRenderer().files(document, named: "a trace.md", limit: limit)
  }

  @Test func aSmallTraceIsOneFile() throws {
    let files = try MarkdownFilesTests.files(limit: 450_000)
    #expect(files.map(\.name) == ["a trace.md"])
  }

  @Test func aLargeTraceIsSplit() throws {
    let files = try MarkdownFilesTests.files(limit: 12_000)
    #expect(files.count > 3)
    #expect(files.map(\.name).prefix(2) == ["a trace.md", "a trace-1.md"])
    for file in files { #expect(file.text.utf8.count <= 12_000) }
  }

  @Test func itsLinksLeadSomewhere() throws {
    let files = try MarkdownFilesTests.files(limit: 12_000)
    let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) })
    for file in files {
      #expect(MarkdownLint.findings(in: file.text) { texts[$0] } == [])
    }
    #expect(files[0].text.contains("](a%20trace-2.md#"))
  }

  @Test func nothingIsLost() throws {
    let whole = try MarkdownFilesTests.files(limit: 450_000)[0].text
    let parts = try MarkdownFilesTests.files(limit: 12_000).dropFirst()
    let steps = parts.flatMap { $0.text.matches(of: /\*\*Step (\d+)\*\*/).map { String($0.1) } }
    #expect(steps == whole.matches(of: /\*\*Step (\d+)\*\*/).map { String($0.1) })
    #expect(steps.count > 30)
  }
}
