/// An array of a network in memory: its values and, where it has any, its gradients.
///
/// Of an array of m×n, element (i, j) of example b stands at (i × n + j) × lanes + b. So a batch of
/// m×n arrays is at the same time one matrix of m rows and n × lanes columns, and whatever happens
/// element by element runs over contiguous memory. What all examples share has one lane.
struct Tensor {
  /// Where the values stand.
  let values: UnsafeMutablePointer<Double>
  /// Where the gradients stand; `nil` where no parameter lies upstream.
  ///
  /// They are ∂J, so that those of an example's own values are ∂L divided by the number of examples.
  let gradients: UnsafeMutablePointer<Double>?
  let rows: Int
  let columns: Int
  /// How many examples stand side by side: the batch, or 1 for what all share.
  let lanes: Int

  /// The number of elements that one example has.
  var count: Int { rows * columns }
  /// The number of elements that all examples have together.
  var size: Int { rows * columns * lanes }
  /// The number of columns of the one matrix that all examples make together.
  var width: Int { columns * lanes }
}
