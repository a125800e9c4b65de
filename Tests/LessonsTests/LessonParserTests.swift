@testable import Lessons
import Networks
import Testing

@Suite struct LessonParserTests {
  private static let text =
    sampleFront + """
      <!-- step: first -->
      ## The *first* step ##

      A paragraph with `code` and `<!-- no directive -->`.
      It goes on.

      * a list

      ```math
      ## not a heading
      <!-- not a directive
      ```

      \(sampleNetwork)
      <!-- show: forward -->

      Between.

      <!--show:backward ŷ , W1[1, 2]-->
      <!-- step: second -->
      ## Second

      ### A heading of its own

      ---

      <!-- show: update rate=5e-1 -->
      <!-- show: paths W1[1,2] -->

      """

  @Test func readsTheFrontMatter() throws {
    let lesson = try readLesson(LessonParserTests.text)
    #expect(lesson.id == "sample")
    #expect(lesson.title == "A sample")
    #expect(lesson.minutes == 5)
    #expect(lesson.needs.isEmpty)
    #expect(lesson.articles.map(\.description) == ["003/4.2"])
  }

  @Test func readsListsInTheFrontMatter() throws {
    let text = LessonParserTests.text
      .replacing("needs:\n", with: "needs: one-thing,two , three\n")
      .replacing("articles: 003/4.2", with: "articles: 000/1, 004/2.3.1")
    let lesson = try readLesson(text)
    #expect(lesson.needs == ["one-thing", "two", "three"])
    #expect(lesson.articles.map(\.section) == [[1], [2, 3, 1]])
  }

  @Test func cutsTheBodyIntoParts() throws {
    let lesson = try readLesson(LessonParserTests.text)
    #expect(lesson.steps.map(\.id) == ["first", "second"])
    #expect(lesson.steps.map(\.title) == ["The *first* step", "Second"])
    #expect(
      lesson.steps.map { $0.parts.map(describe) } == [
        [
          """
          A paragraph with `code` and `<!-- no directive -->`.
          It goes on.

          * a list

          ```math
          ## not a heading
          <!-- not a directive
          ```
          """,
          "network 0", "show forward([]) of 0", "Between.", "show backward([ŷ, W1[1,2]]) of 0",
        ],
        [
          "### A heading of its own\n\n---", "show update(rate: 0.5) of 0",
          "show paths(W1[1,2]) of 0",
        ],
      ])
  }

  @Test func showsAreAboutTheNearestNetworkAbove() throws {
    let second = sampleNetwork.replacing("0.25", with: "0.75")
    let lesson = try readLesson(
      sampleFront + """
        <!-- step: only -->
        ## Only
        \(sampleNetwork)
        <!-- show: forward -->
        \(second)
        <!-- show: forward -->
        """)
    let shows = lesson.steps[0].parts.compactMap { part -> Int? in
      if case .show(let show) = part { show.network } else { nil }
    }
    #expect(shows == [0, 1])
    #expect(lesson.networks.map { $0.text.contains("0.75") } == [false, true])
    #expect(lesson.networks[1].text == second.split(separator: "\n")[1...4].joined(separator: "\n"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func anErrorInTheNetworkNamesTheLessonsLine(lineBreak: String) throws {
    let text = LessonParserTests.text.replacing("ŷ = W1 @ x", with: "ŷ = W1 @ xx")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let number = try #require(lines.firstIndex { $0.hasPrefix("ŷ = ") }) + 1
    let lesson = try readLesson(text.replacing("\n", with: lineBreak))
    let error = try #require(throws: Diagnostic.self) { try Network(lesson.networks[0].source) }
    let place = error.source.position(of: error.range.lower)
    #expect(place.line == number)
    #expect(place.column == 10)
    #expect(error.rendered().contains("--> sample.md:\(number):10"))
    #expect(error.rendered().contains("| ŷ = W1 @ xx"))
  }

  @Test func whatTheNetworkLacksIsSaidAtItsEnd() throws {
    let lesson = try readLesson(LessonParserTests.text.replacing("loss L =", with: "L ="))
    let error = try #require(throws: Diagnostic.self) { try Network(lesson.networks[0].source) }
    #expect(error.rendered().contains("| L = ŷ^2\n"))
  }

  private func describe(_ part: LessonStep.Part) -> String {
    switch part {
    case .prose(let markdown, _): markdown
    case .network(let block): "network \(block.index)"
    case .show(let show):
      switch show.subject {
      case .forward(let names): "show forward(\(names)) of \(show.network)"
      case .backward(let names): "show backward(\(names)) of \(show.network)"
      case .update(let rate): "show update(rate: \(rate)) of \(show.network)"
      case .paths(let name): "show paths(\(name)) of \(show.network)"
      default: "show \(show.subject) of \(show.network)"
      }
    case .ask(let question): "ask \(question.id)"
    case .again(let again): "again \(again.lesson)/\(again.question)"
    }
  }
}
