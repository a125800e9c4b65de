import Foundation
import Testing

/// `backprop check` as it is typed.
@Suite struct CheckTests {
  /// relu at a1[2] is exactly at its corner.
  static let atAKink = """
    input x = [1, 2]
    target y = 1
    parameter W1 = [[0.5, 0.25], [2, -1], [0.3, 0.1]]
    parameter W2 = [[1, -1, 0.5]]
    a1 = relu(W1 @ x)
    loss L = (y - W2 @ a1)^2 / 2

    """

  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test(arguments: [Networks.twoTwoOne, Networks.xor])
  func aRightNetworkIsFoundRight(_ network: String) throws {
    let run = try CommandRun(["check", "-"], input: network)
    #expect(run.code == 0, "\(run.output)")
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("entries are right."))
    #expect(run.output.contains("rules are right by themselves, at "))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func everyEntryOfEveryParameterIsCompared() throws {
    let run = try CommandRun(["check", "-", "--json"], input: Networks.xor)
    #expect(run.code == 0)
    let object = try #require(try objects(run.output).first)
    #expect(object["ok"] as? Bool == true)
    #expect(object["file"] as? String == "-")
    let parameters = try #require(object["parameters"] as? [[String: Any]])
    #expect(parameters.map { $0["name"] as? String } == ["W1", "b1", "W2", "b2"])
    #expect(parameters.map { $0["entries"] as? Int } == [8, 4, 4, 1])
    #expect(parameters.map { $0["shape"] as? [Int] } == [[4, 2], [4], [1, 4], []])
    for parameter in parameters {
      let error = try #require(parameter["maxRelativeError"] as? Double)
      #expect(error < 1e-12)
      let worst = try #require(parameter["worst"] as? [String: Any])
      let bound = try #require(worst["errorBound"] as? Double)
      let numerical = try #require(worst["numerical"] as? Double)
      for engine in ["scalar", "vectorised"] {
        #expect(abs(try #require(worst[engine] as? Double) - numerical) <= bound)
      }
    }
  }

  @Test func theAnswerIsThatOfThePublishedExample() throws {
    let run = try CommandRun(["check", "-", "--json"], input: Networks.twoTwoOne)
    let object = try #require(try objects(run.output).first)
    #expect(abs(try #require(object["loss"] as? Double) - 0.045) < 1e-15)
    let b2 = try #require((object["parameters"] as? [[String: Any]])?.last)
    let worst = try #require(b2["worst"] as? [String: Any])
    #expect(abs(try #require(worst["numerical"] as? Double) - -0.063) < 1e-15)
  }

  @Test func aWrongClaimIsDiagnosed() throws {
    let network =
      Networks.twoTwoOne + """
        claim ∂L/∂b2 = (ŷ - y) * ŷ * (1 - ŷ)
        claim ∂L/∂b2 = (y - ŷ) * ŷ * (1 - ŷ)

        """
    let run = try CommandRun(["check", "-"], input: network)
    #expect(run.code == 1)
    #expect(run.output.contains("∂L/∂b2 holds"))
    #expect(run.output.contains("∂L/∂b2 does not hold"))
    #expect(run.output.contains("1 of 2 claims does NOT hold."))
    let data = try CommandRun(["check", "-", "--json"], input: network)
    #expect(data.code == 1)
    let object = try #require(try objects(data.output).first)
    #expect(object["ok"] as? Bool == false)
    let claims = try #require(object["claims"] as? [[String: Any]])
    #expect(claims.map { $0["ok"] as? Bool } == [true, false])
    #expect(claims[1]["target"] as? String == "∂L/∂b2")
    let diagnosis = try #require(claims[1]["diagnosis"] as? [[String: String]])
    #expect(diagnosis.first?["mistake"] == "sign")
    #expect(diagnosis.first?["text"]?.isEmpty == false)
  }

  @Test func aKinkIsNoFailureButIsSaid() throws {
    let run = try CommandRun(["check", "-"], input: CheckTests.atAKink)
    #expect(run.code == 0)
    #expect(run.output.contains("2 entries of W1 lie at a kink: relu at a1[2]."))
    let data = try CommandRun(["check", "-", "--json"], input: CheckTests.atAKink)
    let object = try #require(try objects(data.output).first)
    let parameters = try #require(object["parameters"] as? [[String: Any]])
    #expect(parameters.map { $0["kinks"] as? Int } == [2, 0])
    #expect(object["ok"] as? Bool == true)
  }

  @Test func aFormulaNeedsNoFile() throws {
    let arguments = ["check", "-e", "L = (y - w*x)^2", "w=0.5", "x=2", "y=1", "--input", "x,y"]
    let run = try CommandRun(arguments)
    #expect(run.code == 0)
    #expect(run.output.contains("The only entry is right"))
    let data = try CommandRun(arguments + ["--json"])
    #expect(try objects(data.output).first?["file"] as? String == "-e")
  }

  @Test func severalFilesAreCheckedEach() throws {
    let folder = try TemporaryFolder()
    try folder.file("right.net", Data(Networks.twoTwoOne.utf8))
    try folder.file("wrong.net", Data((Networks.twoTwoOne + "claim ∂L/∂b2 = 1\n").utf8))
    try folder.file("bad.net", Data("loss L = (\n".utf8))
    let names = ["right.net", "bad.net", "nowhere.net", "wrong.net"]
    let run = try CommandRun(["check"] + names, in: folder.url)
    #expect(run.code == 2)
    for name in names { #expect(run.output.contains("==> \(name) <==")) }
    #expect(run.output.contains("The claim does NOT hold."))
    #expect(run.errors.contains("bad.net:1:10") && run.errors.contains("nowhere.net: no such file"))

    let data = try CommandRun(["check", "--json"] + names, in: folder.url)
    #expect(data.code == 2)
    let objects = try objects(data.output)
    #expect(objects.map { $0["file"] as? String } == names)
    #expect(objects.map { $0["ok"] as? Bool } == [true, false, false, false])
    #expect(objects[1]["place"] as? String == "bad.net:1:10")
    #expect((objects[2]["error"] as? String)?.contains("no such file") == true)
    let wrong = try CommandRun(["check", "right.net", "wrong.net"], in: folder.url)
    #expect(wrong.code == 1)
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    let runs = try ["1", "2", "5"].map {
      try CommandRun(["check", "-", "--jobs", $0, "--json"], input: Networks.xor).output
    }
    #expect(Set(runs).count == 1)
  }

  @Test func theFastModeSaysThatItIsASample() throws {
    let run = try CommandRun(["check", "-", "--fast", "--seed", "3"], input: Networks.xor)
    #expect(run.code == 0)
    #expect(run.output.contains("This was the fast mode."))
    #expect(run.output.contains("(seed 3)"))
    let data = try CommandRun(["check", "-", "--fast", "--json"], input: Networks.xor)
    let directions = try #require(
      try objects(data.output).first?["directions"] as? [String: Any])
    #expect(try #require(directions["unseenError"] as? Double) < 1e-10)
  }

  @Test func oneExampleAlone() throws {
    let all = try CommandRun(["check", "-", "--json"], input: Networks.xor)
    let one = try CommandRun(["check", "-", "--json", "--example", "2"], input: Networks.xor)
    #expect(one.code == 0)
    let losses = try objects(all.output + one.output).map { $0["loss"] as? Double }
    #expect(losses[0] != losses[1])
  }

  @Test func aFunctionOpenedIsCheckedByItsParts() throws {
    let run = try CommandRun(
      ["check", "-", "--json", "--expand", "sigmoid"], input: Networks.twoTwoOne)
    #expect(run.code == 0)
    let rules = try #require(try objects(run.output).first?["rules"] as? [[String: Any]])
    let names = rules.compactMap { $0["name"] as? String }
    #expect(names.contains("exp") && !names.contains("sigmoid"))
  }

  @Test func asciiIsPureASCII() throws {
    let run = try CommandRun(["check", "-", "--ascii"], input: CheckTests.atAKink)
    #expect(run.output.utf8.allSatisfy { $0 < 128 })
  }

  @Test func nothingToLearnIsNoFailure() throws {
    let run = try CommandRun(["check", "-"], input: "input x = 2\nloss L = x^2\n")
    #expect(run.code == 0)
    #expect(run.output.contains("no parameter"))
  }

  /// It has checked one file and waits for the text of another, so that it is sure to be there still.
  @Test func controlCEndsItWith130() throws {
    let folder = try TemporaryFolder()
    try folder.file("small.net", Data("parameter w = 2\nloss L = w^2\n".utf8))
    let process = Process()
    process.executableURL = CommandRun.program
    process.arguments = ["check", "small.net", "-"]
    process.currentDirectoryURL = folder.url
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    var text = Data()
    while !String(decoding: text, as: UTF8.self).contains("Verdict") {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      text += more
    }
    #expect(process.isRunning)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
  }
}
