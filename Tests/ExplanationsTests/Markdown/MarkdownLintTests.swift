import Explanations
import Foundation
import Testing

/// Each trap is found where it is, and nowhere else.
@Suite struct MarkdownLintTests {
  static func rules(_ text: String) -> [MarkdownLint.Rule] {
    MarkdownLint.findings(in: text).map(\.rule)
  }

  static let traps: [(String, MarkdownLint.Rule)] = [
    ("```math\nx\n", .unclosedFence),
    ("$$\nx\n", .unclosedFence),
    ("```math\n\\operatorname{f}(x)\n```", .refusedCommand),
    ("```math\n\\newcommand{\\f}{x}\n```", .refusedCommand),
    ("$$\n|x|\n$$", .barInMaths),
    ("```math\na<b\n```", .tightComparison),
    ("so $a<b$ holds", .tightComparison),
    ("```math\na\n\nb\n```", .blankLineInMaths),
    ("```math\n" + String(repeating: "x^{[1]} ", count: 101) + "\n```", .crowdedExponents),
    ("see $x$, and so on", .tightInlineMaths),
    ("see ($x$ here)", .tightInlineMaths),
    ("| a | b |\n|---|---|\n| $x$ | 1 |", .mathsInTable),
    ("see [the $x$ here](https://example.org)", .mathsInLink),
    ("[^1]: where $x$ is 1", .mathsInFootnote),
    ("```mermaid\nflowchart LR\n  a[x + y] --> b\n```", .mermaidLabel),
    (
      "```mermaid\nflowchart LR\n" + String(repeating: "  a --> b\n", count: 501) + "```",
      .mermaidSize
    ),
    ("```mermaid\n" + String(repeating: "%% comment\n", count: 5_000) + "```", .mermaidSize),
    ("# One\n[two](#two)", .unknownAnchor),
    ("| a | b |\n|---|---|\n| 1 |", .tableCells),
    ("| a | b |\n|---|---|\n| `x|y` | 1 |", .tableCells),
    (String(repeating: "0123456789\n", count: 46_000), .fileSize),
    ("这是**“权重**，不是偏置。", .deadEmphasis),
    ("**链式法则：**然后相乘。", .deadEmphasis),
    ("乘以** 权重**。", .deadEmphasis),
    ("乘以**`w` 权重**。", .deadEmphasis),
  ]

  @Test(arguments: traps)
  func findsATrap(text: String, rule: MarkdownLint.Rule) {
    #expect(MarkdownLintTests.rules(text) == [rule])
  }

  @Test(arguments: [
    "A price of $5 and one of $10.",
    "Code: `$x$, |` and `a<b`.",
    "Let $x$ be 1, and $a < b$ too",
    "````text\n```math\n|x|\n````",
    "```math\na &= \\lvert x \\rvert < b \\\\\n```",
    "| a | b |\n| --- | ---: |\n| 1 \\| 2 | 3 |\n\nnot | a table",
    "# The `W1` × *x*\n\n[here](#the-w1--x)",
    "# A\n# A\n[first](#a) [second](#a-1)",
    "```mermaid\nflowchart LR\n  n1([\"a [b]\"]) --> n2[\"c\"]\n```",
    "A bar | in prose, a table it is not.",
    "**链式法则**：相乘。“**权重**”是 **`w`** 与**偏置**。",
    "A **weight**, **`w`**: `**` marks what \\*\\*it\\*\\* is, ``a ` **`` too.",
    "A generator called 256** 1.0.",
  ])
  func findsNothing(text: String) {
    #expect(MarkdownLint.findings(in: text) == [])
  }

  @Test func followsLinksToFiles() {
    let files = ["other.md": "# There\n", "a b.txt": ""]
    let text = """
      [good](other.md#there) [plain](other.md) [spaced](a%20b.txt) [web](https://example.org/x)

      [bad](other.md#here)

      [gone](gone.md)
      """
    let findings = MarkdownLint.findings(in: text) { files[$0] }
    #expect(findings.map(\.rule) == [.unknownAnchor, .missingFile])
    #expect(findings.map(\.line) == [3, 5])
  }

  @Test func saysWhichLineItIs() {
    let text = "# A\n\nText.\n\n```math\nx\n|y|\n```\n"
    #expect(MarkdownLint.findings(in: text).map(\.line) == [7])
  }

  @Test func everyMarkdownFileOfTheRepositoryIsClean() throws {
    let root = SampleNetwork.repository
    let manager = FileManager.default
    let top = try manager.contentsOfDirectory(atPath: root.path)
    let files = top.filter { !$0.hasPrefix(".") }.flatMap { place in
      // A file has no names inside it.
      let inside = manager.subpaths(atPath: root.appending(path: place).path) ?? []
      return [place] + inside.map { "\(place)/\($0)" }
    }.filter { $0.hasSuffix(".md") }
    #expect(files.contains("README.md"))
    for file in files {
      let url = root.appending(path: file)
      guard let data = try? Data(contentsOf: url) else { continue }
      let findings = MarkdownLint.findings(in: String(decoding: data, as: UTF8.self)) { path in
        let target = url.deletingLastPathComponent().appending(path: path)
        guard FileManager.default.fileExists(atPath: target.path) else { return nil }
        return (try? String(contentsOf: target, encoding: .utf8)) ?? ""
      }
      #expect(findings == [], "\(file)")
    }
  }
}
