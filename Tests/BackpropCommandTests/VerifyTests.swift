import Foundation
import Testing

/// `backprop export --format` and `backprop verify` as they are typed.
@Suite struct VerifyTests {
  @Test(arguments: [
    [], ["--example", "2"], ["--expand", "sigmoid"], ["--seed", "7"], ["--evaluate"],
  ])
  func aTraceHolds(_ options: [String]) throws {
    let run = try CommandRun(
      ["export", "-", "--format", "jsonl"] + options, input: Networks.xor)
    #expect(run.code == 0, "\(run.errors)")
    let verified = try CommandRun(["verify", "-"], input: run.output)
    #expect(verified.code == 0, "\(verified.output) \(verified.errors)")
    let count = run.output.split(separator: "\n").count
    #expect(verified.output == "All \(count) lines hold.\n")
  }

  @Test func whatDoesNotHoldIsNamed() throws {
    let trace = try CommandRun(
      ["export", "-", "--format", "jsonl"], input: Networks.twoTwoOne
    ).output
    let changed = trace.replacing("\"local\":0.5,", with: "\"local\":0.25,")
    let run = try CommandRun(["verify", "-"], input: changed)
    #expect(run.code == 1)
    #expect(run.output.contains("`local` is 0.25, and should be 0.5"))
  }

  @Test(arguments: ["", "x", "{}", "{\"format\":\"other\"}", "[1]\n{\"node\":0}"])
  func whatIsNoTraceIsAnError(_ text: String) throws {
    let run = try CommandRun(["verify", "-"], input: text)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("error: "))
  }

  @Test func aFileIsReplacedOnlyByForce() throws {
    let folder = try TemporaryFolder()
    try folder.file("a.net", Data(Networks.xor.utf8))
    let arguments = ["export", "a.net", "--format", "dot", "-o", "g.dot"]
    #expect(try CommandRun(arguments, in: folder.url).code == 0)
    let file = folder.url.appending(path: "g.dot")
    try Data("mine".utf8).write(to: file)
    let refused = try CommandRun(arguments, in: folder.url)
    #expect(refused.code == 2 && refused.errors.contains("--force"))
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    #expect(try CommandRun(arguments + ["--force"], in: folder.url).code == 0)
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("digraph network {"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        == ["a.net", "g.dot"])
  }

  @Test func theGraphIsDrawnForMermaid() throws {
    let run = try CommandRun(
      ["export", "-", "--format", "mermaid"], input: Networks.twoTwoOne)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("flowchart LR\n"))
  }
}
