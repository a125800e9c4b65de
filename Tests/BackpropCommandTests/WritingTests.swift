import Foundation
import Testing

/// Files and output that cannot be written: said once, with exit code 2, and all is left as it was.
@Suite struct WritingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.file("a.net", Data(Networks.xor.utf8))
    let training = Networks.xor + "\ntrain sgd(rate = 0.5), epochs = 20\n"
    try folder.file("t.net", Data(training.utf8))
    let trace = try CommandRun(["export", "a.net", "--format", "jsonl"], in: folder.url)
    try folder.file("a.jsonl", Data(trace.output.utf8))
  }

  /// What is in the folder, hidden files too.
  private func listing() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  /// Every command that writes to standard output.
  static let commands = [
    "explain a.net", "explain a.net --json", "export a.net", "export a.net --format jsonl",
    "export a.net --format svg", "check a.net", "check a.net --json", "check a.net a.net --json",
    "train t.net -q", "train t.net --json", "verify a.jsonl", "lesson", "lesson two-two-one",
    "completions bash", "--help", "--version",
  ]

  /// Every option that names a file to write.
  static let files = [
    "export a.net --force -o", "export a.net --format jsonl --force -o", "train t.net -q --save",
    "train t.net -q --checkpoint", "train t.net -q --history", "train t.net -q --plot",
  ]

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"),
    arguments: commands)
  func outputOnAFullDiskIsAnError(_ command: String) throws {
    let run = try CommandRun(shell: "backprop \(command) > /dev/full", in: folder.url)
    #expect(run.code == 2)
    #expect(run.errors == "error: cannot write the output: no space left on device\n")
  }

  @Test(arguments: commands + ["explain t.net --detail operation"])
  func aReaderThatHasEnoughEndsItQuietly(_ command: String) throws {
    for reader in ["head -c 10 > /dev/null", "true"] {
      let line = "(backprop \(command); echo $? >&2) | \(reader)"
      #expect(try CommandRun(shell: line, in: folder.url).errors == "0\n")
    }
  }

  @Test(arguments: files)
  func aFileThatDoesNotFitIsAnErrorAndTheOldOneStays(_ command: String) throws {
    try folder.file("old", Data("as it was".utf8))
    let before = try listing()
    // No file may be larger than 0 bytes, which fails as a full disk does: in the middle.
    let line = "ulimit -f 0; backprop \(command) old 2>&1 > /dev/null; echo $?"
    let run = try CommandRun(shell: "(\(line)) | cat", in: folder.url)
    #expect(run.output == "error: cannot write old: file too large\n2\n")
    #expect(try text("old") == "as it was")
    #expect(try listing() == before)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"),
    arguments: files)
  func aFullDeviceIsAnError(_ command: String) throws {
    let run = try CommandRun(shell: "backprop \(command) /dev/full > /dev/null", in: folder.url)
    #expect(run.code == 2)
    #expect(run.errors == "error: cannot write /dev/full: no space left on device\n")
  }

  @Test(arguments: files)
  func whereNothingCanBeWrittenIsFoundBeforeTheWork(_ command: String) throws {
    let before = try listing()
    let words = command.split(separator: " ").map(String.init)
    for (path, reason) in [
      ("nowhere/x", "there is no folder"), (".", "it is a directory"), ("a.net/x", "no folder"),
    ] {
      let run = try CommandRun(words + [path], in: folder.url)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.hasPrefix("error: cannot write \(path): ") && run.errors.contains(reason))
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(try listing() == before)
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"), arguments: files)
  func whatMayNotBeWrittenIsLeft(_ command: String) throws {
    try folder.file("old", Data("as it was".utf8))
    let words = command.split(separator: " ").map(String.init)
    let line = "chmod 400 old; backprop \(words.joined(separator: " ")) old; chmod 600 old"
    let run = try CommandRun(shell: line, in: folder.url)
    #expect(run.errors == "error: cannot write old: permission denied\n")
    #expect(try text("old") == "as it was")
  }

  @Test func whatCanBeWrittenOfATrainingIs() throws {
    // The parameters take less than 512 bytes, the curves more.
    let line = "ulimit -f 1; backprop train t.net -q --plot curves.svg --save w 2>&1; echo $?"
    let run = try CommandRun(shell: "(\(line)) | cat", in: folder.url)
    #expect(run.output.contains("Result") && run.output.contains("parameters: w\n"))
    #expect(run.output.hasSuffix("error: cannot write curves.svg: file too large\n2\n"))
    #expect(try listing() == ["a.jsonl", "a.net", "t.net", "w"])
  }

  @Test func aLinkIsFollowedAndPermissionsAreKept() throws {
    let manager = FileManager.default
    func path(_ name: String) -> String { folder.url.appending(path: name).path }
    // A link to what is not there yet, too.
    try manager.createSymbolicLink(atPath: path("link"), withDestinationPath: "target")
    let first = try CommandRun(["export", "a.net", "-o", "link"], in: folder.url)
    #expect(first.code == 0, "\(first.errors)")
    #expect(try manager.destinationOfSymbolicLink(atPath: path("link")) == "target")
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("target"))
    let second = try CommandRun(
      ["export", "a.net", "--format", "dot", "--force", "-o", "link"], in: folder.url)
    #expect(second.code == 0, "\(second.errors)")
    #expect(try text("target").hasPrefix("digraph"))
    #expect(
      try manager.attributesOfItem(atPath: path("target"))[.posixPermissions] as? Int == 0o640)
    #expect(try listing() == ["a.jsonl", "a.net", "link", "t.net", "target"])
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func anEndInTheMiddleLeavesNothing(_ number: Int32) throws {
    try end(by: number, "--format", "jsonl", columns: 4000)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func anEndInTheMiddleOfADocumentLeavesNothing(_ number: Int32) throws {
    try end(by: number, "--part-size", "50000", columns: 200)
  }

  /// Sends a signal to an export that takes a while, as soon as it writes.
  private func end(by number: Int32, _ options: String..., columns: Int) throws {
    let network = """
      input x[\(columns)] ~ uniform(0, 1)
      parameter W[50, \(columns)] ~ he_uniform
      h = tanh(W @ x)
      loss L = sum(h * h)
      """
    try folder.file("big.net", Data(network.utf8))
    try folder.file("big", Data("as it was".utf8))
    let before = try listing()
    let process = Process()
    process.executableURL = CommandRun.program
    process.arguments = ["export", "big.net", "--force", "-o", "big"] + options
    process.currentDirectoryURL = folder.url
    try process.run()
    while try listing() == before, process.isRunning { usleep(500) }
    try #require(process.isRunning, "the export was over too soon")
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationStatus == (number == SIGINT ? 130 : number))
    #expect(process.terminationReason == (number == SIGINT ? .exit : .uncaughtSignal))
    #expect(try listing() == before)
    #expect(try text("big") == "as it was")
  }
}
