import Wording

/// The error for a file without a loss, with the names that its own loss would have.
extension Lowering {
  func missingLoss(in statements: [Statement]) -> Diagnostic {
    let end = SourceRange(source.bytes.count, source.bytes.count)
    guard !definitions.isEmpty else {
      return error(
        "the network is empty", at: end, label: "no equations here",
        help: "begin with `input x = 1`, `parameter w = 0.5` and `loss L = (w * x - 1)^2`")
    }
    if let equation = definitions.last(where: { $0.role == .equation && isLossName($0.name) }) {
      return error(
        "the network has no loss", at: equation.nameRange,
        label: "an equation like any other, until the word `loss` stands before it",
        help: "write `loss \(shortened(equation.name)) = …` on line \(line(of: equation.range))")
    }
    return error(
      "the network has no loss", at: lastLine(of: statements) ?? end,
      label: "nothing says what is to be minimised", help: lossHelp)
  }

  /// The last statement that is not a block of examples or a claim, which follow the loss.
  private func lastLine(of statements: [Statement]) -> SourceRange? {
    statements.last { statement in
      switch statement {
      case .examples, .validation, .claim, .training, .metric: false
      case .declaration, .equation, .function, .loss, .penalty: true
      }
    }?.range
  }

  private func isLossName(_ name: String) -> Bool {
    ["L", "E", "J", "C", "ℒ"].contains(name)
      || ["loss", "cost", "error", "err", "objective"].contains(name.lowercased())
  }

  /// `a line such as loss L = (p - y)^2 is missing`, with the file's own names.
  private var lossHelp: Phrase {
    let loss = ["L", "E", "C"].first { places[$0] == nil } ?? "…"
    let prediction = definitions.last { $0.role == .equation }
    let target = definitions.last { $0.role == .target }
    let p = prediction.map { shortened($0.name) } ?? "p"
    let y = target.map { shortened($0.name) } ?? "y"
    let isNumber = [prediction, target].compactMap { $0 }
      .allSatisfy { shape($0.operation).isNumber }
    let square = isNumber ? "(\(p) - \(y))^2" : "sum((\(p) - \(y))^2)"
    let isDeclared = target != nil || definitionsByName["y"] != nil
    return "a line such as `loss \(loss) = \(square)` is missing"
      + (isDeclared ? "" : ", where `\(y)` is a target: `target \(y) = 1`")
  }
}
