import Arguments
import Testing
import Typography
import Wording

/// What is said of a command line where Chinese is spoken.
@Suite struct ChineseTests {
  private let table = SampleProgram.table

  @Test(arguments: [
    ("explain n --jsno", "没有 `--jsno` 这个选项；是不是想写 `--json`？"),
    ("explain n --rate", "`--rate` 需要一个值：`--rate η`"),
    ("explain n --json=1", "`--json` 不带值，这里却给了 `1`"),
    ("explain n --json -j", "`--json` 出现了两次"),
    ("explain n --rate fast", "`--rate`：`fast` 不是数"),
    ("explain n --digits 1.5", "`--digits`：`1.5` 不是整数"),
    ("explain n --digits 18", "`--digits`：`18` 不在 1 和 17 之间"),
    ("explain n --detail deep", "`--detail`：`deep` 不可用；可用的值是 layer、neuron、operation"),
    ("explain", "缺少参数 `NETWORK`"), ("list a", "多余的参数 `a`：这个命令不带参数"),
    ("explain a b c", "多余的参数 `c`：这个命令最多带 2 个参数"),
    ("expalin", "没有 `expalin` 这个命令；是不是想写 `explain`？"),
    ("--json explain", "这个命令没有选项 `--json`；它是 `explain` 的选项"),
    ("check a --into=", "`--into`：`` 不是路径"),
  ])
  func whatIsWrong(line: String, message: String) throws {
    let error = #expect(throws: UsageError.self) {
      try table.parse(line.split(separator: " ").map(String.init))
    }
    let text = Language.$current.withValue(.chinese) { error?.description }
    let lines = text?.split(separator: "\n") ?? []
    #expect(lines.first.map(String.init) == message)
    #expect(lines.last?.hasPrefix("用法见 `backprop help") == true)
  }

  @Test func headingsAndRemarks() {
    let help = Language.$current.withValue(.chinese) { table.help(for: SampleProgram.explain) }
    for heading in ["示例", "用法", "参数", "选项", "通用选项", "说明"] {
      #expect(help.contains("\n\(heading)\n"))
    }
    #expect(help.contains("（1 到 17；默认为 6）"))
  }

  @Test(arguments: Shell.allCases)
  func completionsAreEnglish(shell: Shell) {
    let chinese = Language.$current.withValue(.chinese) { table.completionScript(for: shell) }
    #expect(chinese == table.completionScript(for: shell))
    #expect(!chinese.contains { $0.unicodeScalars.contains { $0.properties.isIdeographic } })
  }

  @Test func theReferenceIsEnglish() {
    let chinese = Language.$current.withValue(.chinese) { table.markdownReference() }
    #expect(chinese == table.markdownReference())
  }

  /// `help` takes the options of every command, and is not led astray by them.
  @Test(arguments: [
    ["help", "--color", "never", "check"], ["help", "check", "--color", "never"],
    ["help", "--unknown", "check"],
  ])
  func helpPassesOverOptions(arguments: [String]) throws {
    guard case .help(let command) = try table.parse(arguments) else {
      Issue.record("no help")
      return
    }
    #expect(command?.name == "check")
  }
}
