import Foundation

/// How the learning rate goes on from epoch to epoch.
struct Schedule: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// It stays.
    case constant
    /// It is multiplied by `gamma` after every `size` epochs.
    case step(size: Int, gamma: Double)
    /// It is multiplied by `gamma` after every epoch.
    case exponential(gamma: Double)
    /// It follows half a wave of a cosine down to `minimum` over `epochs` epochs.
    case cosine(epochs: Int, minimum: Double)
  }

  var kind = Kind.constant
  /// Over so many epochs at the start the rate grows to its full size; the rest begins behind them.
  var warmup = 0

  /// The rate in an epoch, counted from 0.
  ///
  /// In epoch t below n of the warm-up it is (t + 1) / n of the full rate. Then, t counted from
  /// there: step η γ^⌊t / size⌋; exponential η γᵗ; cosine η₀ + (η − η₀)(1 + cos(π t / epochs)) / 2.
  /// Sources: PyTorch's `StepLR`, `ExponentialLR` and `CosineAnnealingLR`.
  func rate(_ rate: Double, epoch: Int) -> Double {
    if epoch < warmup { return rate * Double(epoch + 1) / Double(warmup) }
    let t = epoch - warmup
    switch kind {
    case .constant: return rate
    case .step(let size, let gamma): return rate * pow(gamma, Double(t / size))
    case .exponential(let gamma): return rate * pow(gamma, Double(t))
    case .cosine(let epochs, let minimum):
      return minimum + (rate - minimum) * (1 + cos(.pi * Double(t) / Double(epochs))) / 2
    }
  }
}
