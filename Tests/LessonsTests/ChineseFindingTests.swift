import Networks
import Testing
import Wording

@testable import Lessons

/// What a learner is told of an answer in Chinese.
@Suite struct ChineseFindingTests {
  private static let derivative = "kind: number\nanswer: ∂L/∂W1[1,2]\ndigits: 3"
  private static let value = "kind: number\nanswer: z1[2]\ndecimals: 1"

  @Test(arguments: [
    (value, "0.1", "大小对了，符号错了。"), (value, "-0.05", "这只有正确结果的一半。"),
    (value, "0.6", "这是 z1[1]。"),
    (
      derivative, "-0.0119",
      "差一点：答案要保留 3 位有效数字。是不是中途过早四舍五入了？计算过程中多留几位，到最后再四舍五入。"
    ),
  ])
  func isDiagnosed(fields: String, answer: String, expected: String) throws {
    let texts = try Language.$current.withValue(.chinese) {
      try verdict(on: answer, to: fields).findings.map(\.text)
    }
    #expect(texts == [expected])
  }

  @Test(arguments: [
    ("z1[2]", "题目问的正是它"), ("z1", "这里要的是一个数"), ("", "没有答案"),
  ])
  func whatIsNoAnswerIsExplained(answer: String, expected: String) throws {
    let text = try Language.$current.withValue(.chinese) {
      guard case .unread(let error) = try verdict(on: answer, to: Self.value) else { return "" }
      return error.rendered()
    }
    #expect(text.contains(expected), "\(text)")
    #expect(text.contains("--> 你的答案:1:"), "\(text)")
  }

  /// The words that are asked for are said, and taken, in the learner's language.
  @Test(arguments: ["∂L/∂ŷ", "∂L/∂z1[1]"])
  func wordsAreChinese(name: String) throws {
    try Language.$current.withValue(.chinese) {
      let fields = "kind: sign\nanswer: \(name)"
      guard case .unread(let error) = try verdict(on: "大概", to: fields) else {
        Issue.record("read")
        return
      }
      #expect(error.help == "请写 `负`、`零` 或 `正`")
      let isNegative = try verdict(on: "negative", to: fields).isRight
      #expect(try verdict(on: "负", to: fields).isRight == isNegative)
      #expect(try verdict(on: "正", to: fields).isRight != isNegative)
    }
  }
}
