/// Names that other languages have for functions of this one.
enum Synonyms {
  /// What to write instead of a function that is called differently here.
  static func help(for name: String) -> String? {
    if let meant = names[name.lowercased()] { return "write `\(meant)`" }
    return nil
  }

  private static let names: [String: String] = [
    "ln": "log(x)", "log10": "log(x) / log(10)", "log2": "log(x) / log(2)", "pow": "x^n",
    "square": "x^2", "tan": "sin(x) / cos(x)", "logistic": "sigmoid(x)", "σ": "sigmoid(x)",
    "swish": "silu(x)", "leakyrelu": "leaky_relu(z, 0.01)", "dot": "a.T @ b",
    "matmul": "A @ B", "transpose": "A.T", "avg": "mean(x)", "average": "mean(x)",
    "logsumexp": "log_sum_exp(z)", "onehot": "one_hot(k, n)", "concatenate": "concat(a, b)",
    "cat": "concat(a, b)", "stack": "concat(a, b)", "bce": "binary_cross_entropy(p, y)",
    "l1_loss": "mae(p, y)", "mse_loss": "mse(p, y)", "nll_loss": "cross_entropy(p, y)",
    "maximum": "max(a, b)", "minimum": "min(a, b)",
  ]
}
