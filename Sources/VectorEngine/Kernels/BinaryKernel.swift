import Rules

/// A rule of two operands, element by element, either of which may be stretched.
struct BinaryKernel: Sendable {
  typealias Numbers = UnsafePointer<Double>
  typealias MutableNumbers = UnsafeMutablePointer<Double>
  typealias Pullback =
    @Sendable (
      _ walk: Walk, _ a: Numbers, _ b: Numbers, _ y: Numbers, _ dy: Numbers,
      _ gradient: MutableNumbers
    ) -> Void

  /// y = f(a, b).
  let value: @Sendable (_ walk: Walk, _ a: Numbers, _ b: Numbers, _ y: MutableNumbers) -> Void
  /// ∂a += ∂y × ∂f/∂a, summed where a is stretched.
  let pullbackToLeft: Pullback
  /// ∂b += ∂y × ∂f/∂b, summed where b is stretched.
  let pullbackToRight: Pullback

  /// The kernel of a rule; where the rule is known here, its loops are compiled for it.
  init<R: BinaryRule>(_ rule: R.Type) {
    value = { walk, a, b, y in
      walk.forEachRow { i, j, k, _ in
        walk.withInnerSteps { stepOfA, stepOfB in
          for n in 0..<walk.inner {
            y[k &+ n] = R.value(a[i &+ n &* stepOfA], b[j &+ n &* stepOfB])
          }
        }
      }
    }
    pullbackToLeft = { walk, a, b, y, dy, gradient in
      walk.accumulate(walk.a, gradient) { i, j, k in
        dy[k] * R.leftDerivative(at: a[i], b[j], output: y[k])
      }
    }
    pullbackToRight = { walk, a, b, y, dy, gradient in
      walk.accumulate(walk.b, gradient) { i, j, k in
        dy[k] * R.rightDerivative(at: a[i], b[j], output: y[k])
      }
    }
  }

  /// The kernel of a rule that is known only when the program runs.
  static func of(_ rule: any BinaryRule.Type) -> BinaryKernel {
    specialised[ObjectIdentifier(rule)] ?? BinaryKernel(rule)
  }

  /// The kernels whose loops are compiled for one rule: a rule that is missing is slow, not wrong.
  static let specialised: [ObjectIdentifier: BinaryKernel] = [
    ObjectIdentifier(Add.self): BinaryKernel(Add.self),
    ObjectIdentifier(Subtract.self): BinaryKernel(Subtract.self),
    ObjectIdentifier(Multiply.self): BinaryKernel(Multiply.self),
    ObjectIdentifier(Divide.self): BinaryKernel(Divide.self),
    ObjectIdentifier(Power.self): BinaryKernel(Power.self),
    ObjectIdentifier(XLogY.self): BinaryKernel(XLogY.self),
    ObjectIdentifier(LeakyRelu.self): BinaryKernel(LeakyRelu.self),
    ObjectIdentifier(Minimum.self): BinaryKernel(Minimum.self),
    ObjectIdentifier(Maximum.self): BinaryKernel(Maximum.self),
  ]
}
