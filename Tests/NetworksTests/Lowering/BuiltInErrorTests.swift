import Testing

@testable import Networks

/// What a learner reads about functions of the language.
@Suite struct BuiltInErrorTests {
  @Test("explains what is wrong with functions of the language", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      "loss L = rows",
      """
      error: `rows` is not a value
        --> a.net:1:10
         |
       1 | loss L = rows
         |          ^^^^ a word of the language
         = help: it says over what a function runs: `sum(A, rows)`
      """
    ),
    (
      "loss L = sum(one_hot(1.5, 3))",
      """
      error: the class label is 1.5; of 3 classes it is a whole number from 0 to 2
        --> a.net:1:22
         |
       1 | loss L = sum(one_hot(1.5, 3))
         |                      ^^^ the first class is 0
      """
    ),
    (
      "loss L = sum(one_hot(3, 3))",
      """
      error: the class label is 3; of 3 classes it is a whole number from 0 to 2
        --> a.net:1:22
         |
       1 | loss L = sum(one_hot(3, 3))
         |                      ^ the first class is 0
      """
    ),
    (
      """
      input k = [1, 2]
      loss L = sum(one_hot(k, 3))
      """,
      """
      error: `one_hot` takes one class label
        --> a.net:2:22
         |
       2 | loss L = sum(one_hot(k, 3))
         |                      ^ this is 2×1
      """
    ),
    (
      """
      input n = 3
      loss L = sum(one_hot(1, n))
      """,
      """
      error: the number of classes is a whole number, written out
        --> a.net:2:25
         |
       2 | loss L = sum(one_hot(1, n))
         |                         ^ expected 1, 2, 3, …
      """
    ),
    (
      """
      input x = [1, 2, 3]
      loss L = sum(reshape(x, 2, 2))
      """,
      """
      error: `reshape` keeps the number of elements
        --> a.net:2:14
         |
       2 | loss L = sum(reshape(x, 2, 2))
         |              ^^^^^^^^^^^^^^^^ 3 elements cannot fill 2×2
      """
    ),
    (
      """
      input x = [1, 2, 3]
      input W = [[1, 2]]
      loss L = sum(concat(x, W))
      """,
      """
      error: shapes do not match: concat(x, W)
        --> a.net:3:24
         |
       3 | loss L = sum(concat(x, W))
         |                        ^ this is 1×2, the first is 3×1: they need as many columns
         = help: `concat` puts them one below the other
      """
    ),
    (
      """
      input x = 1
      loss L = concat(x)
      """,
      """
      error: `concat` takes at least 2 arguments
        --> a.net:2:10
         |
       2 | loss L = concat(x)
         |          ^^^^^^^^^ 1 is given
         = help: write `concat(a, b)`
      """
    ),
    (
      """
      input x = 1
      loss L = max(x, x, x)
      """,
      """
      error: `max` takes 1 or 2 arguments
        --> a.net:2:10
         |
       2 | loss L = max(x, x, x)
         |          ^^^^^^^^^^^^ 3 are given
         = help: write `max(A)` or `max(A, rows)` or `max(a, b)`
      """
    ),
    (
      """
      input x = 1
      loss L = leaky_relu(x)
      """,
      """
      error: `leaky_relu` takes 2 arguments
        --> a.net:2:10
         |
       2 | loss L = leaky_relu(x)
         |          ^^^^^^^^^^^^^ 1 is given
         = help: write `leaky_relu(z, 0.01)`
      """
    ),
    (
      """
      f(u, v) = u + v
      input x = 1
      loss L = f(x)
      """,
      """
      error: `f` takes 2 arguments
        --> a.net:3:10
         |
       3 | loss L = f(x)
         |          ^^^^ 1 is given
         = help: write `f(u, v)`
      """
    ),
    (
      """
      input x = 1
      loss L = softmax(x, rows, 2)
      """,
      """
      error: `softmax` takes 1 or 2 arguments
        --> a.net:2:10
         |
       2 | loss L = softmax(x, rows, 2)
         |          ^^^^^^^^^^^^^^^^^^^ 3 are given
         = help: write `softmax(z)` or `softmax(z, axis)`
      """
    ),
    (
      """
      input x = 1
      loss L = mean_examples(x)
      """,
      """
      error: `mean_examples` stands only in a claim about the whole cost
        --> a.net:2:10
         |
       2 | loss L = mean_examples(x)
         |          ^^^^^^^^^^^^^^^^ not here
         = help: write `claim ∂J/∂W = …`; the loss is what one example costs
      """
    ),
  ]
}
