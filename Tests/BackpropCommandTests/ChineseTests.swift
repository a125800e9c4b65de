import Arguments
import Foundation
import Testing
import Typography
import Wording

@testable import BackpropCommand

/// The program where Chinese is spoken.
@Suite struct ChineseTests {
  private static let chinese = ["LANG": "zh_CN.UTF-8"]

  // MARK: - Help

  @Test(arguments: [40, 80, 120])
  func helpFitsTheWidth(width: Int) {
    for command in [nil] + Program.table.commands {
      let examples = (command?.examples ?? Program.table.examples).map { "  " + $0.commandLine }
      for line in help(command, width: width) where !examples.contains(line) {
        #expect(line.cellWidth <= width, "\(line)")
        let text = line.drop { $0 == " " }
        #expect(!"，。；：？！、）".contains(text.first ?? " "), "\(line)")
        #expect(text.last != "（", "\(line)")
      }
    }
  }

  @Test func helpHasNoEnglishSentences() {
    for command in [nil] + Program.table.commands {
      let examples = (command?.examples ?? Program.table.examples).map { "  " + $0.commandLine }
      let lines = help(command, width: 10_000).filter { !examples.contains($0) }
      for line in lines { #expect(english(in: line) == nil, "\(line)") }
    }
  }

  /// The test above finds what it looks for.
  @Test(arguments: [
    ("展示 shows every chain-rule step", true), ("      --json    Writes one JSON object.", true),
    ("backprop explain：展示", false), ("如 `only W2, b2`；用 train --save 写出", false),
  ])
  func englishIsFound(line: String, isFound: Bool) {
    #expect((english(in: line) != nil) == isFound)
  }

  private func help(_ command: Command?, width: Int) -> [String] {
    Language.$current.withValue(.chinese) {
      Program.table.help(for: command, width: width).split(separator: "\n").map(String.init)
    }
  }

  /// Three words one behind the other that are neither code nor a name of the command line.
  private func english(in line: String) -> String? {
    line.replacing(/`[^`]*`|'[^']*'|--[a-z-]+(?: [A-Z]+)?|backprop(?: [a-z]+)?/, with: "…")
      .firstMatch(of: /[A-Za-z]{2,}(?: [A-Za-z]{2,}){2}/).map { String($0.output) }
  }

  // MARK: - Errors

  @Test(arguments: [
    (["expalin"], "错误：没有 `expalin` 这个命令；是不是想写 `explain`？\n用法见 `backprop help`。\n"),
    (["explain", "--jsno"], "错误：没有 `--jsno` 这个选项；是不是想写 `--json`？\n用法见 `backprop help explain`。\n"),
    (["verify"], "错误：缺少参数 `TRACE`\n用法见 `backprop help verify`。\n"),
    (
      ["--language", "klingon", "lesson"],
      "错误：`--language`：`klingon` 不可用；可用的值是 en、zh\n用法见 `backprop help lesson`。\n"
    ),
  ])
  func aWrongCommandLine(arguments: [String], message: String) throws {
    let run = try CommandRun(arguments, environment: Self.chinese)
    #expect(run.code == 64)
    #expect(run.errors == message)
    #expect(run.output == "")
  }

  @Test(arguments: [
    (["explain", "--paths", "x.net"], "--paths 要与 --wrt 一起用：要看哪个导数的路径？"),
    (["explain", "--input", "x", "x.net"], "--input 要与 -e 一起用；在文件中写 input x = …"),
    (["explain"], "要用哪个网络？请写出文件名，用 - 表示标准输入，或用 -e 给出方程"),
    (["explain", "a", "b"], "一次只能处理一个网络；`b` 是多余的参数"),
    (["explain", "no.net"], "错误：无法读取 no.net：没有这个文件\n"),
    (["explain", "."], "错误：无法读取 .：这是一个目录\n"),
    (["train", "no.net"], "错误：无法读取 no.net：没有这个文件\n"),
    (["verify", "-"], "错误：标准输入不是计算记录：内容为空"),
    (["lesson", "two-two-oen"], "没有 `two-two-oen` 这一课；是不是想写 two-two-one？"),
    (["lesson", "--lessons", "nowhere"], "错误：无法读取 nowhere：没有这个文件夹\n"),
    (["lesson", "--reset"], "--reset 需要写明哪一课"),
  ])
  func whatCannotBeDone(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(arguments, in: folder.url, environment: Self.chinese)
    #expect([2, 64].contains(run.code))
    #expect(run.errors.hasPrefix("错误："), "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  // MARK: - Which language

  @Test func theLocaleDecidesUnlessAnOptionDoes() throws {
    let arguments = ["explain", "no.net"]
    let english = "error: cannot read no.net: no such file\n"
    let chinese = "错误：无法读取 no.net：没有这个文件\n"
    #expect(try CommandRun(arguments).errors == english)
    #expect(try CommandRun(arguments, environment: Self.chinese).errors == chinese)
    #expect(
      try CommandRun(arguments + ["--language", "en"], environment: Self.chinese).errors == english)
    #expect(try CommandRun(["--language", "zh"] + arguments).errors == chinese)
  }

  @Test(arguments: [["--help"], ["help"], ["help", "train"], ["train", "--help"]])
  func helpIsInTheLanguageToo(arguments: [String]) throws {
    let run = try CommandRun(arguments, environment: Self.chinese)
    #expect(run.output.contains("\n示例\n"))
    #expect(try CommandRun(arguments + ["--language", "zh"]).output == run.output)
    let english = try CommandRun(arguments + ["--language", "en"], environment: Self.chinese)
    #expect(try CommandRun(arguments).output == english.output)
    #expect(english.output.contains("\nExamples\n"))
  }

  /// Data are for programs, which speak no language.
  @Test func dataAreTheSame() throws {
    let folder = try TemporaryFolder()
    let arguments = ["check", "no.net", "--json"]
    let run = try CommandRun(arguments, in: folder.url, environment: Self.chinese)
    #expect(run.output == (try CommandRun(arguments, in: folder.url)).output)
    #expect(run.errors == "错误：无法读取 no.net：没有这个文件\n")
  }
}
