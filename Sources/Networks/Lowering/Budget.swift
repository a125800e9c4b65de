import Wording

/// What reading a file has cost so far, so that it ends with an error before memory or time do.
struct Budget {
  /// The operations added and the parts of function bodies opened.
  var effort = 0
  /// The elements of all arrays.
  var elements = 0
  /// The scalar operations computed for values that are given by expressions.
  var arithmetic = 0

  static let effortLimit = 1_000_000
  /// The elements of one array: 800 MB.
  static let arrayLimit = 100_000_000
  /// The elements of all arrays together, for one example.
  static let elementLimit = 200_000_000
  static let arithmeticLimit = 100_000_000
}

extension Lowering {
  /// Counts operations and parts of bodies; functions that call each other multiply them.
  mutating func spend(_ effort: Int, at place: Place) throws(Diagnostic) {
    budget.effort += effort
    guard budget.effort > Budget.effortLimit else { return }
    throw error(
      "the network is too large: more than a million operations", place, label: "reached here",
      help: "functions that call each other multiply: name what they share")
  }

  /// Counts an array's elements.
  mutating func reserve(_ shape: Shape, at place: Place) throws(Diagnostic) {
    try checkRoom(for: shape, at: place)
    budget.elements += shape.count
  }

  /// Refuses arrays that no machine holds, before there is memory asked for.
  func checkRoom(for shape: Shape, at place: Place) throws(Diagnostic) {
    let extents = shape.extents.map(String.init).joined(separator: "×")
    guard shape.count <= Budget.arrayLimit else {
      throw error(
        "an array of \(extents) is too large", place,
        label: "an array may have 100 million elements")
    }
    guard budget.elements + shape.count > Budget.elementLimit else { return }
    throw error(
      "the arrays of this file are too large together", place,
      label: shape.isNumber
        ? "with this there are more than 200 million elements"
        : "with these \(extents) there are more than 200 million elements")
  }

  /// Counts the arithmetic of an expression that gives a value.
  mutating func spendArithmetic(_ count: Int, at place: Place) throws(Diagnostic) {
    let (sum, overflow) = budget.arithmetic.addingReportingOverflow(count)
    guard !overflow, sum <= Budget.arithmeticLimit else {
      throw error(
        "this value takes too long to compute", place,
        label: "values given by expressions may take 100 million steps")
    }
    budget.arithmetic = sum
  }
}
