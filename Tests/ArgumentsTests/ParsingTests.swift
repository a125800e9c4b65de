import Arguments
import Testing
import Wording

@Suite("Parsing") struct ParsingTests {
  private typealias Sample = SampleProgram

  private func run(_ arguments: String...) throws -> ParsedCommand {
    guard case .run(let parsed) = try Sample.table.parse(arguments) else {
      throw UsageError("not run", program: "test")
    }
    return parsed
  }

  @Test func `values come typed, and defaults where nothing is given`() throws {
    let parsed = try run("explain", "xor.net", "--rate", "0.5", "--detail=layer", "--json")
    #expect(parsed.command.name == "explain")
    #expect(parsed[Sample.network] == "xor.net")
    #expect(parsed[Sample.output] == nil)
    #expect(parsed[Sample.rate] == 0.5)
    #expect(parsed[Sample.chance] == nil)
    #expect(parsed[Sample.digits] == 6)
    #expect(parsed[Sample.detail] == .layer)
    #expect(parsed[Sample.wrt] == [])
    #expect(parsed[Sample.json])
    #expect(!parsed[Sample.quiet])
    #expect(parsed[Sample.color] == "auto")
    #expect(parsed.isGiven(Sample.rate))
    #expect(!parsed.isGiven(Sample.digits))
  }

  @Test(
    "A number may be negative, however it is written",
    arguments: [
      ["--rate", "-0.5"], ["--rate=-0.5"], ["-r", "-0.5"], ["-r=-0.5"], ["--rate", "−0.5"],
      ["--rate", "-.5"], ["--rate=-5e-1"],
    ])
  func negative(arguments: [String]) throws {
    guard case .run(let parsed) = try Sample.table.parse(["explain", "x.net"] + arguments) else {
      Issue.record("not run")
      return
    }
    #expect(parsed[Sample.rate] == -0.5)
  }

  @Test func `options stand before, between and after arguments`() throws {
    let parsed = try run(
      "--color", "never", "explain", "-jq", "a.net", "--wrt=x", "b", "--wrt", "y")
    #expect(parsed[Sample.color] == "never")
    #expect(parsed[Sample.network] == "a.net")
    #expect(parsed[Sample.output] == "b")
    #expect(parsed[Sample.wrt] == ["x", "y"])
    #expect(parsed[Sample.json] && parsed[Sample.quiet])
  }

  @Test func `two hyphens end the options, and one is an argument`() throws {
    #expect(try run("check", "--", "--into", "-h")[Sample.sources] == ["--into", "-h"])
    #expect(try run("check", "-", "-1")[Sample.sources] == ["-", "-1"])
    #expect(try run("explain", "n", "-e", "-")[Sample.formula] == "-")
  }

  @Test func `a value may look like anything but an option`() throws {
    let parsed = try run("explain", "n", "-e", "-x^2 + 1", "--wrt=--json", "--wrt", "")
    #expect(parsed[Sample.formula] == "-x^2 + 1")
    #expect(parsed[Sample.wrt] == ["--json", ""])
    #expect(try run("explain", "n", "--formula=a=b")[Sample.formula] == "a=b")
  }

  @Test func `arguments that must be there go before those that may be left out`() throws {
    let first = Positional(repeating: .text("FIRST"), "All but the last.")
    let last = Positional(.text("LAST"), "The last.")
    let move = Command("move", "Moves.", positionals: [first, last])
    let table = CommandTable(name: "m", abstract: "M.", version: "1", commands: [move])
    guard case .run(let parsed) = try table.parse(["move", "a", "b", "c"]) else {
      Issue.record("not run")
      return
    }
    #expect(parsed[first] == ["a", "b"])
    #expect(parsed[last] == "c")
  }

  @Test(
    "Help is asked for at every level",
    arguments: [
      ([], nil), (["--help"], nil), (["-h"], nil), (["help"], nil), (["help", "help"], nil),
      (["--help", "explain"], nil), (["help", "explain"], "explain"),
      (["explain", "-h"], "explain"),
      (["explain", "--nonsense", "--help"], "explain"), (["-q", "check", "--help"], "check"),
      (["help", "-q", "check"], "check"),
    ] as [([String], String?)])
  func help(arguments: [String], command: String?) throws {
    guard case .help(let asked) = try Sample.table.parse(arguments) else {
      Issue.record("no help")
      return
    }
    #expect(asked?.name == command)
  }

  @Test func `the version is asked for before any command only`() throws {
    guard case .version = try Sample.table.parse(["-q", "--version"]) else {
      Issue.record("no version")
      return
    }
    #expect(throws: UsageError.self) { try Sample.table.parse(["list", "--version"]) }
  }
}
