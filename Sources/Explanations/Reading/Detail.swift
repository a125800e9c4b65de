/// How finely a network is taken apart.
public enum Detail: String, CaseIterable, Sendable {
  /// Whole arrays, in matrix form.
  case layer
  /// Elements; a weighted sum is one step.
  case neuron
  /// Every × and +.
  case operation
}
