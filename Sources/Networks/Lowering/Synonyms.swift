import Wording

/// Names that other languages have for functions and values of this one.
enum Synonyms {
  /// What to write instead of a function that is called differently here.
  static func help(for name: String) -> Phrase? {
    if name == "if" { return "write `relu(z)` or `max(a, b)`" }
    return (functions[name] ?? functions[name.lowercased()]).map { "write `\($0)`" }
  }

  /// What to write instead of a constant that has no name, or another, here.
  static func value(for name: String) -> String? {
    switch name {
    case "pi", "PI", "Pi": "π"
    case "e": "exp(1)"
    default: nil
    }
  }

  /// The names by which people call libraries of functions.
  static let libraries: Set<String> = [
    "np", "numpy", "torch", "tf", "tensorflow", "math", "Math", "F", "nn", "jnp", "jax", "K",
    "keras", "scipy", "cmath",
  ]

  /// What to write instead of a distribution that is called differently here.
  static func distribution(for name: String) -> String? { distributions[name.lowercased()] }

  private static let functions: [String: String] = [
    "ln": "log(x)", "log10": "log(x) / log(10)", "log2": "log(x) / log(2)", "pow": "x^n",
    "power": "x^n", "square": "x^2", "sqr": "x^2", "sq": "x^2", "tan": "sin(x) / cos(x)",
    "logistic": "sigmoid(x)", "σ": "sigmoid(x)", "sigma": "sigmoid(x)", "sig": "sigmoid(x)",
    "expit": "sigmoid(x)", "e": "exp(x)", "swish": "silu(x)", "leakyrelu": "leaky_relu(z, 0.01)",
    "dot": "a.T @ b", "inner": "a.T @ b", "outer": "a @ b.T", "matmul": "A @ B", "mm": "A @ B",
    "multiply": "a * b", "mul": "a * b", "add": "a + b", "subtract": "a - b", "divide": "a / b",
    "transpose": "A.T", "avg": "mean(x)", "average": "mean(x)", "Σ": "sum(x)",
    "logsumexp": "log_sum_exp(z)", "onehot": "one_hot(k, n)", "concatenate": "concat(a, b)",
    "cat": "concat(a, b)", "stack": "concat(a, b)", "vstack": "concat(a, b)",
    "bce": "binary_cross_entropy(p, y)", "bce_loss": "binary_cross_entropy(p, y)",
    "binary_crossentropy": "binary_cross_entropy(p, y)",
    "log_loss": "binary_cross_entropy(p, y)", "mean_squared_error": "mse(p, y)",
    "mean_absolute_error": "mae(p, y)", "crossentropy": "cross_entropy(p, y)",
    "cross_entropy_loss": "softmax_cross_entropy(z, y)",
    "l1_loss": "mae(p, y)", "mse_loss": "mse(p, y)",
    "nll_loss": "cross_entropy(p, y)", "maximum": "max(a, b)", "minimum": "min(a, b)",
    "array": "[1, 2]", "tensor": "[1, 2]", "matrix": "[[1, 2], [3, 4]]",
  ]

  private static let distributions: [String: String] = [
    "random": "uniform(-1, 1)", "rand": "uniform(-1, 1)", "rnd": "uniform(-1, 1)",
    "uniform_random": "uniform(-1, 1)", "randn": "normal(0, 1)", "gaussian": "normal(0, 1)",
    "gauss": "normal(0, 1)", "n": "normal(0, 1)", "u": "uniform(-1, 1)",
    "xavier": "glorot_uniform", "xavier_uniform": "glorot_uniform", "glorot": "glorot_uniform",
    "xavier_normal": "glorot_normal", "he": "he_normal", "kaiming": "he_normal",
    "kaiming_normal": "he_normal", "kaiming_uniform": "he_uniform", "zero": "zeros",
    "one": "ones",
  ]
}
