import Testing

@testable import Networks

/// What a learner reads about claims.
@Suite struct ClaimErrorTests {
  @Test("explains what is wrong with claims", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      parameter w = 1
      loss L = w^2
      claim ∂M/∂w = 2 * w
      """,
      """
      error: `M` is not what is differentiated
        --> a.net:3:8
         |
       3 | claim ∂M/∂w = 2 * w
         |        ^ the loss is `L`
         = help: write `∂L/∂w` or, for the whole cost, `∂J/∂w`
      """
    ),
    (
      """
      parameter w = 1
      z = w
      loss L = z^2
      claim ∂z/∂w = 1
      """,
      """
      error: `z` is not what is differentiated
        --> a.net:4:8
         |
       4 | claim ∂z/∂w = 1
         |        ^ the loss is `L`
         = help: write `∂L/∂w` or, for the whole cost, `∂J/∂w`
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      claim ∂L/∂v = 2 * w
      """,
      """
      error: unknown name: v
        --> a.net:3:11
         |
       3 | claim ∂L/∂v = 2 * w
         |           ^ not defined
      """
    ),
    (
      """
      parameter weight = 1
      loss L = weight^2
      claim ∂L/∂wieght = 2 * weight
      """,
      """
      error: unknown name: wieght
        --> a.net:3:11
         |
       3 | claim ∂L/∂wieght = 2 * weight
         |           ^^^^^^ not defined
         = help: did you mean `weight`?
      """
    ),
    (
      """
      parameter w = [1, 2]
      loss L = sum(w^2)
      claim ∂L/∂w = 2 * w.T
      """,
      """
      error: the value and w differ in shape
        --> a.net:3:15
         |
       3 | claim ∂L/∂w = 2 * w.T
         |               ^^^^^^^ this is 1×2, ∂L/∂w is 2×1
         = help: it wants a transpose: `(…).T`
      """
    ),
    (
      """
      parameter w = [1, 2]
      loss L = sum(w^2)
      claim ∂L/∂w[3] = 2
      """,
      """
      error: there is no element 3
        --> a.net:3:13
         |
       3 | claim ∂L/∂w[3] = 2
         |             ^ there are 2 elements, counted from 1
      """
    ),
    (
      """
      parameter w = [1, 2]
      loss L = sum(w^2)
      claim dL/dw[1] = 2 * w
      """,
      """
      error: the value and w[1] differ in shape
        --> a.net:3:18
         |
       3 | claim dL/dw[1] = 2 * w
         |                  ^^^^^ this is 2×1, dL/dw[1] is a number
      """
    ),
    (
      """
      f(u) = u
      loss L = 1
      claim ∂L/∂f = 1
      """,
      """
      error: `f` is a function
        --> a.net:3:11
         |
       3 | claim ∂L/∂f = 1
         |           ^ a derivative is taken by a value
      """
    ),
    (
      """
      input x
      target y
      parameter w = 1
      z = w * x
      loss J = (z - y)^2
      examples
        1 -> 1
        2 -> 2
      claim ∂J/∂w = 1
      """,
      """
      error: `J` is both the loss and the whole cost
        --> a.net:9:8
         |
       9 | claim ∂J/∂w = 1
         |        ^ with several examples it could be either
         = help: give the loss another name, such as `L`
      """
    ),
    (
      """
      parameter w = 1
      loss J = w
      penalty R = w
      claim ∂J/∂w = 1
      """,
      """
      error: `J` is both the loss and the whole cost
        --> a.net:4:8
         |
       4 | claim ∂J/∂w = 1
         |        ^ with a penalty it could be either
         = help: give the loss another name, such as `L`
      """
    ),
    (
      """
      input x
      target y
      parameter w = 1
      z = w * x
      loss L = (z - y)^2
      examples
        1 -> 1
        2 -> 2
      claim ∂J/∂z = 1
      """,
      """
      error: `z` differs from example to example
        --> a.net:9:7
         |
       9 | claim ∂J/∂z = 1
         |       ^^^^^ ∂J is taken by what all examples share
         = help: write `∂L/∂z`, which is taken for each example
      """
    ),
    (
      """
      input x
      target y
      parameter w = 1
      z = w * x
      loss L = (z - y)^2
      examples
        1 -> 1
        2 -> 2
      claim ∂J/∂w = 2 * (z - y) * x
      """,
      """
      error: the claim differs from example to example
        --> a.net:9:15
         |
       9 | claim ∂J/∂w = 2 * (z - y) * x
         |               ^^^^^^^^^^^^^^^ ∂J is one value for all examples
         = help: put what belongs to an example inside `mean_examples(…)` or `sum_examples(…)`
      """
    ),
    (
      """
      input x
      target y
      parameter w = 1
      z = w * x
      loss L = (z - y)^2
      examples
        1 -> 1
        2 -> 2
      claim ∂L/∂w = mean_examples(x)
      """,
      """
      error: `mean_examples` stands only in a claim about the whole cost
        --> a.net:9:15
         |
       9 | claim ∂L/∂w = mean_examples(x)
         |               ^^^^^^^^^^^^^^^^ not here
         = help: write `claim ∂J/∂W = …`; the loss is what one example costs
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      claim ∂L/∂w = ∂L/∂q
      """,
      """
      error: unknown name: q
        --> a.net:3:19
         |
       3 | claim ∂L/∂w = ∂L/∂q
         |                   ^ not defined
      """
    ),
    (
      """
      parameter w = [1, 2]
      z = 2 * w
      loss L = sum(z^2)
      claim ∂L/∂w = ∂L/∂z[4] * 2
      """,
      """
      error: there is no element 4
        --> a.net:4:21
         |
       4 | claim ∂L/∂w = ∂L/∂z[4] * 2
         |                     ^ there are 2 elements, counted from 1
      """
    ),
  ]
}
