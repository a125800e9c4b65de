package import Networks
package import Rules

/// An expression over whole arrays: in symbols, or with the arrays that names stand for.
package struct ArrayExpression {
  package let formula: Formula
  /// The arrays to write in the place of names.
  package let arrays: [String: Array]

  /// An array with its shape.
  package struct Array {
    package let elements: [Double]
    package let shape: Shape
  }

  /// The names that stand for more than one number.
  package let arrayNames: Set<String>

  init(_ formula: Formula, arrays: [String: Array], arrayNames: Set<String>) {
    self.formula = formula
    self.arrayNames = arrayNames
    self.arrays = arrays
  }

  /// An expression as the network language writes it.
  init(language text: String) {
    self.init(.symbol(text), arrays: [:], arrayNames: [])
  }

  /// The expression in the network language, with the shortest exact numbers.
  var languageText: String { text(number: FormulaStyle.shortest) }

  /// The expression as text.
  package func text(number: @escaping (Double) -> String) -> String {
    formula.arrayText(
      arrays: arrayNames, number: number,
      name: { name in
        arrays[name].map { ArrayText.text($0.elements, shape: $0.shape, number: number) }
      })
  }
}
