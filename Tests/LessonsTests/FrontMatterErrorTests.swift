import Testing

@testable import Lessons

@Suite struct FrontMatterErrorTests {
  @Test("explains what is wrong with a line of the front matter", arguments: cases)
  func error(line: String, instead: String, expected: String) {
    #expect(renderedError(sampleFront.replacing(line, with: instead)) == expected)
  }

  @Test("explains what is wrong with a file as a whole", arguments: files)
  func error(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let files: [(String, String)] = [
    (
      "",
      """
      error: a lesson begins with its front matter
        --> sample.md:1:1
         |
       1 |
         | ^ `---` belongs on the first line
         = help: write `---`, then a line for each of `title`, `id`, `minutes`, `needs`, `articles`, then `---`
      """
    ),
    (
      "# A sample\n",
      """
      error: a lesson begins with its front matter
        --> sample.md:1:1
         |
       1 | # A sample
         | ^^^^^^^^^^ `---` belongs on the first line
         = help: write `---`, then a line for each of `title`, `id`, `minutes`, `needs`, `articles`, then `---`
      """
    ),
    (
      """
      ---
      title: A sample

      """,
      """
      error: the front matter is never closed
        --> sample.md:1:1
         |
       1 | ---
         | ^^^ no second `---` follows
      """
    ),
    (
      """
      ---
      title: A sample
      id: sample
      minutes: 5
      needs:
      articles: 003/4.2
      ---

      # A sample


      """,
      """
      error: the lesson has no steps
         --> sample.md:11:1
          |
       11 |
          | ^ nothing follows
          = help: a step begins with `<!-- step: its-id -->` and below it `## Its title`
      """
    ),
  ]

  private static let cases: [(String, String, String)] = [
    (
      "minutes: 5\n", "",
      """
      error: the front matter lacks `minutes`
        --> sample.md:6:1
         |
       6 | ---
         | ^^^ it belongs above this line
         = help: for instance `minutes: 20`
      """
    ),
    (
      "needs:\n", "",
      """
      error: the front matter lacks `needs`
        --> sample.md:6:1
         |
       6 | ---
         | ^^^ it belongs above this line
         = help: for instance `needs: two-two-one`; `needs:` says that there are none
      """
    ),
    (
      "minutes: 5", "minuts: 5",
      """
      error: unknown key: `minuts`
        --> sample.md:4:1
         |
       4 | minuts: 5
         | ^^^^^^ not a key of the front matter
         = help: did you mean `minutes`?
      """
    ),
    (
      "minutes: 5", "level: easy",
      """
      error: unknown key: `level`
        --> sample.md:4:1
         |
       4 | level: easy
         | ^^^^^ not a key of the front matter
         = help: the keys are `title`, `id`, `minutes`, `needs`, `articles`
      """
    ),
    (
      "minutes: 5", "minutes: 5\nid: other",
      """
      error: `id` is given twice
        --> sample.md:5:1
         |
       5 | id: other
         | ^^ already given on line 3
      """
    ),
    (
      "minutes: 5", "minutes",
      """
      error: expected `key: value`
        --> sample.md:4:1
         |
       4 | minutes
         | ^^^^^^^ there is no `:` in this line
         = help: the front matter ends with a line `---`
      """
    ),
    (
      "minutes: 5", "minutes:",
      """
      error: `minutes` has no value
        --> sample.md:4:1
         |
       4 | minutes:
         | ^^^^^^^
         = help: for instance `minutes: 20`
      """
    ),
    (
      "minutes: 5", "minutes:5",
      """
      error: a space belongs behind the colon
        --> sample.md:4:9
         |
       4 | minutes:5
         |         ^
         = help: write `minutes: 5`
      """
    ),
    (
      "minutes: 5", "minutes: five",
      """
      error: `minutes` is a whole number from 1 to 600
        --> sample.md:4:10
         |
       4 | minutes: five
         |          ^^^^ how long a learner needs
      """
    ),
    (
      "minutes: 5", "minutes: 0",
      """
      error: `minutes` is a whole number from 1 to 600
        --> sample.md:4:10
         |
       4 | minutes: 0
         |          ^ how long a learner needs
      """
    ),
    (
      "id: sample", "id: My Lesson",
      """
      error: `My Lesson` is not an id
        --> sample.md:3:5
         |
       3 | id: My Lesson
         |     ^^^^^^^^^ an id has small letters, digits and single hyphens, and begins with a letter
         = help: for instance `my-lesson`
      """
    ),
    (
      "id: sample", "id: 2-2-1",
      """
      error: `2-2-1` is not an id
        --> sample.md:3:5
         |
       3 | id: 2-2-1
         |     ^^^^^ an id has small letters, digits and single hyphens, and begins with a letter
      """
    ),
    (
      "needs:", "needs: a, , b",
      """
      error: an id is missing
        --> sample.md:5:11
         |
       5 | needs: a, , b
         |           ^ an id has small letters, digits and single hyphens, and begins with a letter
      """
    ),
    (
      "needs:", "needs: sample",
      """
      error: the lesson needs itself
        --> sample.md:5:8
         |
       5 | needs: sample
         |        ^^^^^^
      """
    ),
    (
      "needs:", "needs: a, b, a",
      """
      error: `a` is needed twice
        --> sample.md:5:14
         |
       5 | needs: a, b, a
         |              ^ the second
      """
    ),
    (
      "003/4.2", "003/4.2, 3/4",
      """
      error: expected a section of an article
        --> sample.md:6:20
         |
       6 | articles: 003/4.2, 3/4
         |                    ^^^ the article's three digits, `/`, and the section's number
         = help: for instance `articles: 003/4.1, 003/4.2`
      """
    ),
    (
      "003/4.2", "003 §4.2",
      """
      error: expected a section of an article
        --> sample.md:6:11
         |
       6 | articles: 003 §4.2
         |           ^^^^^^^^ the article's three digits, `/`, and the section's number
         = help: for instance `articles: 003/4.1, 003/4.2`
      """
    ),
    (
      "title: A sample", "title: Gradients: all of them",
      """
      error: a title cannot hold `: `
        --> sample.md:2:17
         |
       2 | title: Gradients: all of them
         |                 ^^
         = help: GitHub reads the front matter as YAML, where this means something else
      """
    ),
    (
      "title: A sample", "title: \"A sample\"",
      """
      error: a title begins with a letter or a digit
        --> sample.md:2:8
         |
       2 | title: "A sample"
         |        ^
         = help: GitHub reads the front matter as YAML, where this means something else
      """
    ),
    (
      "title: A sample", "title: A sample:",
      """
      error: a title cannot end with `:`
        --> sample.md:2:16
         |
       2 | title: A sample:
         |                ^
         = help: GitHub reads the front matter as YAML, where this means something else
      """
    ),
    (
      "# A sample\n", "",
      """
      error: the text begins with the lesson's title
         --> sample.md:10:1
          |
       10 |
          | ^ a heading belongs here
          = help: write `# A sample`
      """
    ),
    (
      "# A sample", "# Another sample",
      """
      error: the heading is not the lesson's title
        --> sample.md:9:3
         |
       9 | # Another sample
         |   ^^^^^^^^^^^^^^ the front matter says `A sample`
         = help: make them the same
      """
    ),
    (
      "# A sample", "## A sample",
      """
      error: the text begins with the lesson's title
        --> sample.md:9:1
         |
       9 | ## A sample
         | ^^^^^^^^^^^ a heading belongs here
         = help: write `# A sample`
      """
    ),
  ]
}
