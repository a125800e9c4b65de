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

  /// A change of the header that makes it one that cannot be read, and what is said of it.
  static let malformedHeaders: [(old: String, new: String, says: String)] = [
    ("\"version\":1", "\"version\":2", "it is of version 2, and this program reads version 1"),
    ("\"version\":1", "\"version\":\"1.5\"", "it is of version 1.5"),
    (",\"version\":1", "", "its header has no `version`"),
    ("\"format\":\"backprop-trace\"", "\"format\":\"csv\"", "its format is `csv`"),
    ("\"format\":\"backprop-trace\",", "", "not the header that export writes"),
    ("\"seed\":1", "\"seed\":1,\"detail\":2", "its header has `detail`, which no header has"),
    ("\"seed\":1", "\"seed\":-1", "a value that cannot be read"),
    ("\"evaluate\":false", "\"evaluate\":0.5", "a value that cannot be read: `evaluate`"),
    ("\"expand\":[]", "\"expand\":[7]", "a value that cannot be read: `expand`"),
    ("\"expand\":[],", "", "its header has no `expand`"),
    ("\"expand\":[]", "\"expand\":[\"tanh\"]", "the network calls no function of that name"),
    ("\"seed\":1", "\"example\":5,\"seed\":1", "there is no example 5; the network has 4"),
    ("\"evaluate\":false", "\"evaluate\":false,\"statistics\":\"s\"", "goes with --evaluate"),
    ("\"evaluate\":false", "\"evaluate\":true,\"statistics\":\"s\"", "cannot read s: no such file"),
    ("= sigmoid(", "= sigmd(", "unknown function: sigmd"),
    ("loss L", "loss", "error: "), ("\\n", "\n", "not the header that export writes"),
  ]

  @Test(arguments: malformedHeaders)
  func aMalformedHeaderIsAnError(old: String, new: String, says: String) throws {
    let trace = try CommandRun(["export", "-", "--format", "jsonl"], input: Networks.xor).output
    let changed = trace.replacing(old, with: new, maxReplacements: 1)
    try #require(changed != trace)
    let run = try CommandRun(["verify", "-"], input: changed)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("error: ") && run.errors.contains(says), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  /// A change of the header that may be read, but is not what the other lines came from.
  @Test(arguments: [
    ("\"name\":\"<stdin>\"", "\"name\":\"other.net\"", 1), ("\"seed\":1", "\"seed\":2", 1),
    ("\"evaluate\":false", "\"evaluate\":true", 1),
    ("\"expand\":[]", "\"expand\":[\"sigmoid\"]", 1),
    ("\"seed\":1", "\"example\":2,\"seed\":1", 1), ("1, 1 -> 0", "1, 1 -> 1", 1),
    ("\"version\":1", "\"version\": 1", 1), ("\"checksum\":\"", "\"checksum\":\"0", 1),
  ])
  func anotherHeaderDoesNotHold(_ old: String, _ new: String, _ line: Int) throws {
    let trace = try CommandRun(["export", "-", "--format", "jsonl"], input: Networks.xor).output
    let changed = trace.replacing(old, with: new, maxReplacements: 1)
    try #require(changed != trace)
    let run = try CommandRun(["verify", "-"], input: changed)
    #expect(run.code == 1, "\(run.errors)")
    #expect(run.output.hasPrefix("standard input, line \(line): "))
  }

  @Test func whatIsNoTraceIsAnError() throws {
    let trace = try CommandRun(["export", "-", "--format", "jsonl"], input: Networks.xor).output
    let cutOff = Data(trace.utf8.prefix(100))
    let binary = Data((0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 181 ^ $0 >> 3) })
    for (data, says) in [
      (Data(), "it is empty"), (Data("\n".utf8), "not the header"),
      (Data("x".utf8), "not the header"),
      (Data("{}".utf8), "not the header"), (Data("[1]\n".utf8), "not the header"),
      (cutOff, "not the header"), (binary, "not the header"),
      (Data("# Trace\n".utf8), "not the header"),
    ] {
      let run = try CommandRun(["verify", "-"], input: data)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.hasPrefix("error: standard input is no trace: "))
      #expect(run.errors.contains(says) && run.errors.split(separator: "\n").count == 1)
    }
  }

  @Test(
    arguments: [
      (["verify"], 64, "missing argument `TRACE`"), (["verify", "a", "b"], 64, "`b`"),
      (["verify", "nowhere.jsonl"], 2, "cannot read nowhere.jsonl: no such file"),
      (["verify", "."], 2, "it is a directory"),
      (["verify", "-", "--tolerance", "2"], 64, "between"),
      (["verify", "-", "--tolerance", "much"], 64, "not a number"),
    ] as [([String], Int32, String)])
  func aWrongCommandLineIsAnError(_ arguments: [String], _ code: Int32, _ says: String) throws {
    let run = try CommandRun(arguments)
    #expect(run.code == code)
    #expect(run.errors.hasPrefix("error: ") && run.errors.contains(says), "\(run.errors)")
  }

  @Test func aTraceAfterATrainingNeedsItsStatistics() throws {
    let folder = try TemporaryFolder()
    try folder.file("a.net", Data(VerifyTests.batch.utf8))
    let train = try CommandRun(["train", "a.net", "-q", "--save", "s.safetensors"], in: folder.url)
    #expect(train.code == 0, "\(train.errors)")
    let options = [
      "--evaluate", "--statistics", "s.safetensors", "--format", "jsonl", "-o", "t.jsonl",
    ]
    #expect(try CommandRun(["export", "a.net"] + options, in: folder.url).code == 0)
    let holds = try CommandRun(["verify", "t.jsonl"], in: folder.url)
    #expect(holds.code == 0 && holds.output.hasPrefix("All "), "\(holds.output) \(holds.errors)")
    let longer = VerifyTests.batch.replacing("epochs = 3", with: "epochs = 9")
    try folder.file("b.net", Data(longer.utf8))
    #expect(
      try CommandRun(["train", "b.net", "-q", "--save", "s.safetensors"], in: folder.url).code == 0)
    let other = try CommandRun(["verify", "t.jsonl"], in: folder.url)
    #expect(other.code == 1 && other.output.contains("`value` is "), "\(other.output)")
    try FileManager.default.removeItem(at: folder.url.appending(path: "s.safetensors"))
    let missing = try CommandRun(["verify", "t.jsonl"], in: folder.url)
    #expect(missing.code == 2 && missing.errors.contains("cannot read s.safetensors"))
  }

  private static let batch = """
    input x[2]
    target y
    parameter W[2, 2] ~ he_uniform
    parameter γ[2] ~ ones
    parameter β[2] ~ zeros
    parameter V[1, 2] ~ glorot_uniform
    a = dropout(relu(batch_norm(W @ x, γ, β)), 0.5)
    loss L = (y - V @ a)^2
    examples
      0, 1 -> 1
      1, 0.5 -> -1
      2, -1 -> 0.5
    train sgd(rate = 0.1), epochs = 3
    """

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
