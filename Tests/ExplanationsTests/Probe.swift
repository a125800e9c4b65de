import Networks
import Testing
@testable import Explanations
@Suite struct Probe {
  @Test func probe() throws {
    var ok = 0, skip = 0, lines = 0
    var longest = 0
    for seed in UInt64(1)...300 {
      let n = RandomNetwork(seed: seed)
      do {
        let e = try ExplainedNetwork(n.text)
        let l = PrintedLines(e)
        ok += 1; lines += l.count
        if seed < 4 { print(n.text); print(TerminalRendererProbe.text(e)) }
      } catch let d as Diagnostic { skip += 1; if skip < 12 { print(n.text); print(d.rendered()) } }
    }
    print("OK", ok, "SKIP", skip, "LINES", lines, longest)
  }
}
enum TerminalRendererProbe {
  static func text(_ e: ExplainedNetwork) -> String {
    TerminalRenderer().lines(Explanation(e.trace, options: e.options).document(title: "")).prefix(60).joined(separator: "\n")
  }
}
