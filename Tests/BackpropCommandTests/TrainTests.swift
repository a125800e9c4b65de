import Foundation
import Testing

/// `backprop train` as it is typed.
@Suite struct TrainTests {
  private static let network =
    Networks.xor.components(separatedBy: "\nclaim")[0]
    + "\nmetric accuracy(p, y)\ntrain adam(rate = 0.01), epochs = 20, batch = 2\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.file("xor.net", Data(TrainTests.network.utf8))
    return folder
  }

  @Test func everyFileIsWritten() throws {
    let folder = try folder()
    let run = try CommandRun(
      [
        "train", "xor.net", "--save", "w.safetensors", "--history", "h.csv", "--plot", "h.svg",
        "--checkpoint", "c.safetensors", "--json",
      ], in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["finished"] as? Bool == true)
    #expect(object["steps"] as? Int == 40)
    let history = try #require(object["history"] as? [[String: Any]])
    #expect(history.count == 20)
    let csv = try String(contentsOf: folder.url.appending(path: "h.csv"), encoding: .utf8)
      .split(separator: "\n")
    #expect(csv.count == 21)
    #expect(csv[0].hasPrefix("train,epoch,steps,rate,loss,accuracy"))
    let losses = try csv.dropFirst().map { try #require(Double($0.split(separator: ",")[4])) }
    let same = history.compactMap { $0["loss"] as? Double }
    #expect(zip(losses, same).allSatisfy { abs($0 - $1) <= 1e-15 } && same.count == losses.count)
    let svg = try String(contentsOf: folder.url.appending(path: "h.svg"), encoding: .utf8)
    #expect(svg.hasPrefix("<svg") && svg.contains("polyline"))
    for name in ["w", "c"] {
      let size = try Data(contentsOf: folder.url.appending(path: "\(name).safetensors")).count
      #expect(size > 100)
    }
  }

  @Test func whatIsShownFitsATerminal() throws {
    let folder = try folder()
    for columns in ["40", "80", "120"] {
      let run = try CommandRun(
        ["train", "xor.net", "--norms"], in: folder.url, environment: ["COLUMNS": columns])
      #expect(run.code == 0)
      let width = min(Int(columns) ?? 80, 80)
      #expect(run.output.contains("Result"))
      if columns != "40" {
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= width })
      }
    }
  }

  @Test func progressGoesToStandardErrorAndCanBeHushed() throws {
    let folder = try folder()
    let run = try CommandRun(["train", "xor.net"], in: folder.url)
    #expect(run.errors.split(separator: "\n").count == 11)
    #expect(run.errors.hasPrefix("epoch 1 of 20: loss "))
    let quiet = try CommandRun(["train", "xor.net", "-q"], in: folder.url)
    #expect(quiet.errors.isEmpty)
    #expect(quiet.output.hasPrefix("Result\n"))
    let ascii = try CommandRun(["train", "xor.net", "--ascii"], in: folder.url)
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func severalNetworksAreCompared() throws {
    let folder = try folder()
    try folder.file("b.net", Data(TrainTests.network.replacing("20", with: "5").utf8))
    let run = try CommandRun(["train", "xor.net", "b.net", "-q"], in: folder.url)
    #expect(run.code == 0)
    #expect(run.output.contains("==> b.net <==") && run.output.contains("Comparison\n"))
    let json = try CommandRun(["train", "xor.net", "b.net", "--json"], in: folder.url)
    #expect(json.output.split(separator: "\n").count == 2)
    let both = try CommandRun(["train", "xor.net", "b.net", "--save", "x"], in: folder.url)
    #expect(both.code == 64)
  }

  /// What is typed, and the exit code.
  private static let mistakes: [(typed: [String], code: Int32)] = [
    (["train"], 64), (["train", "no.net"], 2), (["train", "xor.net", "--train", "adm"], 2),
    (["train", "xor.net", "--resume", "xor.net"], 2), (["train", "xor.net", "--save", "."], 2),
    (["train", "xor.net", "--train", "sgd, folds = 2", "--save", "x"], 64),
    (["train", "xor.net", "--train", "sgd(rate = 1e300), epochs = 9"], 2),
    (["explain", "xor.net", "--rate", "1", "--optimizer", "sgd"], 64),
    (["explain", "xor.net", "--statistics", "x"], 64),
  ]

  @Test(arguments: mistakes.indices)
  func mistakesAreAnswered(_ index: Int) throws {
    let (arguments, code) = Self.mistakes[index]
    let folder = try folder()
    let run = try CommandRun(arguments, in: folder.url)
    #expect(run.code == code, "\(run.errors)")
    #expect(run.errors.contains("error: "))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalKeepsWhatWasReached(_ number: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.file(
      "long.net",
      Data(TrainTests.network.replacing("epochs = 20", with: "epochs = 1000000000").utf8))
    let process = Process()
    process.executableURL = CommandRun.program
    process.arguments = ["train", "long.net", "--checkpoint", "c.safetensors"]
    process.currentDirectoryURL = folder.url
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // The first line of progress says that it has begun.
    _ = try errors.fileHandleForReading.read(upToCount: 5)
    kill(process.processIdentifier, number)
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == (number == SIGINT ? .exit : .uncaughtSignal))
    #expect(process.terminationStatus == (number == SIGINT ? 130 : number))
    #expect(text.contains("Interrupted in epoch "))
    #expect(text.contains("checkpoint: c.safetensors"))
    let size = try Data(contentsOf: folder.url.appending(path: "c.safetensors")).count
    #expect(size > 100)
  }
}
