import Arguments
import Foundation
import Testing

@testable import BackpropCommand

/// The table of commands, and what is made from it.
@Suite struct TableTests {
  @Test func theTableIsSound() {
    #expect(Program.table.problems().isEmpty)
  }

  @Test func theReferenceIsWhatTheTableSays() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/cli.md").standardized
    let text = Program.table.markdownReference()
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("docs/cli.md was written anew")
    }
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(written == text, "docs/cli.md: run RECORD_GOLDEN=1 swift test --filter TableTests")
  }

  @Test(arguments: Program.table.commands.map(\.name))
  func everyCommandHasHelp(_ name: String) throws {
    let run = try CommandRun([name, "--help"])
    #expect(run.code == 0)
    #expect(run.output.contains("Examples"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try CommandRun(["help", name]).output == run.output)
  }

  @Test func theVersionIsPrinted() throws {
    let run = try CommandRun(["--version"])
    #expect(run.code == 0)
    #expect(run.output == "backprop \(Program.version)\n")
  }
}
