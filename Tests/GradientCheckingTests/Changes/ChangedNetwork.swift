import Networks

@testable import GradientChecking

/// A network that is differentiated by exact changes.
struct ChangedNetwork {
  let network: Network
  let changes: ChangeDifferentiation

  init(_ text: String) throws {
    try self.init(Network(SourceText(name: "test.net", text: text)))
  }

  init(_ network: Network) throws {
    self.network = network
    changes = try ChangeDifferentiation(network)
  }

  /// The operation that a name stands for; the loss for a name that is not there.
  func operation(_ name: String) -> Int {
    network.definition(named: name)?.operation ?? network.loss
  }

  /// The derivative by an element of a parameter, counted from 0.
  func derivative(
    _ name: String, at element: Int = 0, judging answers: [Double] = []
  ) -> ChangeDerivative {
    changes.pass(from: [operation(name)]).derivative(at: element, judging: answers)
  }

  /// How J changes with one element of a parameter.
  func change(_ name: String, at element: Int, by h: Double) -> Rounded {
    let pass = changes.pass(from: [operation(name)])
    return pass.run { pass.leaves[0].array.add(element, Rounded(h)) }.amount
  }

  /// The network with another number in one element of a parameter.
  func moving(_ name: String, at element: Int, by h: Double) -> Network {
    var values = network.leafValues
    values[operation(name)]?[element] += h
    return network.replacingLeafValues(values)
  }

  /// Each parameter's name and number of elements.
  var parameters: [(name: String, operation: Int, count: Int)] {
    network.definitions.filter { $0.role == .parameter }.map {
      ($0.name, $0.operation, network.operations[$0.operation].shape.count)
    }
  }
}
