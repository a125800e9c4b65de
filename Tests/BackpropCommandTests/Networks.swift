/// Networks that the tests of the command share.
enum Networks {
  static let twoTwoOne = """
    input     x  = [1, 2]
    target    y  = 1
    parameter W1 = [[0.1, 0.2], [0.3, -0.1]]
    parameter b1 = [0.1, -0.2]
    parameter W2 = [[0.4, 0.5]]
    parameter b2 = 0.3515249316363555
    z1 = W1 @ x + b1
    a1 = sigmoid(z1)
    z2 = W2 @ a1 + b2
    ŷ  = sigmoid(z2)
    loss L = (y - ŷ)^2 / 2

    """

  static let xor = """
    input x[2]
    target y
    parameter W1[4, 2] ~ he_uniform(seed = 3)
    parameter b1 = [0.1, 0.2, 0.3, 0.4]
    parameter W2[1, 4] ~ glorot_uniform(seed = 4)
    parameter b2 = 0.5
    a1 = relu(W1 @ x + b1)
    p = sigmoid(W2 @ a1 + b2)
    loss L = binary_cross_entropy(p, y)
    examples
      0, 0 -> 0
      0, 1 -> 1
      1, 0 -> 1
      1, 1 -> 0

    """
}
