import Testing

@testable import Networks

/// What a learner reads about examples.
@Suite struct ExampleErrorTests {
  @Test("explains what is wrong with examples", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input x = 1
      loss L = x
      examples
        1 -> 2
      """,
      """
      error: the examples have nothing to fill
        --> a.net:3:1
         |
       3 | examples
         | ^^^^^^^^ every input and target has a value of its own
         = help: declare `input x[2]` and `target y` without values
      """
    ),
    (
      """
      input x[2]
      target y
      loss L = sum(x) - y
      examples
        1 -> 2
      """,
      """
      error: the example has the wrong number of inputs
        --> a.net:5:3
         |
       5 |   1 -> 2
         |   ^^^^^^ 1 here, but 2 are declared: `x` takes 2
         = help: to take 1, declare `input x`
      """
    ),
    (
      """
      input x[2]
      input t
      target y
      loss L = sum(x) - y + t
      examples
        1, 2, 3 -> 2, 3
      """,
      """
      error: the example has the wrong number of targets
        --> a.net:6:3
         |
       6 |   1, 2, 3 -> 2, 3
         |   ^^^^^^^^^^^^^^^ 2 here, but 1 is declared: `y` takes 1
         = help: to take 2, declare `target y[2]`
      """
    ),
    (
      """
      input x[2]
      loss L = sum(x)
      examples
        1, 2 -> 1
      """,
      """
      error: the example has the wrong number of targets
        --> a.net:4:3
         |
       4 |   1, 2 -> 1
         |   ^^^^^^^^^ 1 here, but no target is without a value
         = help: an array takes its numbers row by row, in the order declared
      """
    ),
    (
      """
      input x[2]
      target y
      loss L = sum(x) - y
      examples
        1, 2 -> 2
      examples from "xor.csv"
      """,
      """
      error: a file has one set of examples
        --> a.net:6:1
         |
       6 | examples from "xor.csv"
         | ^^^^^^^^^^^^^^^^^^^^^^^ the first is on line 4
         = help: put all rows into one
      """
    ),
    (
      """
      input x[3]
      target y
      loss L = sum(x) - y
      examples from "xor.csv"
      """,
      """
      error: `xor.csv` has 3 columns and the network needs 4
        --> a.net:4:15
         |
       4 | examples from "xor.csv"
         |               ^^^^^^^^^ `x` takes 3, `y` takes 1
         = help: its header is: a, b, y
      """
    ),
    (
      """
      input x[2]
      target y
      loss L = sum(x) - y
      examples from "missing.csv"
      """,
      """
      error: cannot read `missing.csv`
        --> a.net:4:15
         |
       4 | examples from "missing.csv"
         |               ^^^^^^^^^^^^^ there is no folder in which to look for missing.csv
      """
    ),
    (
      """
      input x[2]
      target y
      loss L = sum(x) - y
      examples from "bad.csv"
      """,
      """
      error: expected a number in column `b`, found `one`
        --> bad.csv:3:3
         |
       3 | 0,one,1
         |   ^^^ a number such as `0.5` belongs here
      """
    ),
    (
      """
      input x[2]
      target y
      loss L = sum(x) - y
      examples
        1, 2, 3 -> 2
        0, 1 -> 1
      """,
      """
      error: the example has the wrong number of inputs
        --> a.net:5:3
         |
       5 |   1, 2, 3 -> 2
         |   ^^^^^^^^^^^^ 3 here, but 2 are declared: `x` takes 2
         = help: an array takes its numbers row by row, in the order declared
      """
    ),
    (
      """
      input x[2]
      target y
      loss L = sum(x) - y
      examples
        0, 1 -> 1

        1 -> 1
      """,
      """
      error: the example has the wrong number of inputs
        --> a.net:7:3
         |
       7 |   1 -> 1
         |   ^^^^^^ 1 here, but 2 are declared: `x` takes 2
         = help: an array takes its numbers row by row, in the order declared
      """
    ),
  ]
}
