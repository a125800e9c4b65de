/// Finds what GitHub, VS Code, Obsidian or Pandoc would show wrongly or not at all.
package enum MarkdownLint {
  /// Something that one of them trips over.
  package struct Finding: Equatable, Sendable, CustomStringConvertible {
    /// Where, counted from 1.
    package let line: Int
    package let rule: Rule
    package let message: String

    package var description: String { "line \(line): \(message) (\(rule.rawValue))" }
  }

  /// What is looked for.
  package enum Rule: String, CaseIterable, Sendable {
    case unclosedFence = "unclosed-fence"
    case fileSize = "file-size"
    case refusedCommand = "refused-command"
    case barInMaths = "bar-in-maths"
    case tightComparison = "tight-comparison"
    case crowdedExponents = "crowded-exponents"
    case blankLineInMaths = "blank-line-in-maths"
    case tightInlineMaths = "tight-inline-maths"
    case mathsInTable = "maths-in-table"
    case mathsInLink = "maths-in-link"
    case mathsInFootnote = "maths-in-footnote"
    case mermaidLabel = "mermaid-label"
    case mermaidSize = "mermaid-size"
    case unknownAnchor = "unknown-anchor"
    case missingFile = "missing-file"
    case tableCells = "table-cells"
    case deadEmphasis = "dead-emphasis"
  }

  /// GitHub stops showing a file near 500 KB.
  package static let byteLimit = 500_000

  /// What is wrong with a file, in the order of its lines.
  ///
  /// `file` gives the text of the file that a path in a link leads to, empty for what is no text
  /// and `nil` where there is none. Without it no file is looked for.
  package static func findings(
    in text: String, file: ((String) -> String?)? = nil
  ) -> [Finding] {
    let page = MarkdownPage(text)
    var findings = size(of: text) + page.unclosed
    for block in page.blocks {
      switch block.kind {
      case .maths: findings += MathsLint.findings(inBlock: block)
      case .mermaid: findings += MermaidLint.findings(in: block)
      case .prose: findings += ProseLint(block: block, page: page, file: file).findings
      case .code: break
      }
    }
    return findings.sorted { $0.line < $1.line }
  }

  private static func size(of text: String) -> [Finding] {
    let size = text.utf8.count
    guard size > byteLimit else { return [] }
    return [
      Finding(
        line: 1, rule: .fileSize, message: "\(size) bytes; GitHub shows files of \(byteLimit)")
    ]
  }
}
