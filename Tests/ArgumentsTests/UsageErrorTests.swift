import Arguments
import TestSupport
import Testing
import Wording

@Suite("Usage errors") struct UsageErrorTests {
  private func refusal(_ arguments: [String]) -> UsageError? {
    do {
      _ = try SampleProgram.table.parse(arguments)
      return nil
    } catch { return error }
  }

  @Test(
    "Wrong use is told in plain words",
    arguments: [
      ("explain n --jsno", "unknown option `--jsno`; did you mean `--json`?"),
      ("explain n -jsno", "unknown option `-jsno`; did you mean `--json`?"),
      ("explain n -e5", "unknown option `-e5`; did you mean `-e FORMULA`?"),
      ("explain n -xyz=3", "unknown option `-xyz`"),
      ("check n --json", "unknown option `--json`; it is an option of `explain`"),
      ("explain n --rate", "`--rate` needs a value: `--rate η`"),
      ("explain n --rate --json", "`--rate` needs a value: `--rate η`"),
      ("explain n -e -j", "`--formula` needs a value: `--formula FORMULA`"),
      ("explain n --json=3", "`--json` takes no value, but was given `3`"),
      ("explain n --rate fast", "`--rate`: `fast` is not a number"),
      ("explain n --rate nan", "`--rate`: `nan` is not a number"),
      ("explain n --rate inf", "`--rate`: `inf` is not a number"),
      ("explain n --rate 0x10", "`--rate`: `0x10` is not a number"),
      ("explain n --rate 1e999", "`--rate`: `1e999` is too large a number"),
      ("explain n --rate=", "`--rate`: `` is not a number"),
      ("explain n --chance 1.5", "`--chance`: `1.5` is not between 0 and 1"),
      ("explain n --digits 0", "`--digits`: `0` is not between 1 and 17"),
      ("explain n --digits 2.5", "`--digits`: `2.5` is not a whole number"),
      (
        "explain n --digits 99999999999999999999",
        "`--digits`: `99999999999999999999` is too large a number"
      ),
      (
        "explain n --detail nueron",
        "`--detail`: `nueron` is not one of layer, neuron, operation; did you mean `neuron`?"
      ),
      (
        "explain n --detail deep", "`--detail`: `deep` is not one of layer, neuron, operation"
      ),
      ("explain n --json -j", "`--json` is given twice"),
      ("explain n -r 1 --rate 2", "`--rate` is given twice"),
      ("--color never list --color auto", "`--color` is given twice"),
      ("explain", "missing argument `NETWORK`"),
      ("check", "missing argument `FILE`"),
      ("explain a b c", "unexpected argument `c`: the command takes at most 2"),
      ("list a", "unexpected argument `a`: the command takes none"),
      ("check a --into=", "`--into`: `` is not a path"),
    ])
  func message(line: String, message: String) throws {
    let error = try #require(refusal(line.split(separator: " ").map(String.init)))
    #expect(error.message.text == message)
    #expect(error.hint.text.hasPrefix("See `backprop help "))
  }

  @Test(
    "Without a command the hint leads to the program's help",
    arguments: [
      ("expalin", "unknown command `expalin`; did you mean `explain`?"),
      ("hlep", "unknown command `hlep`; did you mean `help`?"),
      ("qqq", "unknown command `qqq`"),
      ("help chek", "unknown command `chek`; did you mean `check`?"),
      ("--colour always list", "unknown option `--colour`; did you mean `--color`?"),
      ("--json explain", "unknown option `--json`; it is an option of `explain`"),
      ("--color blue list", "`--color`: `blue` is not one of auto, always, never"),
    ])
  func program(line: String, message: String) throws {
    let error = try #require(refusal(line.split(separator: " ").map(String.init)))
    #expect(error.message.text == message)
    #expect(["See `backprop help`.", "See `backprop help list`."].contains(error.hint.text))
  }

  @Test func `a message stays on one line, whatever was typed`() throws {
    let error = try #require(refusal(["a\n\u{1B}[31m" + String(repeating: "b", count: 500)]))
    #expect(!error.message.text.contains { $0.isNewline || $0 == "\u{1B}" })
    #expect(error.message.text.count < 120)
    #expect(error.description == error.message.text + "\n" + error.hint.text)
  }

  @Test func `a command's own complaint leads to its help`() throws {
    guard case .run(let parsed) = try SampleProgram.table.parse(["list"]) else {
      Issue.record("not run")
      return
    }
    let error = parsed.usageError("give a file or a formula")
    #expect(error.description == "give a file or a formula\nSee `backprop help list`.")
  }

  @Test func `no arguments trap`() {
    var generator = SeededGenerator(seed: 11)
    let words = [
      "explain", "check", "--", "-", "--rate", "--rate=", "-r", "-5", "=", "--=", "-=", "--json",
      "-jj", "", "help", "-q", "−", "--wrt", "x", "\u{0}", "ŷ",
    ]
    var refused = 0
    for _ in 0..<5000 {
      let count = Int.random(in: 0...6, using: &generator)
      let line = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
      if refusal(line) != nil { refused += 1 }
    }
    #expect((1..<5000).contains(refused), "seed 11")
  }
}
