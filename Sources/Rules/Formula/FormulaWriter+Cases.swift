extension FormulaWriter {
  /// `1 if x > 0, −1 if x < 0, else 0`.
  func cases(_ formula: Formula) -> String {
    let (cases, otherwise) = formula.branches
    let texts = cases.map { branch in
      let condition = "\(side(branch.left)) \(branch.relation.rawValue) \(side(branch.right))"
      return "\(side(branch.value)) if \(condition), "
    }
    return texts.joined() + "else " + side(otherwise)
  }

  private func side(_ formula: Formula) -> String {
    text(formula, atLeast: .sum, leading: true)
  }
}
