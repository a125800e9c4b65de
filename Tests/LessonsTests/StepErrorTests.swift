import Testing

@testable import Lessons

@Suite struct StepErrorTests {
  @Test("explains what is wrong with a step", arguments: cases)
  func error(body: String, expected: String) {
    #expect(renderedError(sampleFront + body) == expected)
  }

  private static let cases: [(String, String)] = [
    (
      "Words.\n",
      """
      error: this belongs to no step
         --> sample.md:11:1
          |
       11 | Words.
          | ^^^^^^ no step has begun
          = help: a step begins with `<!-- step: its-id -->` and below it `## Its title`
      """
    ),
    (
      """
      ```network
      parameter w = 1
      loss L = w^2
      ```

      """,
      """
      error: this belongs to no step
         --> sample.md:11:1
          |
       11 | ```network
          | ^^^ no step has begun
          = help: a step begins with `<!-- step: its-id -->` and below it `## Its title`
      """
    ),
    (
      """
      ## One
      Words.

      """,
      """
      error: the step has no id
         --> sample.md:11:4
          |
       11 | ## One
          |    ^^^ the line above names none
          = help: write `<!-- step: one -->` on the line above
      """
    ),
    (
      "##\n",
      """
      error: the heading is empty
         --> sample.md:11:1
          |
       11 | ##
          | ^^
      """
    ),
    (
      """
      <!-- step: one -->
      ## One
      ##Two

      """,
      """
      error: a space belongs behind `##`
         --> sample.md:13:1
          |
       13 | ##Two
          | ^^
          = help: without it this is no heading
      """
    ),
    (
      """
      <!-- step: one -->
      ## One
      # Two

      """,
      """
      error: a lesson has one level-1 heading
         --> sample.md:13:3
          |
       13 | # Two
          |   ^^^ the title stands above
          = help: a step begins with `##`, a heading within a step with `###`
      """
    ),
    (
      """
      <!-- step: one -->

      ## One

      """,
      """
      error: no heading follows the step's id
         --> sample.md:11:1
          |
       11 | <!-- step: one -->
          | ^^^^^^^^^^^^^^^^^^ a heading belongs on the next line
          = help: write `## ` and the step's title
      """
    ),
    (
      "<!-- step: one -->",
      """
      error: no heading follows the step's id
         --> sample.md:11:1
          |
       11 | <!-- step: one -->
          | ^^^^^^^^^^^^^^^^^^ a heading belongs on the next line
          = help: write `## ` and the step's title
      """
    ),
    (
      """
      <!-- step: one -->
      ## One

      """,
      """
      error: the step `one` is empty
         --> sample.md:12:1
          |
       12 | ## One
          | ^^^^^^ nothing stands below it
      """
    ),
    (
      """
      <!-- step: one -->
      ## One
      <!-- step: one -->
      ## Two

      """,
      """
      error: the step `one` is empty
         --> sample.md:12:1
          |
       12 | ## One
          | ^^^^^^ nothing stands below it
      """
    ),
    (
      """
      <!-- step: one -->
      ## One
      a

      <!-- step: one -->
      ## Two

      """,
      """
      error: two steps have the id `one`
         --> sample.md:15:12
          |
       15 | <!-- step: one -->
          |            ^^^ the first is on line 12
          = help: progress and links hold on to a step's id, so each has its own
      """
    ),
    (
      """
      <!-- step: -->
      ## One

      """,
      """
      error: an id is missing
         --> sample.md:11:12
          |
       11 | <!-- step: -->
          |            ^ an id has small letters, digits and single hyphens, and begins with a letter
      """
    ),
    (
      """
      <!-- step: Step One -->
      ## One

      """,
      """
      error: `Step One` is not an id
         --> sample.md:11:12
          |
       11 | <!-- step: Step One -->
          |            ^^^^^^^^ an id has small letters, digits and single hyphens, and begins with a letter
          = help: for instance `step-one`
      """
    ),
    (
      """
      <!-- step: one -->
      ## One
      A paragraph
      ---

      """,
      """
      error: a paragraph cannot be underlined
         --> sample.md:14:1
          |
       14 | ---
          | ^^^ this would make a heading of the line above
          = help: write headings with `#`, and leave a line free above a rule
      """
    ),
    (
      """
      <!-- step: one -->
      ## One
      ```network
      loss L = 1

      """,
      """
      error: the block is never closed
         --> sample.md:13:1
          |
       13 | ```network
          | ^^^ no line that ends it follows
      """
    ),
    (
      """
      <!-- step: one -->
      ## One
      ```network
      ```

      """,
      """
      error: the network block is empty
         --> sample.md:13:1
          |
       13 | ```network
          | ^^^
      """
    ),
    (
      """
      <!-- step: one -->
      ## One
      * item
        ```network
        loss L = 1
        ```

      """,
      """
      error: a network block begins at the start of its line
         --> sample.md:14:3
          |
       14 |   ```network
          |   ^^^ this one is indented
      """
    ),
    (
      """
      <!-- step: one -->
      ## One
      ```netwrok
      loss L = 1
      ```

      """,
      """
      error: unknown block: `netwrok`
         --> sample.md:13:4
          |
       13 | ```netwrok
          |    ^^^^^^^
          = help: did you mean `network`?
      """
    ),
    (
      """
      <!-- step: one -->
      ## One
      ~~~Math
      x
      ~~~

      """,
      """
      error: unknown block: `Math`
         --> sample.md:13:4
          |
       13 | ~~~Math
          |    ^^^^
          = help: did you mean `math`?
      """
    ),
    (
      """
      <!-- step: one -->
      ## One
      <!-- show: forward -->

      """,
      """
      error: there is no network to show
         --> sample.md:13:1
          |
       13 | <!-- show: forward -->
          | ^^^^^^^^^^^^^^^^^^^^^^ no network block stands above
          = help: begin one with a line ```network, end it with a line ```
      """
    ),
  ]
}
