import GradientChecking
import Networks
import ScalarEngine
import VectorEngine

/// A network with both engines' answers and J as a function, as the command checks it.
struct CheckedNetwork {
  let network: Network
  let scalar: NetworkTrace
  let vectorised: VectorTrace

  init(_ text: String, name: String = "test.net") throws {
    try self.init(Network(SourceText(name: name, text: text)))
  }

  init(_ network: Network) throws {
    self.network = network
    scalar = try NetworkTrace(NetworkGraph(network), recording: false)
    vectorised = try VectorTrace(network)
  }

  /// The check of what the engines say.
  func report(jobs: Int = 1, isFast: Bool = false, byTheBook: Bool = true) throws -> GradientReport
  {
    try report(
      scalar: scalar, vectorised: vectorised, jobs: jobs, isFast: isFast, byTheBook: byTheBook)
  }

  /// The check of some other answers.
  func report(
    scalar: any DifferentiatedNetwork, vectorised: any DifferentiatedNetwork, jobs: Int = 1,
    isFast: Bool = false, byTheBook: Bool = true
  ) throws -> GradientReport {
    var options = GradientCheck.Options()
    options.jobs = jobs
    options.isFast = isFast
    let cost = byTheBook ? try costFunction() : nil
    return try GradientCheck(
      scalar: scalar, vectorised: vectorised, cost: cost, options: options
    ).report()
  }

  private func costFunction() throws -> GradientCheck.Cost {
    let computed = try VectorNetwork(network)
    return { parameter, element, value in
      let before = computed.withValues(of: parameter) { values in
        defer { values[element] = value }
        return values[element]
      }
      defer { computed.withValues(of: parameter) { $0[element] = before } }
      do {
        try computed.forward()
        return computed.cost
      } catch {
        return .nan
      }
    }
  }
}
