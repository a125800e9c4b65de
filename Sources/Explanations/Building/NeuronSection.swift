package import Networks
import Rules
package import ScalarEngine

/// The numbers of a network that is too large to be told step by step, to be opened one at a time: how
/// each comes about, what comes back to it, and which of its parameters matter most.
package struct NeuronSection {
  /// One computed number.
  package struct Neuron {
    package let name: String
    package let value: Double
    package let gradient: Double?
    /// How its value and its derivative come about.
    package let derivations: [Derivation]
    /// The parameters that it uses, those with the largest derivatives alone.
    package let parameters: [Parameter]
    /// How many it uses.
    package let parameterCount: Int
  }

  /// A parameter's entry with its derivative through one neuron.
  package struct Parameter {
    package let name: String
    package let value: Double
    package let gradient: Double
  }

  /// The neurons of one array.
  package struct Group {
    package let name: String
    package let shape: Shape
    package internal(set) var neurons: [Neuron]
  }

  /// So many of a neuron's parameters are listed.
  package static let parameterLimit = 8

  private let pass: PassReading
  private let uses: [Int: [PassReading.Contribution]]

  /// The neurons of a trace's first example, or of the one that was taken.
  package init(_ trace: NetworkTrace) {
    pass = PassReading(Reading(trace, slot: 0, detail: .neuron), trace.passes[0])
    uses = Dictionary(grouping: pass.contributions, by: \.output)
  }

  /// The first `limit` neurons, by arrays.
  package func groups(atMost limit: Int) -> [Group] {
    let reading = pass.reading
    var groups: [Group] = []
    for node in reading.computed.prefix(limit) {
      guard let operation = reading.operation(node), let name = reading.operationNames[operation]
      else { continue }
      if groups.last?.name != name {
        let shape = reading.network.operations[operation].shape
        groups.append(Group(name: name, shape: shape, neurons: []))
      }
      groups[groups.count - 1].neurons.append(neuron(node))
    }
    return groups
  }

  /// How many neurons there are.
  package var count: Int { pass.reading.computed.count }

  private func neuron(_ node: Int) -> Neuron {
    let reading = pass.reading
    var derivations = [ForwardSection(reading: reading).derivation(node, showsEquation: true)]
    if pass.reaches(node) {
      var card = StepCard(passReading: pass, steps: StepNumbers()).card(node, number: 0)
      card.style = .value
      derivations.append(card)
    }
    let own = (uses[node] ?? []).filter { reading.isLeaf($0.operand) }
    let largest = own.sorted { $0.value.magnitude > $1.value.magnitude }
      .prefix(NeuronSection.parameterLimit)
    return Neuron(
      name: reading.name(node), value: reading.graph[node].value, gradient: pass.gradient(of: node),
      derivations: derivations,
      parameters: largest.map {
        Parameter(
          name: reading.name($0.operand), value: reading.graph[$0.operand].value,
          gradient: $0.value)
      }, parameterCount: own.count)
  }
}
