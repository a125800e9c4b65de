public import Rules

// Both operands are values of one graph; a number stands for a constant that is added to the graph.

extension Value {
  /// a + b.
  @inlinable
  public static func + (a: Value, b: Value) -> Value {
    binary(Add.self, RuleCode.add, a, b)
  }

  /// a − b.
  @inlinable
  public static func - (a: Value, b: Value) -> Value {
    binary(Subtract.self, a, b)
  }

  /// a × b.
  @inlinable
  public static func * (a: Value, b: Value) -> Value {
    binary(Multiply.self, RuleCode.multiply, a, b)
  }

  /// a / b; infinite or not a number where b is 0.
  @inlinable
  public static func / (a: Value, b: Value) -> Value {
    binary(Divide.self, a, b)
  }

  /// −a.
  @inlinable
  public static prefix func - (a: Value) -> Value {
    unary(Negate.self, a)
  }
}

// MARK: - With a number on one side

extension Value {
  /// a + b.
  @inlinable
  public static func + (a: Value, b: Double) -> Value { a + a.constant(b) }

  /// a + b.
  @inlinable
  public static func + (a: Double, b: Value) -> Value { b.constant(a) + b }

  /// a − b.
  @inlinable
  public static func - (a: Value, b: Double) -> Value { a - a.constant(b) }

  /// a − b.
  @inlinable
  public static func - (a: Double, b: Value) -> Value { b.constant(a) - b }

  /// a × b.
  @inlinable
  public static func * (a: Value, b: Double) -> Value { a * a.constant(b) }

  /// a × b.
  @inlinable
  public static func * (a: Double, b: Value) -> Value { b.constant(a) * b }

  /// a / b; infinite or not a number where b is 0.
  @inlinable
  public static func / (a: Value, b: Double) -> Value { a / a.constant(b) }

  /// a / b; infinite or not a number where b is 0.
  @inlinable
  public static func / (a: Double, b: Value) -> Value { b.constant(a) / b }
}

// MARK: - In place

// The variable stands for a new node afterwards; the old one stays in the graph.

extension Value {
  /// Makes `a` stand for a + b.
  @inlinable
  public static func += (a: inout Value, b: Value) { a = a + b }

  /// Makes `a` stand for a − b.
  @inlinable
  public static func -= (a: inout Value, b: Value) { a = a - b }

  /// Makes `a` stand for a × b.
  @inlinable
  public static func *= (a: inout Value, b: Value) { a = a * b }

  /// Makes `a` stand for a / b.
  @inlinable
  public static func /= (a: inout Value, b: Value) { a = a / b }

  /// Makes `a` stand for a + b.
  @inlinable
  public static func += (a: inout Value, b: Double) { a = a + b }

  /// Makes `a` stand for a − b.
  @inlinable
  public static func -= (a: inout Value, b: Double) { a = a - b }

  /// Makes `a` stand for a × b.
  @inlinable
  public static func *= (a: inout Value, b: Double) { a = a * b }

  /// Makes `a` stand for a / b.
  @inlinable
  public static func /= (a: inout Value, b: Double) { a = a / b }
}
