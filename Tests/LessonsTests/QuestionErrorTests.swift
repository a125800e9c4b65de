import Networks
import Testing

@testable import Lessons

/// What is wrong with a question's comment or quotation, word for word.
@Suite struct QuestionErrorTests {
  private static let right = "kind: number\nanswer: z2\ndecimals: 1"

  @Test func aRightOneIsRead() {
    #expect(renderedError(asking(Self.right)) == nil)
  }

  @Test(
    "explains a wrong comment",
    arguments: [
      (
        "kind: numbr\nanswer: z2",
        """
        error: unknown kind: `numbr`
           --> sample.md:30:7
            |
         30 | kind: numbr
            |       ^^^^^
            = help: did you mean `number`?
        """
      ),
      (
        "kind: number\nanswer: z2",
        """
        error: the question does not say how precise the number is to be
           --> sample.md:29:11
            |
         29 | <!-- ask: it
            |           ^^
            = help: write `digits: 3` for three significant digits, or `decimals: 3` for three places
        """
      ),
      (
        "kind: number\ndigits: 2",
        """
        error: the question lacks `answer`
           --> sample.md:29:11
            |
         29 | <!-- ask: it
            |           ^^ it belongs below this line
            = help: for instance `answer: ∂L/∂z2`
        """
      ),
      (
        "kind: number\nanswer: z2\ndigits: few",
        """
        error: `digits` is a whole number from 1 to 15
           --> sample.md:32:9
            |
         32 | digits: few
            |         ^^^
            = help: for instance `digits: 3`
        """
      ),
      (
        "kind: number\nanswer: z2\ndigits: 2\ndecimals: 1",
        """
        error: `digits` and `decimals` exclude each other
           --> sample.md:29:11
            |
         29 | <!-- ask: it
            |           ^^
            = help: leave one out
        """
      ),
      (
        "kind: sign\nanswer: z2\ndigits: 2",
        """
        error: `digits` says nothing here
           --> sample.md:32:9
            |
         32 | digits: 2
            |         ^ only a number has it
        """
      ),
      (
        "kind: sign\nanswr: z2",
        """
        error: unknown key: `answr`
           --> sample.md:31:1
            |
         31 | answr: z2
            | ^^^^^ not a key of a question
            = help: did you mean `answer`?
        """
      ),
      (
        "kind: sign\nanswer:",
        """
        error: `answer` has no value
           --> sample.md:31:1
            |
         31 | answer:
            | ^^^^^^
            = help: for instance `answer: ∂L/∂z2`
        """
      ),
      (
        "kind: sign\nanswer: z2\nanswer: z1",
        """
        error: `answer` is given twice
           --> sample.md:32:1
            |
         32 | answer: z1
            | ^^^^^^ the second
        """
      ),
      (
        "kind: sign\nanswer: z2\nwhat follows",
        """
        error: expected `key: value`
           --> sample.md:32:1
            |
         32 | what follows
            | ^^^^^^^^^^^^ there is no `:` in this line
            = help: each key has its value on its own line; the question ends with a line `-->`
        """
      ),
      (
        "kind: formula\nanswer: a1 * x",
        """
        error: a formula says of what it is
           --> sample.md:31:9
            |
         31 | answer: a1 * x
            |         ^^^^^^ there is no `=` in it
            = help: write `answer: ∂L/∂z = …`, or name what it is made of: `names: w, r, g`
        """
      ),
      (
        "kind: size\nanswer: z2",
        """
        error: a size is compared with another
           --> sample.md:31:9
            |
         31 | answer: z2
            |         ^^ there is only one here
            = help: write `answer: abs(∂L/∂W[1,1]) against abs(∂L/∂W[1,2])`
        """
      ),
      (
        "kind: choice\nanswer: A",
        """
        error: the question has no options
           --> sample.md:27:1
            |
         27 | > What?
            | ^^^^^^^ two at least belong below it
            = help: write each as `> - **A** ` and the option
        """
      ),
      (
        "kind: number\nanswer: z2\ndecimals: 1\nfaded: 1",
        """
        error: there is nothing to leave out
           --> sample.md:29:11
            |
         29 | <!-- ask: it
            |           ^^ no `show` of its own stands above it in this step
            = help: leave `faded` away, or show something between the two questions
        """
      ),
      (
        "kind: sign\nanswer: z2\noptional: no",
        """
        error: `optional` is `yes` or left out
           --> sample.md:32:11
            |
         32 | optional: no
            |           ^^
        """
      ),
    ])
  func comment(fields: String, expected: String) {
    #expect(renderedError(asking(fields)) == expected)
  }

  @Test(
    "explains a wrong quotation",
    arguments: [
      (
        "Words.", "the question has no text", "a quotation belongs above this comment"
      ),
      (">", "the question is empty", ""),
      ("> Which?\n> - x\n> - y", "an option begins with its letter", ""),
      ("> Which?\n> - **B** x", "the options are lettered in turn", "this is **A**"),
      (
        "> Which?\n> - **A** x\n> - **B** y", "options go with `choice` and `order`",
        "this asks for another kind"
      ),
    ])
  func quotation(text: String, message: String, label: String) {
    do {
      _ = try readLesson(asking(Self.right, quotation: text))
      Issue.record("\(text) is read")
    } catch {
      #expect(error.message == message)
      #expect(error.label == label)
    }
  }

  @Test func threeHintsAreGiven() {
    let error = renderedError(asking(Self.right, hints: "hint: One.\n"))
    #expect(error?.contains("a question has three hints") == true)
    #expect(error?.contains("this one has 1") == true)
  }

  @Test(arguments: [
    ("<!-- ask: it -->", "a question takes several lines"),
    ("<!-- ask: it\nkind: sign\n", "the comment is never closed"),
    ("<!-- ask: it\nkind: sign -->\n", "`-->` has a line of its own"),
    ("<!--ask: it-->", "a question begins with `<!-- ask:`"),
    ("<!-- generated -->\nx\n", "the generated block is never closed"),
    ("<!-- generated -->\nx\n<!-- end -->\n", "nothing generates this block"),
    ("<!-- end -->", "unknown directive: `end`"),
    ("<!-- again: two-two-one -->", "which question comes back?"),
    ("<!-- table: -->", "a table of what?"), ("<!-- table: z2, -->", "a table of what?"),
    ("<!-- train: curv -->", "`curv` is no part of a training"),
    ("<!-- train: -->", "show what of the training?"),
    ("<!-- train: curve result -->", "expected `,`, `with` or the end of the directive"),
    ("<!-- check: everything -->", "check what?"),
    ("<!-- show: update adam(rate = 1), 3 -->", "expected the number of steps"),
  ])
  func aWrongCommentIsExplained(comment: String, message: String) {
    let text =
      sampleFront + "<!-- step: one -->\n## One\n" + askedNetwork + "\n> What?\n\n" + comment
    #expect(renderedError(text)?.hasPrefix("error: \(message)\n") == true)
  }

  @Test func twoQuestionsDoNotShareAnID() {
    let text = asking(Self.right)
    let again = text.split(separator: "> What?").last ?? ""
    #expect(
      renderedError(text + "\n> What?" + again)?.hasPrefix(
        "error: two questions have the id `it`") == true)
  }

  @Test func aDerivativeNeedsANetwork() {
    let text = asking("kind: sign\nanswer: ∂L/∂w", network: "Words.\n")
    #expect(renderedError(text)?.hasPrefix("error: there is no network to ask about") == true)
  }

  @Test func theTextAboveTheQuotationStays() throws {
    let text = asking(Self.right, quotation: "Before.\n\n> What\n> is it?")
    let parts = try readLesson(text).steps[0].parts
    guard case .prose("Before.", _) = parts[1], case .ask(let question) = parts[2] else {
      Issue.record("\(parts)")
      return
    }
    #expect(parts.count == 3)
    #expect(question.markdown == "What\nis it?")
    #expect(question.quotation == "> What\n> is it?")
  }
}
