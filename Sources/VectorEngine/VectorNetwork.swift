public import Networks
import Wording

/// A network in memory, computed for a whole batch of examples at a time.
///
/// Every operation has a place in one buffer of values and, where a parameter lies upstream, one in a
/// buffer of gradients. The places are planned once for the network and the number of examples; from
/// then on nothing is allocated:
///
/// ```swift
/// let network = try VectorNetwork(Network(source))
/// for _ in 1...100 { try network.step(rate: 0.1) }
/// print(network.cost)
/// ```
///
/// An object belongs to one task at a time.
public final class VectorNetwork {
  /// The network as it was read; its parameters are those from before any step.
  public let network: Network
  /// Which examples are in the batch, counted from 0.
  public internal(set) var examples: [Int]
  /// The leaves by which it is differentiated, by operation.
  public let differentiable: Set<Int>
  /// The cost of the last pass forward: the mean of the losses, and the penalty.
  public internal(set) var cost = 0.0

  let plan: Plan
  let values: NumberBuffer
  let gradients: NumberBuffer
  let tensors: [Tensor]
  let forwardSteps: [Step]
  let backwardSteps: [Step]
  /// The parameters, for the update.
  let parameters: [Tensor]
  /// The leaves that an example fills, with the numbers of all examples.
  let exampleLeaves: [(tensor: Tensor, numbers: ExampleNumbers)]
  /// The network whose parameters these are, if they are another's.
  private let owner: VectorNetwork?
  /// Where two threads say whether all their numbers are finite.
  let answers = NumberBuffer(count: 2)

  /// The most numbers that the buffers may hold together: 8 GB.
  static let numberLimit = 1_000_000_000

  /// Plans a network and puts its leaves in place; computes nothing yet.
  ///
  /// - Parameters:
  ///   - network: the network to compute.
  ///   - examples: the batch, counted from 0; `nil` for all.
  ///   - wanted: leaves to differentiate by besides the parameters.
  ///   - owner: a network in memory whose parameters and frozen values, as far as their names and
  ///     shapes are the same, are to be this one's too.
  /// - Throws: a diagnostic where an example is not there or the batch does not fit into memory.
  package convenience init(
    _ network: Network, batch examples: [Int]? = nil, differentiating wanted: Set<Int> = [],
    sharing owner: VectorNetwork? = nil
  ) throws(Diagnostic) {
    try self.init(
      network, batch: examples, differentiating: wanted, output: .cost, sharing: owner)
  }

  init(
    _ network: Network, batch examples: [Int]?, differentiating wanted: Set<Int>,
    output: Plan.Output, sharing owner: VectorNetwork? = nil
  ) throws(Diagnostic) {
    let examples = examples ?? Array(0..<network.exampleCount)
    try network.check(examples, limit: VectorNetwork.numberLimit)
    self.network = network
    self.examples = examples
    differentiable = network.parameters.union(wanted)
    let plan = Plan(network, lanes: examples.count, by: differentiable, output: output)
    let values = NumberBuffer(count: plan.valueCount)
    let gradients = NumberBuffer(count: plan.gradientCount)
    let shared = owner.map { network.sharedValues(with: $0) } ?? [:]
    let tensors = network.operations.enumerated().map { id, operation in
      Tensor(
        values: shared[id] ?? values.start + plan.values[id],
        gradients: plan.gradients[id].map { gradients.start + $0 },
        rows: operation.shape.rows, columns: operation.shape.columns,
        lanes: operation.isPerExample ? examples.count : 1)
    }
    self.owner = owner
    (self.plan, self.values, self.gradients, self.tensors) = (plan, values, gradients, tensors)
    let steps = tensors.indices.map { plan.step(of: $0, tensors) }
    forwardSteps = steps.compactMap { $0 }
    backwardSteps = plan.backwardOrder.compactMap { steps[$0] }
    parameters = network.parameters.sorted().map { tensors[$0] }
    exampleLeaves = network.exampleValues.sorted { $0.key < $1.key }
      .map { (tensors[$0.key], $0.value) }
    fillLeaves(except: shared)
  }

  /// Puts the numbers that all examples share in place, and those of the batch.
  private func fillLeaves(except shared: [Int: UnsafeMutablePointer<Double>]) {
    for (id, operation) in network.operations.enumerated() where shared[id] == nil {
      let numbers: [Double]? =
        if case .constant(let numbers) = operation.primitive {
          numbers
        } else {
          network.leafValues[id]
        }
      guard let numbers else { continue }
      for (element, number) in numbers.enumerated() { tensors[id].fill(element, with: number) }
    }
    fillExamples()
  }

  /// Puts the numbers of the batch's examples in place.
  func fillExamples() {
    for (tensor, numbers) in exampleLeaves {
      for lane in 0..<tensor.lanes {
        numbers.copy(examples[lane], to: tensor.values + lane, step: tensor.lanes)
      }
    }
  }
}

extension Tensor {
  /// Gives an element the same value for every example.
  fileprivate func fill(_ element: Int, with number: Double) {
    guard element < count else { return }
    (values + element * lanes).update(repeating: number, count: lanes)
  }
}

extension Network {
  /// Where the values stand that another network in memory has too, by operation.
  fileprivate func sharedValues(
    with owner: VectorNetwork
  ) -> [Int: UnsafeMutablePointer<Double>] {
    var values: [Int: UnsafeMutablePointer<Double>] = [:]
    for definition in definitions where definition.role.isLearned {
      guard let other = owner.network.definition(named: definition.name), other.role.isLeaf,
        owner.network.operations[other.operation].shape.matches(
          operations[definition.operation].shape)
      else { continue }
      values[definition.operation] = owner.tensors[other.operation].values
    }
    return values
  }

  /// Throws where a batch cannot be had.
  fileprivate func check(_ examples: [Int], limit: Int) throws(Diagnostic) {
    if examples.isEmpty {
      throw diagnostic("the batch has no examples", operation: loss, example: nil)
    }
    if let missing = examples.first(where: { !(0..<exampleCount + validationCount).contains($0) }) {
      throw diagnostic(
        "there is no example \(missing &+ 1); there are \(exampleCount)", operation: loss,
        example: nil)
    }
    if looksAtBatch, examples.count < 2 {
      throw diagnostic(
        "`batch_norm` needs a batch of two examples at least, and this one has 1",
        operation: batchStatistics.first?.mean ?? loss, example: nil)
    }
    let count = operations.reduce(0.0) {
      $0 + Double($1.shape.count) * ($1.isPerExample ? Double(examples.count) : 1)
    }
    if count * 2 > Double(limit) {
      throw diagnostic(
        "a batch of \(examples.count) examples is too large for this network", operation: loss,
        example: nil)
    }
  }
}
