import Testing

@testable import Networks

/// What a learner reads whose lines begin or go on as in other languages.
@Suite struct ForeignStatementErrorTests {
  @Test("mends the statements of other languages", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input x: 2
      """,
      """
      error: expected `=`, `~`, `from` or the end of the line, found `:`
        --> a.net:1:8
         |
       1 | input x: 2
         |        ^ behind the name stands its shape, its value or nothing
         = help: write `input x = …`
      """
    ),
    (
      """
      parameter w, b
      """,
      """
      error: expected `=`, `~`, `from` or the end of the line, found `,`
        --> a.net:1:12
         |
       1 | parameter w, b
         |            ^ behind the name stands its shape, its value or nothing
         = help: each name is declared on a line of its own
      """
    ),
    (
      """
      let w = 3
      """,
      """
      error: `let` begins no statement
        --> a.net:1:1
         |
       1 | let w = 3
         | ^^^ this word is not known here
         = help: an equation is written without it: `w = …`; what learning may change is a `parameter`
      """
    ),
    (
      """
      input x
      example
        1 -> 2
      """,
      """
      error: `example` begins no statement
        --> a.net:2:1
         |
       2 | example
         | ^^^^^^^ this word is not known here
         = help: did you mean `examples`?
      """
    ),
    (
      """
      input x = 1
      target y = 1
      loss mse(x, y)
      """,
      """
      error: expected `=`, found `(`
        --> a.net:3:9
         |
       3 | loss mse(x, y)
         |         ^ what `mse` is follows a `=`
         = help: write `loss L = mse(…)`
      """
    ),
    (
      """
      input x[2]
      examples
        [1, 2] -> 3
      """,
      """
      error: expected a number, found `[`
        --> a.net:3:3
         |
       3 |   [1, 2] -> 3
         |   ^ an example consists of numbers
         = help: a row is written `0, 1 -> 1`, without brackets
      """
    ),
    (
      """
      hidden h = 2 * x
      """,
      """
      error: `hidden` begins no statement
        --> a.net:1:1
         |
       1 | hidden h = 2 * x
         | ^^^^^^ this word is not known here
         = help: an equation is written without it: `h = …`; what learning may change is a `parameter`
      """
    ),
    (
      """
      minimize (w * x)^2
      """,
      """
      error: `minimize` begins no statement
        --> a.net:1:1
         |
       1 | minimize (w * x)^2
         | ^^^^^^^^ this word is not known here
         = help: did you mean `loss`?
      """
    ),
    (
      """
      data:
        1 -> 1
      """,
      """
      error: `data` begins no statement
        --> a.net:1:1
         |
       1 | data:
         | ^^^^ this word is not known here
         = help: did you mean `examples`?
      """
    ),
    (
      """
      input x
      examples:
        1 -> 1
      """,
      """
      error: unexpected `:`
        --> a.net:2:9
         |
       2 | examples:
         |         ^ `from` or the end of the line belongs here
         = help: leave it out; the rows stand indented beneath
      """
    ),
    (
      """
      input x
      examples
        x, y
        1, 2
      """,
      """
      error: expected a number, found `x`
        --> a.net:3:3
         |
       3 |   x, y
         |   ^ an example consists of numbers
         = help: a row is written `0, 1 -> 1`, without names or a header
      """
    ),
  ]
}
