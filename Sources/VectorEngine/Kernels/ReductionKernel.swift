import Rules

/// A rule of many operands over groups of an array.
///
/// A rule takes its operands as an array, which costs an allocation for each group. So each of the
/// catalogue's reductions has an array kernel of its own, which is held to its rule by tests; of any
/// other rule the rule itself is called.
struct ReductionKernel: Sendable {
  typealias Numbers = UnsafePointer<Double>
  typealias MutableNumbers = UnsafeMutablePointer<Double>

  /// y = f(x₁, …, xₙ) for each group.
  let value: @Sendable (_ groups: Groups, _ x: Numbers, _ y: MutableNumbers) -> Void
  /// ∂xᵢ += ∂y × ∂f/∂xᵢ.
  let pullback:
    @Sendable (
      _ groups: Groups, _ x: Numbers, _ y: Numbers, _ dy: Numbers, _ dx: MutableNumbers
    ) -> Void

  /// The kernel of a rule.
  static func of(_ rule: any ManyOperandRule.Type) -> ReductionKernel {
    own[ObjectIdentifier(rule)] ?? ReductionKernel(calling: rule)
  }

  /// The rules that have an array kernel of their own.
  static let own: [ObjectIdentifier: ReductionKernel] = [
    ObjectIdentifier(Largest.self): .extreme(Maximum.self),
    ObjectIdentifier(Smallest.self): .extreme(Minimum.self),
    ObjectIdentifier(LogSumExp.self): .logSumExp,
    ObjectIdentifier(Norm.self): .norm,
  ]

  init(
    value: @escaping @Sendable (Groups, Numbers, MutableNumbers) -> Void,
    pullback: @escaping @Sendable (Groups, Numbers, Numbers, Numbers, MutableNumbers) -> Void
  ) {
    self.value = value
    self.pullback = pullback
  }

  /// The kernel that calls the rule itself.
  init<R: ManyOperandRule>(calling rule: R.Type) {
    value = { groups, x, y in
      groups.forEachResult { result, first in
        y[result] = R.value(groups.elements(x + first))
      }
    }
    pullback = { groups, x, y, dy, dx in
      groups.forEachResult { result, first in
        let derivatives = R.derivatives(at: groups.elements(x + first), output: y[result])
        for (i, derivative) in derivatives.enumerated() {
          dx[first + i * groups.width] += dy[result] * derivative
        }
      }
    }
  }
}

extension Groups {
  /// The elements of the group that begins at `first`.
  fileprivate func elements(_ first: UnsafePointer<Double>) -> [Double] {
    (0..<length).map { first[$0 * width] }
  }
}
