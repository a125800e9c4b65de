import Rules
import Wording

/// Why a loss or a penalty came out as an array, traced back to where the array arose.
extension Lowering {
  /// The error for a loss or a penalty that is no single number.
  func notANumber(_ operation: Int, _ role: Definition.Role, _ place: Place) -> Diagnostic {
    error(
      "the \(role.rawValue) is one number", place, label: "this is \(shape(operation))",
      help: originHelp(of: operation) ?? "`sum(…)` or `mean(…)` makes one number of an array")
  }

  /// What to say where `sum(…)` would hide a mistake; `nil` where an array may well be meant.
  private func originHelp(of operation: Int) -> Phrase? {
    let arrays = arrays(upstreamOf: operation)
    let leaves = arrays.upstream.compactMap { definition(of: $0) }
    // A target that is an array asks for a prediction that is one.
    guard !leaves.contains(where: { $0.role == .target && !shape($0.operation).isNumber }) else {
      return nil
    }
    for id in arrays.arrays {
      if let help = elementwiseProductHelp(id) ?? arrayBiasHelp(id) { return help }
    }
    guard let target = leaves.first(where: { $0.role == .target }),
      let prediction = arrays.arrays.last(where: { definition(of: $0)?.role == .equation }),
      let name = definition(of: prediction)?.name
    else { return nil }
    return "\(quoted(name)) is \(shape(prediction)) and the target \(quoted(target.name)) is a "
      + "number: a layer with one output has one row; if the array is meant, `sum(…)` or "
      + "`mean(…)` makes one number of it"
  }

  /// All that lies upstream, and what of it passes an array on, both in the order of the file.
  private func arrays(upstreamOf operation: Int) -> (upstream: [Int], arrays: [Int]) {
    var upstream: Set<Int> = []
    var arrays: Set<Int> = []
    var waiting = [operation]
    while let id = waiting.popLast() {
      guard upstream.insert(id).inserted else { continue }
      waiting += operations[id].operands
    }
    waiting = [operation]
    while let id = waiting.popLast() {
      guard !shape(id).isNumber, arrays.insert(id).inserted else { continue }
      waiting += operations[id].operands
    }
    return (upstream.sorted(), arrays.sorted())
  }

  /// `w * x` of two arrays, one of them a parameter, where the matrix product was meant.
  private func elementwiseProductHelp(_ id: Int) -> Phrase? {
    let operation = operations[id]
    guard case .binary(let rule) = operation.primitive, rule == Multiply.self,
      operation.frame == 0,
      operation.operands.contains(where: isParameter),
      let product = productText(operation.operands[0], operation.operands[1])
    else { return nil }
    return "\(quoted(source.phrase(in: operation.range))) on line \(line(of: operation.range)) "
      + "multiplies element by element: did you mean `\(product)`?"
  }

  /// `w.T @ x + b` where `b` is an array and what it is added to is a number.
  private func arrayBiasHelp(_ id: Int) -> Phrase? {
    let operation = operations[id]
    guard case .binary(let rule) = operation.primitive, rule == Add.self, operation.frame == 0,
      let bias = operation.operands.first(where: { isParameter($0) && !shape($0).isNumber }),
      operation.operands.contains(where: { shape($0).isNumber }),
      let name = definition(of: bias)?.name
    else { return nil }
    return "\(quoted(source.phrase(in: operation.range))) on line \(line(of: operation.range)) is "
      + "\(shape(id)) because \(quoted(name)) is: for one number write "
      + "`parameter \(shortened(name)) = 0`"
  }

  private func isParameter(_ operation: Int) -> Bool {
    let role = definition(of: operation)?.role
    return role == .parameter || role == .frozen
  }

  /// The matrix product of two arrays as text; `nil` where there is none or it is long.
  private func productText(_ a: Int, _ b: Int) -> String? {
    guard let left = atom(a), let right = atom(b) else { return nil }
    return product(left, shape(a), right, shape(b))
  }

  /// `W @ x`, `w.T @ x` or `w @ x.T`, whichever the shapes allow; `nil` for none.
  func product(_ left: String, _ a: Shape, _ right: String, _ b: Shape) -> String? {
    if a.isNumber || b.isNumber { return nil }
    if a.isColumn, b.isColumn { return a.rows == b.rows ? "\(left.transposed) @ \(right)" : nil }
    if a.rows == 1, b.rows == 1 { return a.matches(b) ? "\(left) @ \(right.transposed)" : nil }
    return MatrixProduct.shape(a, b) == nil ? nil : "\(left) @ \(right)"
  }

  /// The text of an operation as one that a suffix can follow.
  private func atom(_ operation: Int) -> String? {
    if let name = definition(of: operation)?.name { return shortened(name) }
    let text = source.phrase(in: operations[operation].range)
    guard text.count <= 40 else { return nil }
    return text.contains(where: { " +-*/@^".contains($0) }) ? "(\(text))" : text
  }
}
