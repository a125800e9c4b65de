import Testing

@testable import Networks

/// What a learner reads about a function of the user's own.
@Suite struct FunctionErrorTests {
  @Test("explains what is wrong with a function of the user's own", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      g(u) = u
      f(g) = g
      loss L = 1
      """,
      """
      error: `g` is a function of this file
        --> a.net:2:3
         |
       2 | f(g) = g
         |   ^ it cannot be redefined
         = help: choose another name, such as `g_1`
      """
    ),
    (
      """
      input x = 1
      loss L = (y - x)^2
      """,
      """
      error: unknown name: y
        --> a.net:2:11
         |
       2 | loss L = (y - x)^2
         |           ^ not defined
         = help: declare it above: `target y = …`
      """
    ),
    (
      """
      input x = 1
      loss L = (x - ẑ)^2
      target y = 1
      parameter ẑ = 1
      """,
      """
      error: `ẑ` is used before it is defined
        --> a.net:2:15
         |
       2 | loss L = (x - ẑ)^2
         |               ^ it is defined on line 4
         = help: move its definition up
      """
    ),
    (
      """
      input x = 1
      z = z + x
      loss L = z
      """,
      """
      error: `z` is defined in terms of itself
        --> a.net:2:5
         |
       2 | z = z + x
         |     ^ it is still being defined
         = help: an equation is not an assignment: give the new value a name of its own
      """
    ),
    (
      """
      input x = 1
      loss L = sigmod(x)
      """,
      """
      error: unknown function: sigmod
        --> a.net:2:10
         |
       2 | loss L = sigmod(x)
         |          ^^^^^^ not defined
         = help: did you mean `sigmoid`?
      """
    ),
    (
      """
      input x = 1
      loss L = ln(x)
      """,
      """
      error: unknown function: ln
        --> a.net:2:10
         |
       2 | loss L = ln(x)
         |          ^^ not defined
         = help: write `log(x)`
      """
    ),
    (
      """
      input x = 1
      loss L = sigmoid
      """,
      """
      error: `sigmoid` is a function
        --> a.net:2:10
         |
       2 | loss L = sigmoid
         |          ^^^^^^^ its arguments are missing
         = help: write `sigmoid(…)`
      """
    ),
    (
      """
      input x = 1
      loss L = x(2)
      """,
      """
      error: `x` is not a function
        --> a.net:2:10
         |
       2 | loss L = x(2)
         |          ^ this name stands for a value
         = help: multiply with `*`, pick an element with `[ ]`
      """
    ),
    (
      """
      input x = 1
      z = f(x)
      f(u) = u
      loss L = z
      """,
      """
      error: `f` is used before it is defined
        --> a.net:2:5
         |
       2 | z = f(x)
         |     ^ it is defined on line 3
         = help: move its definition up
      """
    ),
    (
      """
      f(u) = f(u - 1)
      loss L = f(1)
      """,
      """
      error: `f` is defined in terms of itself
        --> a.net:1:8
         |
       1 | f(u) = f(u - 1)
         |        ^ it is still being defined
         = help: a function cannot call itself
      """
    ),
    (
      """
      f(u) = u * b
      loss L = f(1)
      parameter b = 2
      """,
      """
      error: `b` is used before it is defined
        --> a.net:1:12
         |
       1 | f(u) = u * b
         |            ^ it is defined on line 3
         = help: move its definition up
      """
    ),
    (
      """
      f(u) = u * v
      loss L = 1
      """,
      """
      error: unknown name: v
        --> a.net:1:12
         |
       1 | f(u) = u * v
         |            ^ not defined
         = help: declare it above: `parameter v = 0.5`
      """
    ),
    (
      """
      f(weight) = wieght
      loss L = 1
      """,
      """
      error: unknown name: wieght
        --> a.net:1:13
         |
       1 | f(weight) = wieght
         |             ^^^^^^ not defined
         = help: did you mean `weight`?
      """
    ),
    (
      """
      f(u) = ∂L/∂u
      loss L = f(1)
      """,
      """
      error: a derivative stands only in a claim
        --> a.net:1:8
         |
       1 | f(u) = ∂L/∂u
         |        ^^^^^ not in an equation
         = help: the derivative of a function is written `sigmoid'(z)`
      """
    ),
    (
      """
      f(u) = sigmoid(u, 2)
      loss L = 1
      """,
      """
      error: `sigmoid` takes 1 argument
        --> a.net:1:8
         |
       1 | f(u) = sigmoid(u, 2)
         |        ^^^^^^^^^^^^^ 2 are given
         = help: write `sigmoid(x)`
      """
    ),
    (
      """
      f(u, v) = u @ v
      input x = [1, 2]
      input W = [[1, 2], [3, 4], [5, 6]]
      z = f(W.T, x)
      loss L = sum(z)
      """,
      """
      error: shapes do not match: u @ v
        --> a.net:1:11
         |
       1 | f(u, v) = u @ v
         |           ^^^^^ u is 2×3, v is 2×1: 3 columns meet 2 rows
         = help: `u.T` is 3×2: `u.T @ v`; this comes of calling `f(W.T, x)` on line 4
      """
    ),
    (
      """
      f(u, v) = u @ v
      g(u) = f(u, u)
      input x = [1, 2]
      loss L = sum(g(x))
      """,
      """
      error: shapes do not match: u @ v
        --> a.net:1:11
         |
       1 | f(u, v) = u @ v
         |           ^^^^^ u is 2×1, v is 2×1: 1 column meets 2 rows
         = help: the inner product is `u.T @ v`, the outer product is `u @ v.T`; this comes of calling `f(u, u)` on line 2
      """
    ),
  ]
}
