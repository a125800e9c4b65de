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
    let network = try input.network(
      seed: UInt64(parsed[TraceRequest.seed]),
      expanding: try TraceRequest.functions(parsed[TraceRequest.expand], input))
    let example = try TraceRequest.example(parsed, network)
    let examples = example.map { [$0] }
    let trace = try NetworkTrace(
      NetworkGraph(network, example: example, differentiating: []), recording: false)
    let vector = try VectorTrace(network, examples: examples)
    let check = GradientCheck(
      scalar: trace, vectorised: vector,
      verdicts: try TraceRequest.verdicts(trace, example: example),
      cost: try cost(of: network, examples: examples), options: options)
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
    of network: Network, examples: [Int]?
  ) throws(Diagnostic) -> GradientCheck.Cost {
    let computed = try VectorNetwork(network, batch: examples)
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
