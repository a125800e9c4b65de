import Rules

/// How the learning rate goes on from epoch to epoch.
package struct Schedule: Sendable, Equatable {
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

  /// Whether the rate is the same in all epochs.
  package var isConstant: Bool { kind == .constant && warmup == 0 }

  /// The rate in an epoch, counted from 0, as a line over a reading.
  ///
  /// In epoch t below n of the warm-up it is (t + 1) / n of the full rate. Then, t counted from
  /// there: step η γ^⌊t / size⌋; exponential η γᵗ; cosine η₀ + (η − η₀)(1 + cos(π t / epochs)) / 2.
  /// Sources: PyTorch's `StepLR`, `ExponentialLR` and `CosineAnnealingLR`.
  package func rate<R: UpdateReading>(
    _ reading: inout R, _ rate: Double, epoch: Int
  ) -> R.Number {
    if isConstant { return reading.setting("η", rate) }
    let full = reading.setting("η0", rate)
    if epoch < warmup {
      return reading.line("η", full * R.Number(Double(epoch + 1)) / R.Number(Double(warmup)))
    }
    let t = Double(epoch - warmup)
    switch kind {
    case .constant: return reading.line("η", full)
    case .step(let size, let gamma):
      let times = (t / Double(size)).rounded(.down)
      return reading.line("η", full * .power(reading.setting("γ", gamma), R.Number(times)))
    case .exponential(let gamma):
      return reading.line("η", full * .power(reading.setting("γ", gamma), R.Number(t)))
    case .cosine(let epochs, let minimum):
      let angle = reading.setting("π", .pi) * R.Number(t) / R.Number(Double(epochs))
      let wave = R.Number(1) + .cos(angle)
      guard minimum != 0 else { return reading.line("η", full * wave / R.Number(2)) }
      let least = reading.setting("η_min", minimum)
      return reading.line("η", least + (full - least) * wave / R.Number(2))
    }
  }

  /// The rate in an epoch, counted from 0.
  func rate(_ rate: Double, epoch: Int) -> Double {
    var reading = NumberReading()
    return self.rate(&reading, rate, epoch: epoch)
  }
}
