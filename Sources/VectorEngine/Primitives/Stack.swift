import Networks

/// An array literal whose elements are the operands, row by row; each is one number.
enum Stack {
  /// One element of each operand.
  static func runs(_ shapes: [Shape]) -> [[Run]] { Concatenation.runs(shapes) }
}
