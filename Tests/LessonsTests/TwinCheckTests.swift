import Networks
import Testing

@testable import Lessons

/// A lesson and its translation, held against each other.
@Suite struct TwinCheckTests {
  private static let original = """
    ---
    title: A sample
    id: sample
    minutes: 5
    needs: first
    articles: 003/4.2
    ---

    # A sample

    <!-- step: one -->
    ## One

    Words.

    ```network
    input x = 2
    target y = 1
    parameter w = 0.25
    ŷ = w * x
    loss L = (y - ŷ)^2 / 2
    train sgd(rate = 0.1), epochs = 3
    ```

    <!-- table: ŷ, L -->

    > How many?
    >
    > - **A** one
    > - **B** two

    <!-- ask: pick
    kind: choice
    answer: A
    wrong: B => Not two.
    hint: One.
    hint: Two.
    hint: Three.
    -->

    <!-- step: two -->
    ## Two

    <!-- show: backward ŷ -->

    > What is it?

    <!-- ask: slope
    kind: number
    answer: ∂L/∂ŷ
    digits: 2
    faded: 1
    also: ŷ - y
    wrong: y - ŷ
    wrong: 2 * (ŷ - y) => The half.
    hint: One.
    hint: Two.
    hint: Three.
    optional: yes
    -->

    > Write it with p and q.

    <!-- ask: formula
    kind: formula
    answer: p * q
    names: p, q
    wrong: p + q => No.
    hint: One.
    hint: Two.
    hint: Three.
    -->

    """

  /// What may differ: the title, the sentences, the titles of steps, options, hints and diagnoses.
  private static let translation = [
    ("title: A sample", "title: 一个例子"), ("# A sample", "# 一个例子"), ("## One", "## 第一步"),
    ("Words.", "一句话，约0.25。"), ("> How many?", "> 几个？"), ("**A** one", "**A** 一个"),
    ("=> Not two.", "=> 不是两个。"), ("hint: One.", "hint: 其一。"), ("=> The half.", "=> 漏了一半。"),
    ("wrong: y - ŷ", "wrong: y - ŷ => 反了。"),
  ].reduce(original) { $0.replacing($1.0, with: $1.1) }

  private func findings(_ translation: String) throws -> [Diagnostic] {
    let original = try readLesson(Self.original, name: "sample.md")
    return TwinCheck(try readLesson(translation, name: "zh/sample.md"), of: original).findings()
  }

  @Test func whatMayDifferIsNotFound() throws {
    #expect(Self.translation.contains("一句话"))
    #expect(try findings(Self.translation).map(\.message) == [])
  }

  @Test(arguments: [
    ("id: sample", "id: simple", "`id` is not the original's", "id: simple"),
    ("minutes: 5", "minutes: 6", "`minutes` is not the original's", "minutes: 6"),
    ("needs: first", "needs:", "`needs` is not the original's", "needs:"),
    (
      "articles: 003/4.2", "articles: 003/4.2, 004/1", "`articles` is not the original's",
      "articles: 003/4.2, 004/1"
    ),
    ("<!-- step: one -->", "<!-- step: on -->", "the step `on` is not the original's", "## 第一步"),
    (
      "parameter w = 0.25", "parameter w = 0.5", "the network is not the original's",
      "parameter w = 0.5"
    ),
    (
      "ŷ = w * x\n", "", "the network is not the original's", "loss L = (y - ŷ)^2 / 2"
    ),
    (
      "<!-- table: ŷ, L -->", "<!-- table: L, ŷ -->", "the directive is not the original's",
      "<!-- table: L, ŷ -->"
    ),
    (
      "<!-- show: backward ŷ -->", "<!-- show: forward ŷ -->",
      "the directive is not the original's", "<!-- show: forward ŷ -->"
    ),
    (
      "ask: pick", "ask: choose", "the question `choose` is not what the original has here",
      "choose"
    ),
    ("kind: choice", "kind: order", "the kind is not the original's", "kind: order"),
    ("digits: 2", "digits: 3", "the kind is not the original's", "kind: number"),
    ("digits: 2", "decimals: 2", "the kind is not the original's", "kind: number"),
    ("names: p, q", "names: p, q, r", "the kind is not the original's", "kind: formula"),
    ("answer: ∂L/∂ŷ", "answer: ∂L/∂w", "the answer is not the original's", "∂L/∂w"),
    ("also: ŷ - y", "also: -(y - ŷ)", "`also` is not the original's", "-(y - ŷ)"),
    ("also: ŷ - y\n", "", "`also: ŷ - y` is missing", "slope"),
    ("also: ŷ - y\n", "also: ŷ - y\nalso: -0.5\n", "`also` is not in the original", "-0.5"),
    ("wrong: y - ŷ", "wrong: y + ŷ", "`wrong` is not the original's", "y + ŷ"),
    ("p + q => No.", "p + q", "the wrong answer has no diagnosis", "p + q"),
    ("faded: 1\n", "", "`faded` is not the original's", "slope"),
    ("optional: yes\n", "", "`optional` is not the original's", "slope"),
    ("optional: yes\n", "example: 1\n", "`example` is not the original's", "example: 1"),
  ])
  func aDifferenceIsFound(old: String, new: String, message: String, place: String) throws {
    let changed = Self.translation.replacing(old, with: new)
    #expect(changed != Self.translation)
    let found = try findings(
      // An order puts all options in order.
      new == "kind: order" ? changed.replacing("answer: A", with: "answer: B, A") : changed)
    let first = try #require(found.first { $0.message == message }, "\(found.map(\.message))")
    #expect(first.source.text(in: first.range) == place)
    #expect(!first.label.isEmpty)
    #expect(first.rendered().contains("--> zh/sample.md:"))
  }

  @Test func theNumberOfOptionsIsTheSame() throws {
    let changed = Self.translation.replacing("> - **B** two", with: "> - **B** two\n> - **C** 三个")
    #expect(try findings(changed).map(\.message) == ["the number of options is not the original's"])
  }

  @Test func whatIsMissingOrMoreIsFound() throws {
    let withoutTable = Self.translation.replacing("<!-- table: ŷ, L -->\n", with: "")
    #expect(
      try findings(withoutTable).map(\.message) == [
        "the question `pick` is not what the original has here"
      ])
    let last = try #require(Self.translation.firstRange(of: "> Write it with p and q."))
    let withoutLast = String(Self.translation[..<last.lowerBound])
    #expect(
      try findings(withoutLast).map(\.message) == [
        "the question `formula` is missing from the step `two`"
      ])
    let more = Self.translation + "<!-- table: ŷ -->\n"
    #expect(try findings(more).map(\.message) == ["the directive is not in the original"])
    let step = Self.translation + "<!-- step: three -->\n## 三\n\n完。\n"
    #expect(try findings(step).map(\.message) == ["the step `three` is not in the original"])
    let second = try #require(Self.translation.firstRange(of: "<!-- step: two -->"))
    #expect(
      try findings(String(Self.translation[..<second.lowerBound])).map(\.message) == [
        "the step `two` is missing"
      ])
  }

  @Test func theNumbersOfGeneratedBlocksAreTheSame() throws {
    func writing(_ text: String) throws -> LessonWriting {
      try LessonWriting(readLesson(text), options: NetworkOptions())
    }
    let original = try writing(try writing(Self.original).text)
    let text = try writing(Self.translation).text
    #expect(TwinCheck.findings(in: try writing(text), of: original).isEmpty)
    let words = text.replacing("| expression | value |", with: "| 式子 | 值 |")
    #expect(TwinCheck.findings(in: try writing(words), of: original).isEmpty)
    let other = try writing(text.replacing("| ŷ | 0.5 |", with: "| ŷ | 0.8 |"))
    let found = TwinCheck.findings(in: other, of: original)
    #expect(found.map(\.message) == ["the translation's block has other numbers"])
    #expect(found.map(\.label) == ["0.8 stands for 0.5"])
    let more = try writing(text.replacing("| ŷ | 0.5 |", with: "| ŷ | 0.5 0.25 |"))
    #expect(TwinCheck.findings(in: more, of: original).count == 1)
    let counted = try writing(text.replacing("| ŷ | 0.5 |", with: "| 第 1 行 ŷ | 0.5 |"))
    #expect(TwinCheck.findings(in: counted, of: original).isEmpty)
  }
}
