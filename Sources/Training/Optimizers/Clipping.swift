/// How gradients are kept small.
struct Clipping: Sendable, Equatable {
  /// The most that the norm of all gradients together may be.
  var norm: Double?
  /// The most that each entry may be, whatever its sign.
  var value: Double?

  /// What a gradient of a norm is multiplied by: `norm` / (the norm + 1e-6), at most 1.
  ///
  /// Source: PyTorch's `clip_grad_norm_`.
  static func factor(limit: Double, norm: Double) -> Double { min(1, limit / (norm + 1e-6)) }
}
