import Arguments
import Foundation
import GradientChecking
import Networks
import ScalarEngine
import VectorEngine

/// The gradient check that a command line asks for.
struct CheckRequest {
  let parsed: ParsedCommand
  /// Told now and then how many entries are done.
  let progress: @Sendable (_ done: Int, _ all: Int) -> Void

  /// Checks a network in all three ways.
  func report(on input: NetworkInput) throws -> GradientReport {
    let request = try NetworkRequest(input, parsed)
    let (network, example) = (request.network, request.example)
    let examples = example.map { [$0] }
    let trace = try NetworkTrace(
      NetworkGraph(network, example: example, differentiating: []), recording: false)
    let vector: any DifferentiatedNetwork =
      request.isUnrolled
      ? try UnrolledVectorTrace(request.original, as: network)
      : try VectorTrace(network, examples: examples)
    let check = GradientCheck(
      scalar: trace, vectorised: vector,
      verdicts: try TraceRequest.verdicts(trace, example: example),
      cost: try cost(of: request, examples: examples), options: options)
    return try check.report()
  }

  private var options: GradientCheck.Options {
    var options = GradientCheck.Options()
    options.jobs = parsed[Check.jobs] ?? ProcessInfo.processInfo.activeProcessorCount
    options.isFast = parsed[Check.fast]
    options.seed = UInt64(parsed[TraceRequest.seed])
    options.progress = progress
    return options
  }

  /// J as a function of one number, computed in full by the vectorised engine.
  private func cost(
    of request: NetworkRequest, examples: [Int]?
  ) throws(Diagnostic) -> GradientCheck.Cost {
    let computed = try VectorNetwork(request.original, batch: examples)
    // Where examples are written out, a parameter stands elsewhere.
    let places = Dictionary(
      uniqueKeysWithValues: request.network.definitions.filter { $0.role.isLearned }.compactMap {
        own in request.original.definition(named: own.name).map { (own.operation, $0.operation) }
      })
    return { parameter, element, value in
      let parameter = places[parameter] ?? parameter
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
