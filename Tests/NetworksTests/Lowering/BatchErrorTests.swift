import Testing

@testable import Networks

/// What a learner reads about `dropout` and `batch_norm`.
@Suite struct BatchErrorTests {
  @Test("explains what is wrong with dropout and batch_norm", arguments: dropouts + batches)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let dropouts = [
    (
      """
      parameter w = [1, 2]
      loss L = sum(dropout(w, 1))
      """,
      """
      error: `dropout` drops a part of the elements
        --> a.net:2:25
         |
       2 | loss L = sum(dropout(w, 1))
         |                         ^ a number from 0 up to, but not including, 1 belongs here, written out
         = help: write `dropout(a, 0.5)`
      """
    ),
    (
      """
      parameter w = [1, 2]
      loss L = sum(dropout(w, -0.5))
      """,
      """
      error: `dropout` drops a part of the elements
        --> a.net:2:25
         |
       2 | loss L = sum(dropout(w, -0.5))
         |                         ^^^^ a number from 0 up to, but not including, 1 belongs here, written out
         = help: write `dropout(a, 0.5)`
      """
    ),
    (
      """
      parameter w = [1, 2]
      parameter p = 0.5
      loss L = sum(dropout(w, p))
      """,
      """
      error: `dropout` drops a part of the elements
        --> a.net:3:25
         |
       3 | loss L = sum(dropout(w, p))
         |                         ^ a number from 0 up to, but not including, 1 belongs here, written out
         = help: write `dropout(a, 0.5)`
      """
    ),
    (
      """
      parameter w = [1, 2]
      loss L = sum(dropout(w))
      """,
      """
      error: `dropout` takes 2 arguments
        --> a.net:2:14
         |
       2 | loss L = sum(dropout(w))
         |              ^^^^^^^^^^ 1 is given
         = help: write `dropout(a, 0.5)`
      """
    ),
    (
      """
      frozen w = dropout([1, 2], 0.5)
      loss L = sum(w)
      """,
      """
      error: `dropout` stands in equations only
        --> a.net:1:12
         |
       1 | frozen w = dropout([1, 2], 0.5)
         |            ^^^^^^^^^^^^^^^^^^^^ its mask belongs to the network
         = help: give it a name: `a = dropout(…)`, and write the name here
      """
    ),
    (
      """
      parameter w = [1, 2]
      loss L = sum(w)
      penalty R = sum(dropout(w, 0.5))
      """,
      """
      error: `dropout` stands in equations only
        --> a.net:3:17
         |
       3 | penalty R = sum(dropout(w, 0.5))
         |                 ^^^^^^^^^^^^^^^ its mask belongs to the network
         = help: give it a name: `a = dropout(…)`, and write the name here
      """
    ),
    (
      """
      parameter w = [1, 2]
      loss L = sum(w)
      claim ∂L/∂w = dropout([1, 1], 0.5)
      """,
      """
      error: `dropout` stands in equations only
        --> a.net:3:15
         |
       3 | claim ∂L/∂w = dropout([1, 1], 0.5)
         |               ^^^^^^^^^^^^^^^^^^^^ its mask belongs to the network
         = help: give it a name: `a = dropout(…)`, and write the name here
      """
    ),
    (
      """
      parameter w = [1, 2]
      loss L = sum(w)
      metric sum(dropout(w, 0.5))
      """,
      """
      error: `dropout` stands in equations only
        --> a.net:3:12
         |
       3 | metric sum(dropout(w, 0.5))
         |            ^^^^^^^^^^^^^^^ its mask belongs to the network
         = help: give it a name: `a = dropout(…)`, and write the name here
      """
    ),
  ]

  private static let batches = [
    (
      """
      input x[2]
      target y
      parameter W = [[1, 2], [3, 4]]
      h = batch_norm(W @ x)
      loss L = (sum(h) - y)^2
      examples
        1, 2 -> 1
        0, 1 -> 0
        2, -1 -> 0.5
      """,
      """
      error: `batch_norm` takes 3 arguments
        --> a.net:4:5
         |
       4 | h = batch_norm(W @ x)
         |     ^^^^^^^^^^^^^^^^^ 1 is given
         = help: write `batch_norm(z, γ, β)`
      """
    ),
    (
      """
      input x[2]
      target y
      parameter W = [[1, 2], [3, 4]]
      h = batch_norm(W @ x, [1, 2, 3], 0)
      loss L = (sum(h) - y)^2
      examples
        1, 2 -> 1
        0, 1 -> 0
        2, -1 -> 0.5
      """,
      """
      error: shapes do not match: batch_norm(W @ x, [1, 2, 3], 0)
        --> a.net:4:5
         |
       4 | h = batch_norm(W @ x, [1, 2, 3], 0)
         |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3×1 meets 2×1 inside it
      """
    ),
    (
      """
      input x[2]
      target y
      parameter W = [[1, 2], [3, 4]]
      h = batch_norm(W, 1, 0) @ x
      loss L = (sum(h) - y)^2
      examples
        1, 2 -> 1
        0, 1 -> 0
        2, -1 -> 0.5
      """,
      """
      error: `batch_norm` looks at all examples of a batch
        --> a.net:4:5
         |
       4 | h = batch_norm(W, 1, 0) @ x
         |     ^^^^^^^^^^^^^^^^^^^ this is the same for all
         = help: normalise what an input goes into: `batch_norm(W @ x, γ, β)`
      """
    ),
    (
      """
      input x = [1, 2]
      h = batch_norm(x, 1, 0)
      loss L = sum(h)
      """,
      """
      error: `batch_norm` looks at all examples of a batch
        --> a.net:2:5
         |
       2 | h = batch_norm(x, 1, 0)
         |     ^^^^^^^^^^^^^^^^^^^ this is the same for all
         = help: add `examples`, and an `input` that they fill
      """
    ),
    (
      """
      input x[2]
      target y
      parameter W = [[1, 2], [3, 4]]
      h = batch_norm(W @ x, 1, 0)
      loss L = (sum(h) - y)^2
      examples
        1, 2 -> 1
      """,
      """
      error: `batch_norm` needs a batch of two examples at least
        --> a.net:4:5
         |
       4 | h = batch_norm(W @ x, 1, 0)
         |     ^^^^^^^^^^^^^^^^^^^^^^^ there is one
         = help: of one number the mean is the number, and nothing is left
      """
    ),
    (
      """
      input x[2]
      target y
      parameter W = [[1, 2], [3, 4]]
      h = batch_scaled(W @ x)
      loss L = (sum(h) - y)^2
      examples
        1, 2 -> 1
        0, 1 -> 0
        2, -1 -> 0.5
      """,
      """
      error: `batch_scaled` is a part of `batch_norm`
        --> a.net:4:5
         |
       4 | h = batch_scaled(W @ x)
         |     ^^^^^^^^^^^^^^^^^^^ not by itself
         = help: write `batch_norm(z, 1, 0)`
      """
    ),
    (
      """
      input x[2]
      target y
      parameter W = [[1, 2], [3, 4]]
      h = W @ x
      loss L = (sum(h) - y)^2
      metric sum(batch_norm(h, 1, 0))
      examples
        1, 2 -> 1
        0, 1 -> 0
        2, -1 -> 0.5
      """,
      """
      error: `batch_norm` stands in equations only
        --> a.net:6:12
         |
       6 | metric sum(batch_norm(h, 1, 0))
         |            ^^^^^^^^^^^^^^^^^^^ it looks at the batch that the network computes
         = help: give it a name: `a = batch_norm(…)`, and write the name here
      """
    ),
    (
      """
      input x[2]
      target y
      parameter W = [[1, 2], [3, 4]]
      h = batch_norm(W @ x, 1, 0)
      loss L = (sum(h) - y)^2
      claim ∂L/∂W = W
      examples
        1, 2 -> 1
        0, 1 -> 0
        2, -1 -> 0.5
      """,
      """
      error: with `batch_norm` there is only ∂J
        --> a.net:6:8
         |
       6 | claim ∂L/∂W = W
         |        ^ an example has no loss of its own: each depends on the whole batch
         = help: write `claim ∂J/∂W = …`
      """
    ),
    (
      """
      input x[2]
      target y
      parameter W = [[1, 2], [3, 4]]
      h = W @ x - mean_examples(W @ x)
      loss L = (sum(h) - y)^2
      examples
        1, 2 -> 1
        0, 1 -> 0
        2, -1 -> 0.5
      """,
      """
      error: `mean_examples` stands only in a claim about the whole cost
        --> a.net:4:13
         |
       4 | h = W @ x - mean_examples(W @ x)
         |             ^^^^^^^^^^^^^^^^^^^^ not here
         = help: write `claim ∂J/∂W = …`; the loss is what one example costs
      """
    ),
    (
      """
      batch_norm = 3
      loss L = batch_norm
      """,
      """
      error: `batch_norm` is a function of the language
        --> a.net:1:1
         |
       1 | batch_norm = 3
         | ^^^^^^^^^^ it cannot be redefined
         = help: choose another name, such as `batch_norm_1`
      """
    ),
    (
      """
      input x[2]
      target y
      n(u) = batch_norm(u, 1, 0)
      loss L = sum(n'(x))
      examples
        1, 2 -> 1
        0, 1 -> 0
        2, -1 -> 0.5
      """,
      """
      error: `n'` needs a function that works element by element
        --> a.net:4:14
         |
       4 | loss L = sum(n'(x))
         |              ^^^^^ its derivative is not one number an element
         = help: differentiate its parts, or claim the gradient itself
      """
    ),
  ]
}
