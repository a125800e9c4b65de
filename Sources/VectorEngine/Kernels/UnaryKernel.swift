import Rules

/// A rule of one operand over contiguous numbers.
///
/// The loops are compiled for each rule of ``specialised``; they hold no mathematics of their own.
struct UnaryKernel: Sendable {
  typealias Numbers = UnsafePointer<Double>
  typealias MutableNumbers = UnsafeMutablePointer<Double>

  /// y = f(x).
  let value: @Sendable (_ count: Int, _ x: Numbers, _ y: MutableNumbers) -> Void
  /// ∂x += ∂y × f′(x).
  let pullback:
    @Sendable (
      _ count: Int, _ x: Numbers, _ y: Numbers, _ dy: Numbers, _ dx: MutableNumbers
    ) -> Void

  /// The kernel of a rule; where the rule is known here, its loops are compiled for it.
  init<R: UnaryRule>(_ rule: R.Type) {
    value = { count, x, y in
      for i in 0..<count { y[i] = R.value(x[i]) }
    }
    pullback = { count, x, y, dy, dx in
      for i in 0..<count { dx[i] += dy[i] * R.derivative(at: x[i], output: y[i]) }
    }
  }

  /// The kernel of a rule that is known only when the program runs.
  static func of(_ rule: any UnaryRule.Type) -> UnaryKernel {
    specialised[ObjectIdentifier(rule)] ?? UnaryKernel(rule)
  }

  /// The kernels whose loops are compiled for one rule: a rule that is missing is slow, not wrong.
  static let specialised: [ObjectIdentifier: UnaryKernel] = [
    ObjectIdentifier(Identity.self): UnaryKernel(Identity.self),
    ObjectIdentifier(Negate.self): UnaryKernel(Negate.self),
    ObjectIdentifier(Exp.self): UnaryKernel(Exp.self),
    ObjectIdentifier(Expm1.self): UnaryKernel(Expm1.self),
    ObjectIdentifier(Log.self): UnaryKernel(Log.self),
    ObjectIdentifier(Log1p.self): UnaryKernel(Log1p.self),
    ObjectIdentifier(Sqrt.self): UnaryKernel(Sqrt.self),
    ObjectIdentifier(Sin.self): UnaryKernel(Sin.self),
    ObjectIdentifier(Cos.self): UnaryKernel(Cos.self),
    ObjectIdentifier(Tanh.self): UnaryKernel(Tanh.self),
    ObjectIdentifier(Sigmoid.self): UnaryKernel(Sigmoid.self),
    ObjectIdentifier(Erf.self): UnaryKernel(Erf.self),
    ObjectIdentifier(Relu.self): UnaryKernel(Relu.self),
    ObjectIdentifier(Elu.self): UnaryKernel(Elu.self),
    ObjectIdentifier(Softplus.self): UnaryKernel(Softplus.self),
    ObjectIdentifier(Silu.self): UnaryKernel(Silu.self),
    ObjectIdentifier(Gelu.self): UnaryKernel(Gelu.self),
    ObjectIdentifier(Abs.self): UnaryKernel(Abs.self),
  ]
}
