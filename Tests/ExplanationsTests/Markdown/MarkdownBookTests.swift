import Networks
import ScalarEngine
import Testing
import Training
import VectorEngine

@testable import Explanations

/// A trace that is too large for one page becomes an index and parts.
@Suite struct MarkdownBookTests {
  /// The pages by the paths that links between them lead to.
  struct Pages {
    var texts: [String: String] = [:]
    var paths: [String] = []

    init(
      _ name: String, limit: Int, index: String = "a trace.md", detail: Detail = .neuron,
      math: MarkdownRenderer.Mathematics = .fence
    ) throws {
      let trace = try SampleNetwork.trace(named: name)
      var options = ExplanationOptions()
      options.detail = detail
      options.update = .init(try .descent(rate: 0.1, of: trace.network))
      self.init(
        try ExportTests.document(trace, options: options), limit: limit, index: index, math: math)
    }

    init(
      _ document: ExportDocument, limit: Int, index: String = "trace.md",
      math: MarkdownRenderer.Mathematics = .fence
    ) {
      var book = MarkdownBook(title: "Some title", name: index, limit: limit)
      var pages: [MarkdownBook.Page] = []
      document.write(MarkdownRenderer(math: math)) { pages += book.add($0) }
      pages += book.finish()
      let folder = MarkdownPageNames(index: index).folder
      for page in pages {
        let path = page.part.map { "\(folder)/\(MarkdownPageNames.file(ofPart: $0))" } ?? index
        texts[path] = page.text
        paths.append(path)
      }
    }

    /// What is wrong with any of them; links are followed.
    var findings: [String] {
      paths.flatMap { path in
        MarkdownLint.findings(in: texts[path] ?? "") { target in
          texts[Pages.resolved(target, from: path)]
        }.map { "\(path), \($0)" }
      }
    }

    private static func resolved(_ target: String, from path: String) -> String {
      let isInFolder = path.contains("/")
      if target.hasPrefix("../") { return isInFolder ? String(target.dropFirst(3)) : target }
      return isInFolder ? path.prefix { $0 != "/" } + "/" + target : target
    }

    /// The numbers of the steps, in the order of the pages.
    var steps: [Int] {
      paths.flatMap { path in
        (texts[path] ?? "").matches(of: /\*\*Step (\d+)\*\*/).compactMap { Int($0.1) }
      }
    }
  }

  @Test func aSmallTraceIsOnePage() throws {
    let pages = try Pages("softmax-classifier", limit: MarkdownBook.pageLimit)
    #expect(pages.paths == ["a trace.md"])
  }

  @Test func onePageIsTheWholeDocument() throws {
    let trace = try SampleNetwork.trace(named: "softmax-classifier")
    let document = try ExportTests.document(trace)
    let pages = Pages(document, limit: MarkdownBook.pageLimit)
    #expect(
      pages.texts["trace.md"] == MarkdownRenderer().text(document.document(title: "Some title")))
  }

  @Test(arguments: ["softmax-classifier", "network-attention", "network-mixture"])
  func aLargeTraceIsSplit(name: String) throws {
    let pages = try Pages(name, limit: 20_000, detail: .operation)
    #expect(pages.paths.count > 2)
    #expect(pages.paths.first == "a trace/part-0001.md" && pages.paths.last == "a trace.md")
    for (path, text) in pages.texts { #expect(text.utf8.count <= 20_000, "\(path)") }
    // Little of a page is left empty, but for the last part and the index.
    for path in pages.paths.dropLast(2) { #expect((pages.texts[path] ?? "").utf8.count > 14_000) }
  }

  @Test(arguments: ["a trace.md", "trace", "a (1)#?%20.md", "<迹>.md"])
  func linksLeadSomewhere(index: String) throws {
    let pages = try Pages("softmax-classifier", limit: 20_000, index: index, detail: .operation)
    #expect(pages.findings == [])
    let folder = MarkdownPageNames(index: index).folder
    #expect(folder != index)
    // Forwards and backwards, and to the index.
    let second = try #require(pages.texts["\(folder)/part-0002.md"])
    #expect(second.contains("](part-0001.md)") && second.contains("](part-0003.md)"))
    #expect(second.contains("[Contents](../"))
    let last = try #require(pages.texts[pages.paths[pages.paths.count - 2]])
    #expect(!last.contains("[part \(pages.paths.count)]"))
  }

  @Test(arguments: MarkdownRenderer.Mathematics.allCases, Detail.allCases)
  func partsHoldNoTrap(math: MarkdownRenderer.Mathematics, detail: Detail) throws {
    for name in ["softmax-classifier", "network-attention", "penalty-l2-of-batch"] {
      #expect(try Pages(name, limit: 20_000, detail: detail, math: math).findings == [], "\(name)")
    }
  }

  @Test func nothingIsLost() throws {
    let whole = try Pages("softmax-classifier", limit: 10_000_000, detail: .operation)
    let parts = try Pages("softmax-classifier", limit: 20_000, detail: .operation)
    #expect(whole.steps == Array(1...whole.steps.count) && whole.steps.count > 50)
    #expect(parts.steps == whole.steps)
    let rows = { (pages: Pages) in
      pages.paths.flatMap { (pages.texts[$0] ?? "").matches(of: /\n\| [^-vp].*\|/).map { $0.0 } }
    }
    #expect(rows(parts) == rows(whole))
  }

  @Test func theIndexStaysAPage() throws {
    // So many parts that links to all of them take more than a page.
    var book = MarkdownBook(title: "Many", name: "many.md", limit: MarkdownBook.smallestLimit)
    let paragraph = String(repeating: "word ", count: 3_600)
    var pages = book.add(
      MarkdownPiece("## First", heading: .init(title: "First", level: 2)))
    for _ in 0..<800 { pages += book.add(MarkdownPiece(paragraph)) }
    pages += book.add(MarkdownPiece("## Second", heading: .init(title: "Second", level: 2)))
    pages += book.finish()
    let index = try #require(pages.last)
    #expect(index.part == nil && pages.count > 800)
    #expect(index.text.utf8.count <= MarkdownBook.smallestLimit)
    #expect(index.text.contains("](many/part-0001.md#first)"))
    #expect(index.text.contains("](many/part-0800.md#second)") || index.text.contains("part-0801"))
  }

  @Test func aNetworkThatIsLongerThanAPageIsSplit() throws {
    let numbers = (0..<9_000).map { "0.\($0)" }.joined(separator: ", ")
    let trace = try SampleNetwork.trace(
      of: "input x = [\(numbers)]\nparameter w = 1\nloss L = w * sum(x)\n")
    let pages = Pages(ExportDocument(trace), limit: 20_000)
    #expect(pages.findings == [])
    for (path, text) in pages.texts { #expect(text.utf8.count <= 20_000, "\(path)") }
    let fences = pages.paths.flatMap {
      (pages.texts[$0] ?? "").matches(of: /```network\n([^`]*)\n```/).map { String($0.1) }
    }
    #expect(fences.joined().replacing("\n", with: "").contains(numbers))
  }
}
