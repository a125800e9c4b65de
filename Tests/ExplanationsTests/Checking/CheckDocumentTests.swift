import Explanations
import GradientChecking
import Networks
import ScalarEngine
import Terminal
import Testing
import Typography

/// What people read of a gradient check.
@Suite struct CheckDocumentTests {
  private func lines(
    _ report: GradientReport, width: Int = 80, text: FormulaText = FormulaText()
  ) -> [String] {
    let document = CheckDocument(report, title: "", numbers: text.numbers).document
    let lines = TerminalRenderer(width: width, text: text).lines(document)
    return Array(lines.drop(while: \.isEmpty))
  }

  private func expect(_ lines: [String], _ name: String, width: Int = 80) {
    GoldenFile(name: name).expect(lines.joined(separator: "\n") + "\n")
    for line in lines { #expect(line.cellWidth <= width, "\(line)") }
  }

  /// The words without their line breaks.
  private func words(_ report: GradientReport) -> String {
    lines(report).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test func everythingIsRight() { expect(lines(SampleReports.right), "check-right.txt") }

  @Test func everyKindOfFinding() { expect(lines(SampleReports.wrong), "check-wrong.txt") }

  @Test func fortyColumnsAreEnough() {
    expect(lines(SampleReports.wrong, width: 40), "check-wrong-40.txt", width: 40)
  }

  @Test func randomDirections() {
    let report = SampleReports.sampled([.right, .wrong, .wrong, .kink, .undecidable])
    expect(lines(report), "check-fast.txt")
  }

  @Test func aSampleProvesNoEntry() {
    let text = words(SampleReports.sampled([.right, .kink]))
    #expect(text.contains("This was the fast mode."))
    #expect(text.contains("8e−12"))
    #expect(text.contains("no proof"))
    #expect(!text.contains("NOT"))
  }

  @Test func whatIsUndecidableIsNotCalledWrong() {
    let text = words(SampleReports.sampled([.right, .undecidable]))
    #expect(text.contains("nothing is proved"))
    #expect(!text.contains("NOT"))
  }

  @Test func answersThatDifferDoNotLookAlike() {
    #expect(words(SampleReports.wrong).contains("0.10000000000001"))
  }

  @Test func digitsAreThoseAskedFor() {
    let text = FormulaText(numbers: NumberFormat(significantDigits: 3))
    let shown = lines(SampleReports.right, text: text).joined(separator: "\n")
    #expect(shown.contains("0.131") && !shown.contains("0.13097"))
  }

  @Test func claimsAreJudgedWithTheirDiagnosis() throws {
    let explained = try ExplainedNetwork(
      """
      input x = [1, 2]
      parameter w = [0.5, 0.5]
      loss L = (1 - w.T @ x)^2
      claim ∂L/∂w = 2 * (w.T @ x - 1) * x
      claim ∂L/∂w = 2 * (1 - w.T @ x) * x

      """)
    let verdicts = try ClaimJudge(explained.trace).verdicts()
    let report = GradientReport(
      cost: 0, parameters: SampleReports.right.parameters, rules: [], claims: verdicts)
    #expect(!report.isRight)
    let text = words(report)
    #expect(text.contains("∂L/∂w holds"))
    #expect(text.contains("∂L/∂w does not hold"))
    #expect(text.contains("1 of 2 claims does NOT hold."))
  }

  @Test func pureASCII() {
    for report in [SampleReports.right, SampleReports.wrong, SampleReports.sampled([.wrong])] {
      let lines = lines(report, text: FormulaText(isASCII: true))
      #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    }
  }

  @Test func itIsSoundMarkdown() {
    for report in [SampleReports.right, SampleReports.wrong, SampleReports.sampled([.wrong])] {
      let text = MarkdownRenderer().text(CheckDocument(report, title: "Check").document)
      #expect(MarkdownLint.findings(in: text) { _ in nil } == [])
      #expect(text.contains("| W1 |"))
    }
  }
}
