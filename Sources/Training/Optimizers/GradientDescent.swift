import Rules

/// `sgd`: w ← w − η g, with momentum if it is asked for.
///
/// With momentum μ: v ← μ v + (1 − d) g, which the first step begins with v = g, and w ← w − η v;
/// Nesterov's takes g + μ v in place of v. Source: PyTorch's `torch.optim.SGD`.
struct GradientDescent: UpdateRule {
  var momentum = 0.0
  var dampening = 0.0
  var weightDecay = 0.0
  var isNesterov = false

  var memories: [String] { momentum == 0 ? [] : ["v"] }

  func constants<R: UpdateReading>(
    _ reading: inout R, rate: R.Number, step: R.Number
  ) -> StepConstants<R.Number> {
    StepConstants(rate: rate)
  }

  func update<R: UpdateReading>(
    _ reading: inout R, _ w: R.Number, _ g: R.Number, _ memory: inout Memories<R.Number>,
    _ constants: StepConstants<R.Number>
  ) -> R.Number {
    var g = decayed(&reading, g, w, weightDecay)
    if momentum != 0 {
      let μ = reading.setting("μ", momentum)
      if constants.isFirst {
        memory.first = reading.line("v", g)
      } else if dampening == 0 {
        memory.first = reading.line("v", μ * memory.first + g)
      } else {
        let kept = R.Number(1) - reading.setting("d", dampening)
        memory.first = reading.line("v", μ * memory.first + kept * g)
      }
      g = isNesterov ? reading.line("n", g + μ * memory.first) : memory.first
    }
    return reading.line("w", w - constants.rate * g)
  }
}

/// Weight decay as a part of the gradient: g ← g + λ w.
@inline(__always)
func decayed<R: UpdateReading>(
  _ reading: inout R, _ g: R.Number, _ w: R.Number, _ decay: Double
) -> R.Number {
  decay == 0 ? g : reading.line("g", g + reading.setting("λ", decay) * w)
}

extension StepConstants where Number: RealArithmetic {
  /// The rate, and nothing to correct.
  init(rate: Number, first: Number = Number(1), second: Number = Number(1)) {
    self.init(rate: rate, first: first, second: second, isFirst: false)
  }
}
