/// The traps of Mermaid drawings.
enum MermaidLint {
  /// Mermaid's limits, which no document can raise.
  static let edgeLimit = 500
  static let characterLimit = 50_000

  static func findings(in block: MarkdownPage.Block) -> [MarkdownLint.Finding] {
    var findings: [MarkdownLint.Finding] = []
    let first = block.lines.first { !$0.trimmed.isEmpty }?.trimmed ?? ""
    let characters = block.lines.reduce(0) { $0 + $1.count + 1 }
    if characters > characterLimit {
      findings.append(size(block, "\(characters) characters; Mermaid takes \(characterLimit)"))
    }
    guard first.hasPrefix("flowchart") || first.hasPrefix("graph") else { return findings }
    var edges = 0
    for (index, text) in block.lines.enumerated() {
      let bare = text.replacing(/"[^"]*"/, with: "\"\"")
      edges += bare.matches(of: /--+>|---+|-\.+->|==+>/).count
      // A label stands behind its box's name: n1[…], n1(…), n1{…}.
      if bare.firstMatch(of: /[\w)\]}][\[({]+[^\[({"]/) != nil {
        findings.append(
          .init(
            line: block.firstLine + index, rule: .mermaidLabel,
            message: "a label without quotation marks"))
      }
    }
    if edges > edgeLimit {
      findings.append(size(block, "\(edges) arrows; Mermaid takes \(edgeLimit)"))
    }
    return findings
  }

  private static func size(_ block: MarkdownPage.Block, _ message: String) -> MarkdownLint.Finding {
    .init(line: block.firstLine, rule: .mermaidSize, message: message)
  }
}
