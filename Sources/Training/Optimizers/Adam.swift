import Rules

/// `adam` and `adamw`: the mean of the gradients over the root of the mean of their squares, both
/// corrected for having begun at 0.
///
/// m ← β1 m + (1 − β1) g, v ← β2 v + (1 − β2) g², m̂ = m / (1 − β1ᵗ), v̂ = v / (1 − β2ᵗ),
/// w ← w − η m̂ / (√v̂ + ε). `adamw` first takes η λ w from w; `amsgrad` divides by the largest v so
/// far. Sources: Kingma, Ba (2015); Loshchilov, Hutter (2019); Reddi, Kale, Kumar (2018); in the form
/// of PyTorch's `torch.optim.Adam` and `AdamW`.
struct Adam: UpdateRule {
  var beta1 = 0.9
  var beta2 = 0.999
  var epsilon = 1e-8
  var weightDecay = 0.0
  var isAMSGrad = false
  /// Whether weight decay is apart from the gradient.
  var isDecoupled = false

  var memories: [String] { isAMSGrad ? ["m", "v", "vmax"] : ["m", "v"] }

  func constants<R: UpdateReading>(
    _ reading: inout R, rate: R.Number, step: R.Number
  ) -> StepConstants<R.Number> {
    let (β1, β2) = (reading.setting("β1", beta1), reading.setting("β2", beta2))
    return StepConstants(
      rate: rate, first: R.Number(1) - .power(β1, step), second: R.Number(1) - .power(β2, step))
  }

  func update<R: UpdateReading>(
    _ reading: inout R, _ w: R.Number, _ g: R.Number, _ memory: inout Memories<R.Number>,
    _ constants: StepConstants<R.Number>
  ) -> R.Number {
    var (w, g) = (w, g)
    if isDecoupled, weightDecay != 0 {
      w = reading.line("w", w - constants.rate * reading.setting("λ", weightDecay) * w)
    } else {
      g = decayed(&reading, g, w, weightDecay)
    }
    let (β1, β2) = (reading.setting("β1", beta1), reading.setting("β2", beta2))
    memory.first = reading.line("m", β1 * memory.first + (R.Number(1) - β1) * g)
    memory.second = reading.line("v", β2 * memory.second + (R.Number(1) - β2) * g * g)
    var spread = memory.second
    if isAMSGrad {
      let largest = memory.third
      memory.third = reading.line(
        "vmax", .positive(spread - largest, then: spread, otherwise: largest))
      spread = memory.third
    }
    let mean = reading.line("m̂", memory.first / constants.first)
    spread = reading.line("v̂", spread / constants.second)
    let ε = reading.setting("ε", epsilon)
    return reading.line("w", w - constants.rate * mean / (.sqrt(spread) + ε))
  }
}
