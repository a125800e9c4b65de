import Networks

/// The operands one below the other.
enum Concatenation {
  /// One run for each operand, behind the ones before.
  static func runs(_ shapes: [Shape]) -> [[Run]] {
    var target = 0
    return shapes.map { shape in
      defer { target += shape.count }
      return [Run(source: 0, target: target, count: shape.count)]
    }
  }
}
