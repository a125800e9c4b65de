import Testing
import Typography
import Wording

@testable import Networks

/// Errors as somebody reads them who also writes Chinese, whose characters are two cells wide.
@Suite struct ChineseDiagnosticTests {
  @Test(
    "stands beneath what it marks",
    arguments: [
      (
        """
        input 输入 = 1
        parameter 权重 = 0.5
        loss 损失 = (权重 * 输出 - 1)^2
        """,
        """
        错误：未知的名字：输出
          --> a.net:3:17
           |
         3 | loss 损失 = (权重 * 输出 - 1)^2
           |                     ^^^^ 没有定义
           = 建议：是不是 `输入`？
        """
      ),
      (
        """
        parameter 权重[2, 3] ~ zeros
        input 输入 = [1, 2]
        loss L = sum(权重 @ 输入)
        """,
        """
        错误：形状不匹配：权重 @ 输入
          --> a.net:3:14
           |
         3 | loss L = sum(权重 @ 输入)
           |              ^^^^^^^^^^^ 权重是 2×3，输入是 2×1：3 列遇上 2 行
           = 建议：`权重.T` 是 3×2：`权重.T @ 输入`
        """
      ),
      (
        "input x = [1, 2]\nloss 损失 = x",
        """
        错误：`loss` 应是一个数
          --> a.net:2:11
           |
         2 | loss 损失 = x
           |             ^ 这是 2×1
           = 建议：`sum(…)` 或 `mean(…)` 可把数组变成一个数
        """
      ),
      (
        "input 变量 = 1，2",
        """
        错误：语言中没有 `，`
          --> a.net:1:13
           |
         1 | input 变量 = 1，2
           |               ^^ 请写 `,`
        """
      ),
      (
        "loss L = ",
        """
        错误：`=` 后面缺少一个值
          --> a.net:1:8
           |
         1 | loss L =
           |        ^ 后面什么也没有
        """
      ),
    ])
  func carets(text: String, expected: String) throws {
    var shown = ""
    Language.$current.withValue(.chinese) {
      do throws(Diagnostic) { _ = try readNetwork(text) } catch { shown = error.rendered() }
    }
    #expect(shown == expected)
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(lines.count >= 5)
    // As many cells stand in front of the carets as in front of what they mark.
    let place = lines[4].prefix { $0 != "^" }.count
    #expect(String(lines[4].prefix(place)).cellWidth == place)
    #expect(lines[4].cellWidth <= 100)
  }

  @Test func `a formula on the command line has its place there`() {
    let shown = Language.$current.withValue(.chinese) {
      Diagnostic(
        "the text is never closed", at: SourceRange(0, 1), in: SourceText(name: "-e", text: "\"")
      )
      .rendered()
    }
    #expect(shown.contains("--> <命令行>:1:1"))
  }

  @Test func `a number that is not finite is named in both languages`() throws {
    let network = try readNetwork("input x = 1\nz = exp(x) / 2\nloss L = z")
    let value = try #require(network.definition(named: "z")).operation
    let error = Language.$current.withValue(.chinese) {
      network.notFinite(.nan, operation: value, element: 0, example: nil)
    }
    #expect(error.message == "z 是非数（NaN）")
    #expect(error.label == "最先出现在 z 中")
  }
}
