/// The traps of maths, displayed or within a line.
enum MathsLint {
  typealias Finding = MarkdownLint.Finding

  /// How many raised brackets GitHub takes on one line.
  static let exponentLimit = 100

  /// What GitHub refuses, and what one program's macros would need.
  static let refused: Set<String> = [
    "operatorname", "newcommand", "renewcommand", "providecommand", "def", "gdef", "edef", "let",
    "DeclareMathOperator", "newenvironment", "require", "mbox", "phantom", "hphantom", "vphantom",
    "href", "url", "style", "class", "cssId", "unicode", "includegraphics", "label", "ref", "tag",
  ]

  static func findings(inBlock block: MarkdownPage.Block) -> [Finding] {
    var findings: [Finding] = []
    for (index, text) in block.lines.enumerated() {
      let line = block.firstLine + index
      if text.trimmed.isEmpty {
        findings.append(
          .init(line: line, rule: .blankLineInMaths, message: "a blank line ends the maths"))
      }
      findings += self.findings(in: text[...], line: line)
    }
    return findings
  }

  static func findings(in maths: Substring, line: Int) -> [Finding] {
    var findings: [Finding] = []
    func add(_ rule: MarkdownLint.Rule, _ message: String) {
      findings.append(.init(line: line, rule: rule, message: message))
    }
    for match in maths.matches(of: /\\([A-Za-z]+)/) where refused.contains(String(match.1)) {
      add(.refusedCommand, "\\\(match.1) is refused by GitHub or known to few")
    }
    if maths.contains("|") { add(.barInMaths, "| in maths; write \\lvert … \\rvert") }
    if maths.firstMatch(of: /\S<|<\S/) != nil {
      add(.tightComparison, "< without a space on both sides may begin an HTML tag")
    }
    let exponents = maths.matches(of: /\^\{/).count
    if exponents > exponentLimit {
      add(.crowdedExponents, "\(exponents) bracketed exponents on a line; \(exponentLimit) at most")
    }
    return findings
  }
}
