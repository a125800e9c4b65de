import Testing

@testable import Networks

/// What a learner reads about names and what they stand for.
@Suite struct NameErrorTests {
  @Test("explains what is wrong with names and what they stand for", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input x = 1
      x = 2
      loss L = x
      """,
      """
      error: `x` is defined twice
        --> a.net:2:1
         |
       2 | x = 2
         | ^ the first definition is on line 1
         = help: a name stands for one thing: choose another, such as `x_2`
      """
    ),
    (
      """
      input x = 1
      f(u) = u
      f = x
      loss L = f
      """,
      """
      error: `f` is defined twice
        --> a.net:3:1
         |
       3 | f = x
         | ^ the first definition is on line 2
         = help: a name stands for one thing: choose another, such as `f_2`
      """
    ),
    (
      """
      sigmoid = 3
      loss L = sigmoid
      """,
      """
      error: `sigmoid` is a function of the language
        --> a.net:1:1
         |
       1 | sigmoid = 3
         | ^^^^^^^ it cannot be redefined
         = help: choose another name, such as `sigmoid_1`
      """
    ),
    (
      """
      input rows = 1
      loss L = rows
      """,
      """
      error: `rows` is a word of the language
        --> a.net:1:7
         |
       1 | input rows = 1
         |       ^^^^ it cannot be redefined
         = help: choose another name, such as `rows_1`
      """
    ),
    (
      """
      parameter π = 3
      loss L = π
      """,
      """
      error: `π` is a word of the language
        --> a.net:1:11
         |
       1 | parameter π = 3
         |           ^ it cannot be redefined
         = help: choose another name, such as `π_1`
      """
    ),
    (
      """
      softmax(u) = u
      loss L = 1
      """,
      """
      error: `softmax` is a function of the language
        --> a.net:1:1
         |
       1 | softmax(u) = u
         | ^^^^^^^ it cannot be redefined
         = help: choose another name, such as `softmax_1`
      """
    ),
    (
      """
      f(u, sum) = u
      loss L = 1
      """,
      """
      error: `sum` is a function of the language
        --> a.net:1:6
         |
       1 | f(u, sum) = u
         |      ^^^ it cannot be redefined
         = help: choose another name, such as `sum_1`
      """
    ),
    (
      """
      f(u, rows) = u
      loss L = 1
      """,
      """
      error: `rows` is a word of the language
        --> a.net:1:6
         |
       1 | f(u, rows) = u
         |      ^^^^ it cannot be redefined
         = help: choose another name, such as `rows_1`
      """
    ),
  ]
}
