import Rules

/// `adagrad`: each entry's rate shrinks with the squares of the gradients that it has had.
///
/// s ← s + g², w ← w − η g / (√s + ε), where η is the rate divided by 1 + (t − 1) × the rate's
/// decay. Source: Duchi, Hazan, Singer (2011), in the form of PyTorch's `torch.optim.Adagrad`.
struct Adagrad: UpdateRule {
  var rateDecay = 0.0
  var weightDecay = 0.0
  var epsilon = 1e-10

  var memories: [String] { ["s"] }

  func constants<R: UpdateReading>(
    _ reading: inout R, rate: R.Number, step: R.Number
  ) -> StepConstants<R.Number> {
    guard rateDecay != 0 else { return StepConstants(rate: rate) }
    let decay = reading.setting("κ", rateDecay)
    return StepConstants(
      rate: reading.line("η", rate / (R.Number(1) + (step - R.Number(1)) * decay)))
  }

  func update<R: UpdateReading>(
    _ reading: inout R, _ w: R.Number, _ g: R.Number, _ memory: inout Memories<R.Number>,
    _ constants: StepConstants<R.Number>
  ) -> R.Number {
    let g = decayed(&reading, g, w, weightDecay)
    memory.first = reading.line("s", memory.first + g * g)
    let ε = reading.setting("ε", epsilon)
    return reading.line("w", w - constants.rate * g / (.sqrt(memory.first) + ε))
  }
}
