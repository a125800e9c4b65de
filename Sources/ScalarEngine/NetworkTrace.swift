public import Networks

/// What the engine did with a network: every value, every derivative, every step, unchangeable.
///
/// There is one backward pass an example, from its own loss, and one from the penalty; what learning
/// uses, ∂J of the parameters, is the mean over the examples plus the penalty's part.
public struct NetworkTrace: DifferentiatedNetwork {
  /// The nodes and their values.
  public let nodes: NetworkGraph
  /// The cost: the mean of the examples' losses, plus the penalty.
  public let cost: Double
  /// One pass for each example in the graph, then the penalty's if there is one.
  public let passes: [Pass]

  /// The network that it is of.
  public var network: Network { nodes.network }

  /// Which examples are in it, counted from 0.
  public var exampleIndices: [Int] { nodes.examples }

  /// The value of an operation's elements for one example, row by row.
  public func values(of operation: Int, slot: Int) -> [Double] {
    nodes.values(of: operation, slot: slot)
  }

  /// One backward pass.
  public struct Pass {
    /// From what it goes back.
    public enum Origin: Equatable, Sendable {
      /// The loss of an example, a position in ``NetworkGraph/examples``.
      case loss(slot: Int)
      /// The penalty.
      case penalty
    }

    /// From what it goes back.
    public let origin: Origin
    /// Where it starts: the node of the loss or the penalty.
    public let start: Int
    /// Its steps in the order taken, if they were asked for.
    public let steps: [ChainRuleStep]
    /// The derivative at each node that the pass reached.
    fileprivate let gradients: PassGradients
  }

  /// Differentiates a network's graph.
  ///
  /// - Parameters:
  ///   - nodes: the graph, with its values.
  ///   - recording: whether to keep every step; numbers alone are a few times faster.
  /// - Throws: a diagnostic that names the first derivative that is not a finite number.
  package init(_ nodes: NetworkGraph, recording: Bool) throws(Diagnostic) {
    self.nodes = nodes
    var passes: [Pass] = []
    for slot in nodes.examples.indices {
      passes.append(try nodes.pass(.loss(slot: slot), recording: recording))
    }
    let network = nodes.network
    if network.penalty != nil { passes.append(try nodes.pass(.penalty, recording: recording)) }
    self.passes = passes
    let losses = nodes.examples.indices.map { nodes.values(of: network.loss, slot: $0)[0] }
    let penalty = network.penalty.map { nodes.values(of: $0, slot: 0)[0] } ?? 0
    cost = losses.reduce(0, +) / Double(losses.count) + penalty
    guard cost.isFinite else { throw network.costNotFinite(cost) }
  }

  /// ∂(the pass's origin)/∂node; `nil` where the pass did not reach it or there is none.
  public func gradient(ofNode id: Int, in pass: Pass) -> Double? {
    nodes.graph[id].isDifferentiable ? pass.gradients[id] : nil
  }

  /// ∂L/∂element for one example, row by row; `nil` where no parameter lies upstream.
  ///
  /// An element that the loss does not use has the derivative 0.
  public func lossGradients(of operation: Int, slot: Int) -> [Double]? {
    gradients(of: operation, slot: slot, in: passes[slot])
  }

  /// ∂R/∂element, row by row; `nil` where there is no penalty or no parameter upstream.
  public func penaltyGradients(of operation: Int) -> [Double]? {
    guard let pass = passes.last, pass.origin == .penalty else { return nil }
    return gradients(of: operation, slot: 0, in: pass)
  }

  private func gradients(of operation: Int, slot: Int, in pass: Pass) -> [Double]? {
    let ids = nodes.nodes(of: operation, slot: slot)
    guard ids.contains(where: { nodes.graph[$0].isDifferentiable }) else { return nil }
    return ids.map { gradient(ofNode: $0, in: pass) ?? 0 }
  }
}

/// The gradients of the nodes that a pass goes through: an example's own and what all share.
struct PassGradients {
  private let shared: [Double]
  private let own: [Double]
  private let ownStart: Int

  init(_ gradients: UnsafePointer<Double>, shared: Range<Int>, own: Range<Int>) {
    self.shared = Array(UnsafeBufferPointer(start: gradients, count: shared.count))
    self.own = Array(UnsafeBufferPointer(start: gradients + own.lowerBound, count: own.count))
    ownStart = own.lowerBound
  }

  subscript(id: Int) -> Double? {
    let gradient =
      id < shared.count
      ? shared[id] : own.indices.contains(id - ownStart) ? own[id - ownStart] : Tape.notComputed
    return Tape.isComputed(gradient) ? gradient : nil
  }
}

extension NetworkGraph {
  /// Goes back from the loss of one example, or from the penalty.
  fileprivate func pass(
    _ origin: NetworkTrace.Pass.Origin, recording: Bool
  ) throws(Diagnostic) -> NetworkTrace.Pass {
    let (output, own, slot): (Int, Range<Int>, Int) =
      switch origin {
      case .loss(let slot): (network.loss, ids(ofSlot: slot), slot)
      case .penalty: (network.penalty ?? network.loss, 0..<0, 0)
      }
    let start = nodes(of: output, slot: slot)[0]
    var steps: [ChainRuleStep] = []
    graph.backward(
      from: start, through: [own, sharedIDs], recording: recording ? { steps.append($0) } : nil)
    let gradients = PassGradients(
      UnsafePointer(graph.tape.pointee.gradients.start), shared: sharedIDs, own: own)
    try checkFinite(gradients, of: origin, in: [own, sharedIDs])
    return NetworkTrace.Pass(origin: origin, start: start, steps: steps, gradients: gradients)
  }

  /// Finds the first derivative, in the order of the pass, that is not a finite number.
  private func checkFinite(
    _ gradients: PassGradients, of origin: NetworkTrace.Pass.Origin, in ranges: [Range<Int>]
  ) throws(Diagnostic) {
    let slot = if case .loss(let slot) = origin { slot } else { 0 }
    let isPenalty = origin == .penalty
    let subject = isPenalty ? network.penaltyName : network.lossName
    for range in ranges {
      for id in range.reversed() {
        guard let gradient = gradients[id], !gradient.isFinite, graph[id].isDifferentiable
        else { continue }
        let operation = operation(ofNode: id, slot: slot)
        let element = nodes(of: operation, slot: slot).firstIndex(of: id) ?? 0
        throw network.derivativeNotFinite(
          gradient, of: subject, operation: operation, element: element,
          example: isPenalty ? nil : examples[slot])
      }
    }
  }
}
