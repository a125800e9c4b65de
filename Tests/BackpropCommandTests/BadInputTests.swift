import Foundation
import TestSupport
import Testing

/// What is wrong is said, with the right exit code, and nothing crashes.
@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    var input = ""
    let code: Int32
    let says: String

    var testDescription: String { arguments.joined(separator: " ") + " ← " + input.prefix(40) }
  }

  static let cases: [Case] = [
    Case(arguments: ["expain"], code: 64, says: "did you mean `explain`?"),
    Case(arguments: ["explain"], code: 64, says: "which network?"),
    Case(arguments: ["explain", "a.net", "b.net"], code: 64, says: "one network at a time"),
    Case(arguments: ["explain", "-", "--detial", "layer"], code: 64, says: "--detail"),
    Case(arguments: ["explain", "-", "--detail", "nueron"], code: 64, says: "neuron"),
    Case(arguments: ["explain", "-", "--digits", "0"], code: 64, says: "between 1 and 17"),
    Case(arguments: ["explain", "-", "--rate", "fast"], code: 64, says: "not a number"),
    Case(arguments: ["explain", "-", "--paths"], code: 64, says: "--paths goes with --wrt"),
    Case(arguments: ["explain", "nowhere.net"], code: 2, says: "no such file"),
    Case(arguments: ["explain", "/"], code: 2, says: "it is a directory"),
    Case(arguments: ["explain", "-"], code: 2, says: "empty"),
    Case(
      arguments: ["explain", "-", "--wrt", "W3"], input: Networks.twoTwoOne, code: 2,
      says: "unknown name: W3"),
    Case(
      arguments: ["explain", "-", "--wrt", "W1[3,1]"], input: Networks.twoTwoOne, code: 2,
      says: "2 rows"),
    Case(
      arguments: ["explain", "-", "--example", "5"], input: Networks.xor, code: 64,
      says: "the network has 4"),
    Case(
      arguments: ["explain", "-", "--expand", "sigmod"], input: Networks.twoTwoOne, code: 64,
      says: "did you mean sigmoid?"),
    Case(arguments: ["explain", "-e", "L = w", "w"], code: 64, says: "w=0.5"),
    Case(arguments: ["explain", "-e", "L = w*", "w=1"], code: 2, says: "<command line>"),
    Case(
      arguments: ["explain", "-"], input: "parameter w = 1\nloss L = 1/(w - 1)\n", code: 2,
      says: "infinite"),
    Case(
      arguments: ["explain", "-"], input: "parameter w = 0\nloss L = sqrt(w)\n", code: 2,
      says: "∂L/∂w is infinite"),
    Case(
      arguments: ["explain", "-"],
      input: "parameter w[1000000, 1000000] ~ zeros\nloss L = sum(w)\n",
      code: 2, says: "too large"),
    Case(arguments: ["check"], code: 64, says: "which network?"),
    Case(arguments: ["check", "-", "--jobs", "0"], code: 64, says: "between 1 and 1024"),
    Case(arguments: ["check", "-", "--jsno"], code: 64, says: "did you mean `--json`?"),
    Case(
      arguments: ["check", "-", "--example", "5"], input: Networks.xor, code: 64,
      says: "the network has 4"),
    Case(
      arguments: ["check", "-"], input: "parameter w = [1, 9]\na = exp(99 * w)\nloss L = sum(a)\n",
      code: 2, says: "a[2] is infinite"),
    Case(
      arguments: ["check", "-"], input: "parameter w = 0\nloss L = sqrt(w)\n", code: 2,
      says: "∂L/∂w is infinite"),
    Case(arguments: ["lesson", "two-two-on"], code: 64, says: "did you mean two-two-one?"),
    Case(arguments: ["lesson", "--lessons", "/nowhere"], code: 2, says: "cannot read"),
    Case(
      arguments: ["export", "-", "-o", "/nowhere/trace.md"], input: Networks.twoTwoOne, code: 2,
      says: "cannot write"),
    Case(arguments: ["completions", "tcsh"], code: 64, says: "bash"),
  ]

  @Test(arguments: cases)
  func isAnError(_ bad: Case) throws {
    let run = try CommandRun(bad.arguments, input: bad.input)
    #expect(run.code == bad.code, "\(run.errors)")
    #expect(run.errors.contains(bad.says), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func randomBytesAreAnErrorAtOnce() throws {
    var generator = SeededGenerator(seed: 61)
    let bytes = (0..<10_000_000 / 8).flatMap { _ in
      withUnsafeBytes(of: generator.next()) { Array($0) }
    }
    let run = try CommandRun(["explain", "-"], input: Data(bytes))
    #expect(run.code == 2)
    #expect(run.errors.contains("UTF-8"))
  }

  @Test(arguments: [
    ("x = ", "(", 1_000_000, ""), ("x = ", "-", 300_000, "1"), ("x = 1", "^1", 300_000, ""),
  ])
  func deepNestingIsAnError(_ start: String, _ part: String, _ count: Int, _ end: String) throws {
    let text = start + String(repeating: part, count: count) + end
    let run = try CommandRun(["explain", "-"], input: text)
    #expect(run.code == 2)
    let isDeep = run.errors.contains("1000") || run.errors.contains("never closed")
    #expect(isDeep, "\(run.errors.prefix(300))")
  }
}
