public import Rules

/// How the parameters follow their gradients: one line of mathematics after the other.
///
/// A rule is written once. Read over numbers its lines compute; read over formulas they explain, so
/// that what a learner sees is what the trainer does.
public protocol UpdateRule: Sendable {
  /// The names of the numbers that are kept for each entry from one step to the next, at most three.
  var memories: [String] { get }

  /// What all entries share in step `step`, which counts from 1, at a learning rate.
  func constants<R: UpdateReading>(
    _ reading: inout R, rate: R.Number, step: R.Number
  ) -> StepConstants<R.Number>

  /// The new value of an entry w with the gradient g.
  func update<R: UpdateReading>(
    _ reading: inout R, _ w: R.Number, _ g: R.Number, _ memory: inout Memories<R.Number>,
    _ constants: StepConstants<R.Number>
  ) -> R.Number

  /// Updates all entries of a parameter, over numbers.
  ///
  /// The one there is suits every rule. That it is a requirement has the compiler make one for each
  /// rule, in which nothing is generic any more: some twenty times faster than one for all.
  func updateAll(
    _ values: UnsafeMutableBufferPointer<Double>, _ gradients: UnsafeBufferPointer<Double>,
    _ memories: UnsafeMutableBufferPointer<Double>, rate: Double, step: Int)
}

/// What reads the lines of an ``UpdateRule``.
public protocol UpdateReading {
  /// What the lines are made of.
  associatedtype Number: RealArithmetic

  /// A setting of the rule by its symbol: `β1`.
  mutating func setting(_ symbol: StaticString, _ value: Double) -> Number

  /// A line `symbol ← value`; returns what the lines behind it use for the symbol.
  mutating func line(_ symbol: StaticString, _ value: Number) -> Number
}

/// What the entries of a parameter share in one step.
public struct StepConstants<Number> {
  /// The learning rate.
  public var rate: Number
  /// What the first moment is divided by, where it is.
  public var first: Number
  /// What the second moment is divided by, where it is.
  public var second: Number
  /// Whether there was no step before.
  public var isFirst: Bool

  /// A rate alone.
  @inlinable
  public init(rate: Number, first: Number, second: Number, isFirst: Bool) {
    (self.rate, self.first, self.second, self.isFirst) = (rate, first, second, isFirst)
  }
}

/// What is kept for one entry from one step to the next; 0 before the first.
public struct Memories<Number> {
  /// The first, in the order of ``UpdateRule/memories``.
  public var first: Number
  /// The second.
  public var second: Number
  /// The third.
  public var third: Number

  /// The three, of which a rule may use fewer.
  @inlinable
  public init(_ first: Number, _ second: Number, _ third: Number) {
    (self.first, self.second, self.third) = (first, second, third)
  }
}

/// Lines read over numbers: they compute.
@usableFromInline
struct NumberReading: UpdateReading {
  @inlinable
  init() {}

  @inlinable
  mutating func setting(_ symbol: StaticString, _ value: Double) -> Double { value }

  @inlinable
  mutating func line(_ symbol: StaticString, _ value: Double) -> Double { value }
}
