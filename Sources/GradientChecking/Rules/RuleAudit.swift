import Networks
import Rules

/// The composition of a network's primitives read over the question whether each rule's local
/// derivatives are right where they are used.
struct RuleAudit: ScalarAlgebra {
  /// The operation that is being composed.
  var operation = 0
  /// The example whose numbers go through, counted from 0; `nil` where all share them.
  var example: Int?
  /// How many rules have been applied in this operation so far.
  private var applied = 0
  /// What has been found out, by rule.
  private(set) var findings: [RuleFindings] = []
  private var positions: [ObjectIdentifier: Int] = [:]

  mutating func begin(_ operation: Int, example: Int?) {
    self.operation = operation
    self.example = example
    applied = 0
  }

  func constant(_ value: Double) -> Double { value }
  func number(_ scalar: Double) -> Double { scalar }

  mutating func add(_ a: Double, _ b: Double) -> Double {
    audit(Add.self, a, b)
  }

  mutating func multiply(_ a: Double, _ b: Double) -> Double {
    audit(Multiply.self, a, b)
  }

  /// The rules of a matrix product and of a sum, which are known when the program is compiled.
  @inline(__always)
  private mutating func audit<R: BinaryRule>(_ rule: R.Type, _ a: Double, _ b: Double) -> Double {
    let y = R.value(a, b)
    let position = position(of: ObjectIdentifier(rule), R.name)
    let (ra, rb, ry) = (Rounded(a), Rounded(b), R.value(Rounded(a), Rounded(b)))
    findings[position].nodes += 1
    for operand in 0..<2 {
      let local =
        operand == 0
        ? R.leftDerivative(at: a, b, output: y) : R.rightDerivative(at: a, b, output: y)
      findings[position].judge(
        local, scale: RuleAudit.scale(operand == 0 ? a : b), slopeError: 0, values: { [a, b] },
        place: .init(operation: operation, element: nil, example: example, operand: operand)
      ) {
        .init(
          amount: operand == 0
            ? R.change(at: ra, rb, output: ry, by: Rounded($0), Rounded(0))
            : R.change(at: ra, rb, output: ry, by: Rounded(0), Rounded($0)))
      }
    }
    return y
  }

  mutating func apply(_ rule: any UnaryRule.Type, _ x: Double) -> Double {
    let kernel = UnaryChange.of(rule)
    let exact = Rounded(x)
    let y = kernel.value(exact)
    let position = position(of: ObjectIdentifier(rule), rule.name)
    findings[position].nodes += 1
    findings[position].judge(
      kernel.derivative(x, y.value), scale: RuleAudit.scale(x),
      slopeError: kernel.slopeError(exact, y), values: { [x] }, place: place(0)
    ) { step in
      .init(
        amount: kernel.change(exact, y, Rounded(step)),
        corner: kernel.meetsCorner?(x, step) == true ? (0, 0) : nil)
    }
    applied += 1
    return y.value
  }

  mutating func apply(_ rule: any BinaryRule.Type, _ a: Double, _ b: Double) -> Double {
    let kernel = BinaryChange.of(rule)
    let x = [a, b]
    let y = kernel.value(Rounded(a), Rounded(b))
    let locals = kernel.derivatives(a, b, y.value)
    let errors = kernel.slopeErrors?(Rounded(a), Rounded(b), y)
    let position = position(of: ObjectIdentifier(rule), rule.name)
    findings[position].nodes += 1
    for operand in 0..<2 where isUsed(operand, of: rule) {
      let slopeError = (operand == 0 ? errors?.left : errors?.right) ?? 0
      findings[position].judge(
        locals[operand], scale: RuleAudit.scale(x[operand]), slopeError: slopeError,
        values: { x }, place: place(operand)
      ) { step in
        let (δa, δb) = operand == 0 ? (step, 0) : (0, step)
        return .init(
          amount: kernel.change(Rounded(a), Rounded(b), y, Rounded(δa), Rounded(δb)),
          corner: kernel.meetsCorner?(a, b, δa, δb) == true ? (0, 0) : nil)
      }
    }
    applied += 1
    return y.value
  }

  mutating func apply(_ rule: any ManyOperandRule.Type, _ x: [Double]) -> Double {
    let kernel = ManyOperandChange.of(rule)
    let exact = x.map { Rounded($0) }
    let y = kernel.value(exact)
    let locals = kernel.derivatives(x, y.value)
    let errors = kernel.slopeErrors(exact, y)
    let position = position(of: ObjectIdentifier(rule), rule.name)
    findings[position].nodes += 1
    var δ = x.map { _ in Rounded(0) }
    for operand in x.indices {
      findings[position].judge(
        locals[operand], scale: RuleAudit.scale(x[operand]), slopeError: errors[operand],
        values: { x }, place: place(operand)
      ) { step in
        δ[operand] = Rounded(step)
        return .init(
          amount: kernel.change(exact, y, δ),
          corner: kernel.meetsCorner?(exact, δ) == true ? (0, 0) : nil)
      }
      δ[operand] = Rounded(0)
    }
    applied += 1
    return y.value
  }

  /// Whether an engine takes a derivative by this operand: it does not by one that is a constant.
  var isDifferentiated: (_ operation: Int, _ operand: Int) -> Bool = { _, _ in true }

  private func isUsed(_ operand: Int, of rule: any BinaryRule.Type) -> Bool {
    isDifferentiated(operation, operand)
  }

  private func place(_ operand: Int) -> RuleFindings.Place {
    .init(operation: operation, element: applied, example: example, operand: operand)
  }

  private mutating func position(of key: ObjectIdentifier, _ name: String) -> Int {
    if let known = positions[key] { return known }
    positions[key] = findings.count
    findings.append(RuleFindings(name: name))
    return findings.count - 1
  }

  private static func scale(_ x: Double) -> Double { x == 0 ? 1 : x.magnitude }
}
