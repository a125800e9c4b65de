import Arguments
import Testing
import Typography
import Wording

@Suite("Help") struct HelpTests {
  private let table = SampleProgram.table

  @Test func `a command's help has examples, usage, arguments and options in this order`() throws {
    let help = table.help(for: SampleProgram.explain, heading: { "# " + $0 })
    let headings = help.split(separator: "\n").filter { $0.hasPrefix("# ") }
    #expect(
      headings == [
        "# Examples", "# Usage", "# Arguments", "# Options", "# Common options", "# Details",
      ])
    #expect(help.hasPrefix("backprop explain: Shows every chain-rule step of a network.\n"))
    #expect(help.contains("\n  backprop explain [OPTION...] NETWORK [OUTPUT]\n"))
    #expect(help.contains("\n      --chance P         Drops with probability P. (0 to 1)\n"))
    #expect(help.contains("(1 to 17; default 6)"))
    #expect(help.contains("\n  -r, --rate η           Sets the learning rate η.\n"))
  }

  @Test func `the program's help lists every command`() {
    let help = table.help(for: nil)
    for command in table.commands {
      #expect(help.contains("\n  \(command.name)"))
      #expect(help.contains(command.abstract.text))
    }
    #expect(help.contains("--version"))
    #expect(help.contains("\n  backprop learn\n      Lists the lessons.\n"))
  }

  @Test("Lines keep to the width", arguments: [40, 50, 66, 80, 120])
  func width(width: Int) {
    for command in [nil] + table.commands {
      let examples = (command?.examples ?? table.examples).map { "  " + $0.commandLine }
      let lines = table.help(for: command, width: width).split(separator: "\n").map(String.init)
      for line in lines where !examples.contains(line) {
        #expect(line.cellWidth <= width, "\(line)")
        #expect(line.last != " ")
      }
    }
  }

  @Test func `no width is too small`() {
    #expect(table.help(for: nil, width: -5) == table.help(for: nil, width: 40))
  }

  @Test func `the table has no problems, and each kind of problem is found`() {
    #expect(table.problems() == [])
    let twice = Option(flag: "quiet", "Says nothing.")
    let many = Positional(repeating: .file(), "Files.")
    let one = Positional(.text("NAME"), "A name.")
    let bad = Command(
      "bad", "Is bad.",
      examples: [Example("backprop bad --loud x", "Fails."), Example("ls 'x", "")],
      positionals: [many, one], options: [twice])
    let problems = CommandTable(
      name: "backprop", abstract: "", version: "", commonOptions: [SampleProgram.quiet],
      commands: [bad, bad]
    ).problems()
    for part in [
      "two commands `bad`", "two options `--quiet`", "`FILE` repeats, but is not last",
      "`NAME` is required", "unknown option `--loud`", "left open",
    ] {
      #expect(problems.contains { $0.contains(part) }, "\(part)")
    }
  }

  @Test(
    "Examples are read as a shell reads them",
    arguments: [
      ("backprop check 'a b' \"c\" d\\ e", 0), ("cat x | backprop check - > out.md", 0),
      ("backprop list; backprop check x", 0), ("backprop list x > y", 1), ("ls", 1),
      ("backprop explain -e \"(w*x - y)^2 | 1\" n", 0),
    ])
  func shell(line: String, problems: Int) {
    let table = CommandTable(
      name: "backprop", abstract: "", version: "", examples: [Example(line, "")],
      commands: SampleProgram.table.commands)
    #expect(table.problems().count == problems)
  }
}
