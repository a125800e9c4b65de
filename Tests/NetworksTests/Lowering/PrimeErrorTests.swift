import Testing

@testable import Networks

/// What a learner reads about derivatives of functions.
@Suite struct PrimeErrorTests {
  @Test("explains what is wrong with derivatives of functions", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input x = 1
      loss L = ∂L/∂x
      """,
      """
      error: a derivative stands only in a claim
        --> a.net:2:10
         |
       2 | loss L = ∂L/∂x
         |          ^^^^^ not in an equation
         = help: the derivative of a function is written `sigmoid'(z)`
      """
    ),
    (
      """
      input x = 1
      loss L = dL/dx
      """,
      """
      error: unknown name: dL
        --> a.net:2:10
         |
       2 | loss L = dL/dx
         |          ^^ not defined
         = help: a derivative stands only in a claim: `claim dL/dW = …`
      """
    ),
    (
      """
      input x = 1
      loss L = sigmoid''(x)
      """,
      """
      error: a derivative is taken once
        --> a.net:2:10
         |
       2 | loss L = sigmoid''(x)
         |          ^^^^^^^^^^^^ 2 primes here
         = help: give the first derivative a name: `g(u) = sigmoid'(u)`, then `g'(u)`
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = sum(softmax'(x))
      """,
      """
      error: `softmax'` needs a function that works element by element
        --> a.net:2:14
         |
       2 | loss L = sum(softmax'(x))
         |              ^^^^^^^^^^^ its derivative is not one number an element
         = help: differentiate its parts, or claim the gradient itself
      """
    ),
    (
      """
      input x = 1
      loss L = max'(x, x)
      """,
      """
      error: `max'` is the derivative of a function of one argument
        --> a.net:2:10
         |
       2 | loss L = max'(x, x)
         |          ^^^^^^^^^^ 2 are given
      """
    ),
    (
      """
      input x = 1
      loss L = sum'(x)
      """,
      """
      error: `sum'` needs a function that works element by element
        --> a.net:2:10
         |
       2 | loss L = sum'(x)
         |          ^^^^^^^ its derivative is not one number an element
         = help: differentiate its parts, or claim the gradient itself
      """
    ),
    (
      """
      input x = 1
      loss L = foo'(x)
      """,
      """
      error: unknown function: foo
        --> a.net:2:10
         |
       2 | loss L = foo'(x)
         |          ^^^ not defined
      """
    ),
    (
      """
      f(u) = u + [1, 2]
      input x = 1
      loss L = sum(f'(x))
      """,
      """
      error: `f'` needs a function that works element by element
        --> a.net:3:14
         |
       3 | loss L = sum(f'(x))
         |              ^^^^^ its derivative is not one number an element
         = help: differentiate its parts, or claim the gradient itself
      """
    ),
  ]
}
