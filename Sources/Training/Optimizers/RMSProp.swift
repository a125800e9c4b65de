import Rules

/// `rmsprop`: the gradient over the root of the mean of its squares.
///
/// s ← α s + (1 − α) g², w ← w − η g / (√s + ε). Centred, the square of the gradients' mean m is
/// taken from s; with momentum μ, v ← μ v + g / (√s + ε) and w ← w − η v. Source: Hinton's lecture 6
/// (2012), in the form of PyTorch's `torch.optim.RMSprop`.
struct RMSProp: UpdateRule {
  var alpha = 0.99
  var epsilon = 1e-8
  var weightDecay = 0.0
  var momentum = 0.0
  var isCentered = false

  var memories: [String] {
    isCentered ? ["s", "v", "m"] : momentum == 0 ? ["s"] : ["s", "v"]
  }

  func constants<R: UpdateReading>(
    _ reading: inout R, rate: R.Number, step: R.Number
  ) -> StepConstants<R.Number> {
    StepConstants(rate: rate)
  }

  func update<R: UpdateReading>(
    _ reading: inout R, _ w: R.Number, _ g: R.Number, _ memory: inout Memories<R.Number>,
    _ constants: StepConstants<R.Number>
  ) -> R.Number {
    let g = decayed(&reading, g, w, weightDecay)
    let (α, ε) = (reading.setting("α", alpha), reading.setting("ε", epsilon))
    let rest = R.Number(1) - α
    memory.first = reading.line("s", α * memory.first + rest * g * g)
    var spread = memory.first
    if isCentered {
      memory.third = reading.line("m", α * memory.third + rest * g)
      spread = reading.line("c", memory.first - memory.third * memory.third)
    }
    guard momentum != 0 else {
      return reading.line("w", w - constants.rate * g / (.sqrt(spread) + ε))
    }
    let μ = reading.setting("μ", momentum)
    memory.second = reading.line("v", μ * memory.second + g / (.sqrt(spread) + ε))
    return reading.line("w", w - constants.rate * memory.second)
  }
}
