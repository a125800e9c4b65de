import Charts
import Testing

@testable import Explanations

/// Pictures for Graphviz and Mermaid.
@Suite struct GraphTextTests {
  private let picture = GraphPicture(
    nodes: [
      .init(id: "a\"b", name: "a\"b\\N&lt;", value: "1\n2", kind: .given),
      .init(id: "W[1,2]", name: "W[1,2]", value: "0.5", gradient: "−1", kind: .parameter),
      .init(id: "L", name: "L", kind: .result),
    ],
    edges: [.init(from: "a\"b", to: "L"), .init(from: "W[1,2]", to: "L")])

  @Test func dotIsEscaped() {
    #expect(
      GraphText(picture).dot == #"""
        digraph network {
          rankdir=LR;
          node [shape=box];
          "a\"b" [label="a\"b\\N&amp;lt;\n1 2", style="rounded,dashed"];
          "W[1,2]" [label="W[1,2]\n0.5\n−1", style=solid];
          "L" [label="L", style=rounded, penwidth=2];
          "a\"b" -> "L";
          "W[1,2]" -> "L";
        }

        """#)
  }

  @Test func mermaidIsEscaped() {
    let text = GraphText(picture).mermaid
    #expect(
      text == #"""
        flowchart LR
          n1(["a#quot;b\N#amp;lt;<br/>1 2"])
          n2["W[1,2]<br/>0.5<br/>−1"]
          n3[["L"]]
          n1 --> n3
          n2 --> n3

        """#)
    #expect(MarkdownLint.findings(in: "```mermaid\n" + text + "```\n") == [])
  }
}
