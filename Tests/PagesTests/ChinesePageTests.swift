import Explanations
import Networks
import Pages
import ScalarEngine
import Testing
import Training
import Wording

/// A page in Chinese: its words, and the same numbers.
@Suite struct ChinesePageTests {
  private func page() throws -> String {
    let text = """
      input x = [1, 2]
      target y = 1
      parameter W = [[0.1, 0.2], [0.3, -0.1]]
      parameter v = [[0.4, 0.5]]
      a = tanh(W @ x)
      p = sigmoid(v @ a)
      loss L = (y - p)^2 / 2

      """
    let network = try Network(SourceText(name: "sample.net", text: text))
    let trace = try NetworkTrace(NetworkGraph(network), recording: true)
    var options = ExplanationOptions()
    options.update = .init(try .descent(rate: 0.5, of: network))
    return TracePage(ExportDocument(trace, options: options), title: "网络").text
  }

  @Test func saysNothingInEnglish() throws {
    let chinese = try Language.$current.withValue(.chinese) { try page() }
    #expect(chinese.contains("<html lang=\"zh-CN\">"))
    // What is between tags, and what is said of elements.
    let body = chinese.replacing(/<(script|style|pre|math|svg)[\s\S]*?<\/\1>/, with: "")
    var words: Set<String> = []
    for said in body.matches(of: />([^<>]+)<|(?:aria-label|title)="([^"]*)"/) {
      for word in String(said.output.1 ?? said.output.2 ?? "").matches(of: /[A-Za-z]{4,}/) {
        words.insert(String(word.output))
      }
    }
    #expect(words.subtracting(["Home", "sigmoid", "tanh"]) == [])
  }

  @Test func computesTheSame() throws {
    let chinese = try Language.$current.withValue(.chinese) { try page() }
    #expect(formulas(chinese) == formulas(try page()))
  }

  /// All mathematics, in the order of the alphabet: sentences may turn it round.
  private func formulas(_ text: String) -> [String] {
    let pattern = /<math[\s\S]*?<\/math>|const (?:rules|updates|lineFormulas)[^;]*;/
    return text.matches(of: pattern).map { String($0.output) }.sorted()
  }
}
