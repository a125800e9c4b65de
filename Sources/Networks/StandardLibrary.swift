/// What the language offers beyond its primitives, written in the language itself.
package enum StandardLibrary {
  /// The definitions, as a reader may see them.
  ///
  /// The logarithms of probabilities are bounded below at −100, as in PyTorch: log b ≥ −100 where
  /// b ≥ e⁻¹⁰⁰.
  package static let text = """
    # Of a vector; of a matrix with rows or columns.
    softmax(z)           = exp(z - log_sum_exp(z))
    softmax(z, axis)     = exp(z - log_sum_exp(z, axis))
    log_softmax(z)       = z - log_sum_exp(z)
    log_softmax(z, axis) = z - log_sum_exp(z, axis)

    # Over the examples of a batch, element by element; γ and β are parameters.
    batch_norm(z, γ, β) = γ * batch_scaled(z - mean_examples(z)) + β
    batch_scaled(d)     = d / sqrt(mean_examples(d^2) + 0.00001)

    # Losses that average over the elements.
    mse(p, y)   = mean((p - y)^2)
    mae(p, y)   = mean(abs(p - y))
    huber(p, y) = mean(min(abs(p - y), 1)^2 / 2 + abs(p - y) - min(abs(p - y), 1))
    binary_cross_entropy(p, y) = -mean(xlogy(y, max(p, exp(-100))) + xlogy(1 - y, max(1 - p, exp(-100))))

    # Losses that sum over the elements.
    cross_entropy(p, y)         = -sum(xlogy(y, max(p, exp(-100))))
    softmax_cross_entropy(z, y) = sum(y) * log_sum_exp(z) - sum(y * z)
    sigmoid_cross_entropy(z, y) = sum(softplus(z) - y * z)
    """

  /// The function that normalises by the batch.
  static let batchNorm = "batch_norm"

  /// It, and what it is made of.
  static let ofBatches: Set<String> = [batchNorm, "batch_scaled"]

  /// Functions that mean something else of a matrix than they say.
  static let ofVectors: Set<String> = ["softmax", "log_softmax", "softmax_cross_entropy"]

  /// Losses whose target must have the prediction's shape, since broadcasting would hide a mistake.
  static let ofEqualShapes: Set<String> = [
    "mse", "mae", "huber", "binary_cross_entropy", "cross_entropy", "softmax_cross_entropy",
    "sigmoid_cross_entropy",
  ]

  /// Losses whose target is one number a class.
  static let ofDistributions: Set<String> = ["cross_entropy", "softmax_cross_entropy"]
}
