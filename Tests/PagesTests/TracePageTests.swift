import Explanations
import Foundation
import Networks
import Pages
import ScalarEngine
import Testing
import Training
import Typography

/// Whether pages hold what they should; what they do, Tests/Peers/step_through_pages.py tries in a
/// browser.
struct TracePageTests {
  private static let network = """
    input x = [1, 2]
    target y = 1
    parameter W = [[0.1, 0.2], [0.3, -0.1]]
    parameter v = [[0.4, 0.5]]
    a = tanh(W @ x)
    p = sigmoid(v @ a)
    loss L = (y - p)^2 / 2
    """

  private func page(
    _ text: String, rate: Double? = nil, steps: Int = 1, training: String? = nil,
    title: String = "A network", change: (inout ExplanationOptions) -> Void = { _ in }
  ) throws -> String {
    let network = try Network(SourceText(name: "sample.net", text: text))
    let trace = try NetworkTrace(NetworkGraph(network), recording: true)
    var options = ExplanationOptions()
    if let rate {
      options.update = .init(try .descent(rate: rate, of: network), steps: steps)
    }
    if let training {
      options.update = .init(
        try TrainingPlan(network.training(training), of: network), steps: steps)
    }
    change(&options)
    return TracePage(ExportDocument(trace, options: options), title: title).text
  }

  private func data(_ page: String) throws -> [String: Any] {
    let start = try #require(page.firstRange(of: "id=\"data\">")).upperBound
    let end = try #require(page[start...].firstRange(of: "</script>")).lowerBound
    let json = try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8))
    return try #require(json as? [String: Any])
  }

  private func count(_ part: String, in text: String) -> Int { text.ranges(of: part).count }

  @Test func everyStepIsThereWithoutAScript() throws {
    let page = try page(TracePageTests.network, rate: 0.5)
    // Four values and L forwards; back to p, v, a, W and what tanh and sigmoid are taken of; one update.
    let trace = try NetworkTrace(
      NetworkGraph(Network(SourceText(name: "", text: TracePageTests.network))), recording: false)
    var options = ExplanationOptions()
    options.update = .init(try .descent(rate: 0.5, of: trace.network))
    let told = Explanation(trace, options: options).passages()
    let steps = told.filter { $0.section != .update }.count + 1
    #expect(count("<article class=\"step", in: page) == steps)
    #expect(!page.contains("<article hidden"))
    #expect(page.contains("id=\"step-\(steps)\""))
  }

  @Test func nothingOfTheFileBecomesMarkup() throws {
    let evil = "# </script><script>alert(1)</script><b title=\"\n" + TracePageTests.network
    let page = try page(evil, title: "<i>&\"")
    #expect(!page.contains("alert(1)</script>"))
    #expect(!page.contains("<i>"))
    #expect(page.contains("&lt;i&gt;&amp;&quot;"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
    // The style's, the data's and the program's: no other element of these kinds.
    #expect(count("<script", in: page) == 2)
    #expect(count("</script", in: page) == 2)
  }

  @Test(arguments: ["é", "à", "ă", "å", "č", "ñ", "ö", "ŷ", "ς", "ℓ"])
  func lettersAreWrittenAsTheyAre(name: String) throws {
    let page = try page("parameter \(name) = 2\nloss L = \(name)^2\n")
    // No name of a command of LaTeX is left over.
    #expect(page.firstMatch(of: /<mi>[a-z]{2,}<\/mi>/) == nil)
    #expect(page.contains("<mover accent=\"true\">") || page.contains("<mi>\(name)</mi>"))
  }

  @Test func nothingLeadsOutOfThePage() throws {
    let page = try page(TracePageTests.network, rate: 0.5)
    for word in ["http:", "https:", "//cdn", "@import", "url(h", "url(\"", "url(/"] {
      #expect(!page.contains(word))
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func theDataAreTheTracesOperations() throws {
    let data = try data(page(TracePageTests.network))
    let network = try Network(SourceText(name: "", text: TracePageTests.network))
    let graph = try NetworkGraph(network)
    let nodes = try #require(data["nodes"] as? [Any])
    #expect(nodes.count == graph.graph.count)
    for (id, node) in nodes.enumerated() {
      let operands = Array(graph.graph.operandIDs(of: id))
      if let list = node as? [Int] {
        #expect(Array(list.dropFirst()) == operands)
      } else {
        #expect(operands.isEmpty)
        #expect(node as? Double == graph.graph[id].value)
      }
    }
    let passes = try #require(data["passes"] as? [[String: Any]])
    let names = try #require(passes.first?["names"] as? [String: Int])
    #expect(names["W[2,1]"].map { graph.graph[$0].value } == 0.3)
  }

  @Test func numbersOfCardsAreMarked() throws {
    let page = try page(TracePageTests.network)
    // A weight's gradient in its card's last line and in its sentence of meaning.
    let data = try data(page)
    let passes = try #require(data["passes"] as? [[String: Any]])
    let names = try #require(passes.first?["names"] as? [String: Int])
    let code = "data-q=\"g0.\(try #require(names["W[2,1]"]))\""
    #expect(count("<mrow \(code)>", in: page) == 1)
    #expect(count("<span class=\"effect\" \(code)>", in: page) == 1)
  }

  @Test func cardsKeepTheirLinesInNumbers() throws {
    let page = try page("input x = 2\nparameter w = 3\nu = w * x\nv = u * w\nloss L = v * u\n")
    let line = try #require(page.split(separator: "\n").first { $0.contains("const lineNumbers") })
    let json = try JSONSerialization.jsonObject(
      with: Data(line.drop { $0 != "[" }.prefix { $0 != ";" }.utf8))
    let lines = try #require(json as? [[Any]])
    // u, v and L forwards, each a product, whose formula is kept once; back u and w. That of v is u.
    #expect(lines.count == 5)
    #expect(lines.prefix(3).allSatisfy { $0.first as? Int == 0 })
    #expect(Set(lines.compactMap { $0.first as? Int }) == [0, 1, 2])
    #expect(count("data-line=", in: page) == 5)
  }

  @Test func anUpdateIsComputedFromTheRateAndTheGradients() throws {
    let page = try page(TracePageTests.network, rate: 0.5)
    #expect(page.contains("id=\"rate\""))
    #expect(page.contains("id=\"take\""))
    let line = try #require(page.split(separator: "\n").first { $0.contains("const updates") })
    // w − η g: three numbers, none of them written out.
    #expect(line.contains("x[0]") && line.contains("x[1]") && line.contains("x[2]"))
    #expect(line.contains("\"h\"") && line.contains("\"J"))
  }

  @Test func twoStepsOfAdamTakeTheSecondStepsGradients() throws {
    let page = try page(TracePageTests.network, steps: 2, training: "adam(rate = 0.01)")
    #expect(!page.contains("id=\"take\""))
    let script = try #require(page.split(separator: "const results = ").last)
    #expect(page.contains("@1\""))
    #expect(script.hasPrefix("[{"))
  }

  @Test func clippedGradientsAreNotComputedAnew() throws {
    let page = try page(TracePageTests.network, training: "sgd(rate = 0.1), clip_norm = 0.01")
    #expect(page.contains("const updates = []"))
    #expect(!page.contains("id=\"rate\""))
  }

  @Test func wholeArraysAreReadAndNotPlayedWith() throws {
    let page = try page(TracePageTests.network, rate: 0.5) { $0.detail = .layer }
    #expect(page.contains("<mtable"))
    #expect(!page.contains("id=\"values\""))
    let nodes = try data(page)["nodes"] as? [Any]
    #expect(nodes?.isEmpty == true)
  }

  @Test func numbersHaveAsManyDigitsAsAskedFor() throws {
    let network = try Network(SourceText(name: "", text: TracePageTests.network))
    let trace = try NetworkTrace(NetworkGraph(network), recording: true)
    let numbers = NumberFormat(significantDigits: 3)
    let page = TracePage(ExportDocument(trace, numbers: numbers), title: "").text
    #expect(try data(page)["digits"] as? Int == 3)
  }
}
