import Arguments
import Foundation
import GradientChecking
import Networks
import ScalarEngine
import VectorEngine

/// A gradient check in all three ways.
struct CheckRequest {
  var options: GradientCheck.Options

  /// The check that a command line asks for.
  ///
  /// `progress` is told now and then how many entries are done.
  init(
    _ parsed: ParsedCommand, progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void
  ) {
    var options = GradientCheck.Options()
    options.jobs = parsed[Check.jobs] ?? ProcessInfo.processInfo.activeProcessorCount
    options.isFast = parsed[Check.fast]
    options.seed = UInt64(parsed[TraceRequest.seed])
    options.progress = progress
    self.options = options
  }

  /// Checks a network and its claims.
  func report(on request: NetworkRequest) throws -> GradientReport {
    let trace = try NetworkTrace(
      NetworkGraph(request.network, example: request.example, differentiating: []),
      recording: false)
    return try report(
      on: request, trace, verdicts: TraceRequest.verdicts(trace, example: request.example))
  }

  /// Checks a network that the scalar engine has differentiated already.
  func report(
    on request: NetworkRequest, _ trace: NetworkTrace, verdicts: [ClaimVerdict]
  ) throws -> GradientReport {
    let (network, examples) = (request.network, request.example.map { [$0] })
    let vector: any DifferentiatedNetwork =
      request.isUnrolled
      ? try UnrolledVectorTrace(request.original, as: network)
      : try VectorTrace(network, examples: examples)
    let check = GradientCheck(
      scalar: trace, vectorised: vector, verdicts: verdicts,
      cost: try cost(of: request, examples: examples), options: options)
    return try check.report()
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
