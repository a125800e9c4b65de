import Charts
import Foundation
import GradientChecking
import Networks
import ScalarEngine
import Terminal
import TestSupport
import Testing
import Training
import Typography
import Wording

@testable import Explanations

/// Explanations in Chinese: the same mathematics, and no English beside it.
@Suite struct ChineseDocumentTests {
  private func inChinese<T>(_ body: () throws -> T) rethrows -> T {
    try Language.$current.withValue(.chinese, operation: body)
  }

  @Test func theNetworkOfTheArticles() throws {
    let network = try ReferenceCase.named("two-two-one").network
    let lines = try inChinese {
      let explained = try ExplainedNetwork(network, rate: 0.5)
      let document = Explanation(explained.trace, options: explained.options).document(title: "")
      return Array(TerminalRenderer(width: 80).lines(document).drop(while: \.isEmpty))
    }
    GoldenFile(name: "two-two-one-zh.txt").expect(lines.joined(separator: "\n") + "\n")
    for line in lines { #expect(line.cellWidth <= 80, "\(line)") }
  }

  /// What people read of a network, in the language of the moment.
  private func document(_ name: String, _ detail: Detail) throws -> Document {
    let trace = try SampleNetwork.trace(named: name)
    var options = ExplanationOptions()
    options.detail = detail
    options.update = .init(try .descent(rate: 0.5, of: trace.network), steps: 2)
    let verdicts = try ClaimJudge(trace).verdicts()
    var document = Explanation(trace, options: options, verdicts: verdicts).document(title: "")
    let export = ExportDocument(trace, options: options, verdicts: verdicts)
    export.tell { document.blocks.append($0.blockOfExport(export.text)) }
    return document
  }

  @Test(arguments: SampleNetwork.names)
  func theMathematicsIsTheSame(name: String) throws {
    for detail in [Detail.neuron, .layer] {
      let english = try document(name, detail).mathematics
      let chinese = try inChinese { try document(name, detail).mathematics }
      #expect(english == chinese)
      #expect(!english.isEmpty)
    }
  }

  @Test(arguments: SampleNetwork.names)
  func noEnglishIsLeft(name: String) throws {
    for detail in [Detail.neuron, .layer] {
      let texts = try inChinese { try document(name, detail).words }
      for text in texts { #expect(englishWords(in: text) == [], "\(text)") }
    }
  }

  @Test func noEnglishIsLeftOfAFailedCheck() throws {
    for report in [SampleReports.right, SampleReports.wrong] {
      let texts = inChinese { CheckDocument(report, title: "").document.words }
      #expect(!texts.isEmpty)
      for text in texts { #expect(englishWords(in: text) == [], "\(text)") }
    }
  }

  /// Words of four letters and more that are no part of what is written in the network.
  private func englishWords(in text: String) -> [String] {
    // Functions and options have their names in every language.
    let names: Set<String> = ["sigmoid", "tanh", "relu", "square", "mean", "fast"]
    let prose = text.replacing(/`[^`]*`|\$[^$]*\$/, with: "")
    // An equation is a title as it is.
    guard !prose.contains(" = "), !prose.contains("∂") else { return [] }
    return prose.matches(of: /[A-Za-z]{4,}/).map { String($0.output) }.filter {
      !names.contains($0)
    }
  }

  @Test(arguments: SampleNetwork.names)
  func dataAreTheSame(name: String) throws {
    let trace = try SampleNetwork.trace(named: name)
    func data() throws -> [String] {
      let verdicts = try ClaimJudge(trace).verdicts()
      var lines: [UInt8] = []
      try TraceLines(
        trace, header: TraceHeader(name: name, network: "", options: .init())
      ).write { lines += $0 }
      return [
        try ExplanationData(trace, detail: .neuron, wanted: [], verdicts: verdicts).text(),
        String(decoding: lines, as: UTF8.self),
        try CheckData(SampleReports.wrong, file: name).jsonLine(),
      ]
    }
    let english = try data()
    #expect(try inChinese { try data() } == english)
  }

  @Test func diagnosesInDataAreEnglish() throws {
    let trace = try SampleNetwork.trace(
      of: """
        input x = [1, 2]
        parameter w = [0.5, 0.5]
        loss L = (1 - w.T @ x)^2
        claim ∂L/∂w = 2 * (1 - w.T @ x) * x

        """)
    let judge = ClaimJudge(trace) { network, wanted throws(Diagnostic) in
      try NetworkTrace(NetworkGraph(network, differentiating: wanted), recording: false)
    }
    let verdicts = try inChinese { try judge.verdicts() }
    let diagnosis = try #require(verdicts.first?.diagnosis.first)
    #expect(inChinese { diagnosis.text }.contains("相反数"))
    let text = try inChinese {
      try ExplanationData(trace, detail: .neuron, wanted: [], verdicts: verdicts).text()
    }
    #expect(text.contains("the negative of the derivative") && !text.contains("相反数"))
  }

  @Test(arguments: SampleNetwork.names)
  func formsAreFilledAsTextsAreLaidOut(name: String) throws {
    let trace = try SampleNetwork.trace(named: name)
    let english = try StepFormTests.check(trace, .neuron)
    #expect(try inChinese { try StepFormTests.check(trace, .neuron) } == english)
  }
}

extension Document {
  /// Every side of every equation.
  fileprivate var mathematics: [String] {
    let text = FormulaText()
    return blocks.flatMap { block -> [String] in
      switch block {
      case .derivation(let derivation):
        [text.text(derivation.head)] + derivation.lines.map { text.text($0.expression) }
          + formulas(derivation.headNote) + formulas(derivation.closing)
          + derivation.lines.flatMap { formulas($0.note) }
      case .prose(let prose): formulas(prose)
      case .table(let table): table.rows.flatMap { $0.filter { Double($0) != nil } }
      case .heading, .network, .graph: []
      }
    }
  }

  /// The formulas and numbers of prose, in the order of the alphabet: languages may turn them round.
  private func formulas(_ prose: Prose?) -> [String] {
    (prose?.parts ?? []).compactMap { part in
      if case .text = part { return nil }
      if case .effect(let change) = part { return "\(change)" }
      if case .movement(let before, let after, _) = part { return "\(before) \(after)" }
      return FormulaText().text(Prose([part]))
    }.sorted()
  }

  /// Everything but formulas and code.
  fileprivate var words: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let title, _): [title.text]
      case .derivation(let derivation):
        words(derivation.headNote) + words(derivation.closing)
          + derivation.lines.flatMap { words($0.note) }
      case .prose(let prose): words(prose)
      case .table(let table): table.columns.map(\.title)
      case .network: []
      case .graph(let picture): [picture.words.value, picture.words.gradient]
      }
    }
  }

  private func words(_ prose: Prose?) -> [String] {
    (prose?.parts ?? []).compactMap { part in
      switch part {
      case .text, .effect, .movement: FormulaText().text(Prose([part]))
      case .formula, .code, .number, .full, .exact: nil
      }
    }
  }
}
