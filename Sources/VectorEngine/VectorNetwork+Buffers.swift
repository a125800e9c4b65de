package import Networks
import Wording

/// What those read and write who train a network.
extension VectorNetwork {
  /// Lets `body` read and change the values of an operation, such as a parameter.
  ///
  /// They stand row by row; of a value that each example has of its own, the numbers of all examples
  /// stand side by side for each element.
  public func withValues<Result, Failure: Error>(
    of operation: Int, _ body: (UnsafeMutableBufferPointer<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let tensor = tensors[operation]
    return try body(UnsafeMutableBufferPointer(start: tensor.values, count: tensor.size))
  }

  /// Lets `body` change a parameter and its gradient, which is ∂J.
  ///
  /// Both stand row by row. The gradient is empty where the operation is not differentiated; what is
  /// written there holds until the next pass back.
  public func withParameter<Result, Failure: Error>(
    _ operation: Int,
    _ body: (
      _ values: UnsafeMutableBufferPointer<Double>,
      _ gradients: UnsafeMutableBufferPointer<Double>
    ) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let tensor = tensors[operation]
    return try body(
      UnsafeMutableBufferPointer(start: tensor.values, count: tensor.size),
      UnsafeMutableBufferPointer(
        start: tensor.gradients, count: tensor.gradients == nil ? 0 : tensor.size))
  }

  /// The values of an operation for one example of the batch, row by row.
  public func values(of operation: Int, slot: Int) -> [Double] {
    tensors[operation].numbers(tensors[operation].values, slot: slot)
  }

  /// The network with the parameters as they are now.
  package var current: Network {
    var leaves = network.leafValues
    for id in leaves.keys where !network.operations[id].isPerExample {
      leaves[id] = values(of: id, slot: 0)
    }
    return network.replacingLeafValues(leaves)
  }

  /// Puts other examples in the places of the batch's, as many as there are.
  ///
  /// They are a piece of an array, such as the shuffled order of all examples, so that nothing is
  /// copied or allocated.
  ///
  /// - Throws: a diagnostic where an example is not there or their number is another.
  package func setExamples(_ chosen: ArraySlice<Int>) throws(Diagnostic) {
    guard chosen.count == examples.count else {
      throw network.diagnostic(
        "the batch was planned for \(examples.count) examples, not \(chosen.count)",
        operation: network.loss, example: nil)
    }
    if let missing = chosen.first(where: {
      $0 < 0 || $0 >= network.exampleCount + network.validationCount
    }) {
      throw network.diagnostic(
        "there is no example \(missing &+ 1); there are \(network.exampleCount)",
        operation: network.loss, example: nil)
    }
    for slot in examples.indices { examples[slot] = chosen[chosen.startIndex &+ slot] }
    fillExamples()
  }
}

extension Tensor {
  /// The numbers of one example, row by row.
  func numbers(_ start: UnsafePointer<Double>, slot: Int) -> [Double] {
    let lane = lanes > 1 ? slot : 0
    precondition(lane >= 0 && lane < lanes, "no example of the batch stands there")
    return (0..<count).map { start[$0 * lanes + lane] }
  }
}
