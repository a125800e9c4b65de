import Networks
import ScalarEngine
import TestSupport

/// A kind of mistake and how to plant it into a network's answers.
struct Mistake: Sendable {
  let name: String
  /// The planted ∂J by parameter; nothing where the network has no place for the mistake.
  let plant:
    @Sendable (_ trace: NetworkTrace, _ generator: inout SeededGenerator) -> [Int: [Double]]?

  static let all: [Mistake] = onTheWayBack + withTheResult

  /// ∂J of an edited network by the parameters of the original one.
  static func gradients(of edited: Network, like trace: NetworkTrace) -> [Int: [Double]]? {
    guard
      let planted = try? NetworkTrace(NetworkGraph(edited), recording: false)
    else { return nil }
    var gradients: [Int: [Double]] = [:]
    for (old, new) in zip(trace.network.definitions, edited.definitions)
    where old.role == .parameter {
      gradients[old.operation] = planted.costGradients(of: new.operation)
    }
    return gradients
  }

  /// The gradients of all parameters, each changed.
  static func changed(
    _ trace: NetworkTrace, _ change: (_ parameter: Int, _ entries: [Double]) -> [Double]
  ) -> [Int: [Double]] {
    var gradients: [Int: [Double]] = [:]
    for parameter in trace.network.parameters {
      gradients[parameter] = change(parameter, trace.costGradients(of: parameter) ?? [])
    }
    return gradients
  }

  /// The gradients, of which a random one is changed.
  static func oneParameter(
    _ trace: NetworkTrace, _ generator: inout SeededGenerator, _ change: ([Double]) -> [Double]?
  ) -> [Int: [Double]]? {
    guard let parameter = trace.network.parameters.sorted().randomElement(using: &generator),
      let entries = trace.costGradients(of: parameter), let planted = change(entries)
    else { return nil }
    return changed(trace) { $0 == parameter ? planted : $1 }
  }

  /// The gradients, of which a random entry is changed.
  static func oneEntry(
    _ trace: NetworkTrace, _ generator: inout SeededGenerator,
    _ change: (_ entry: Double, _ largest: Double) -> Double
  ) -> [Int: [Double]]? {
    let entry = Int.random(in: 0..<1_000_000, using: &generator)
    return oneParameter(trace, &generator) { entries in
      guard !entries.isEmpty else { return nil }
      var entries = entries
      let largest = entries.reduce(0) { max($0, $1.magnitude) }
      entries[entry % entries.count] = change(entries[entry % entries.count], largest)
      return entries
    }
  }
}
