import Arguments
import Networks

/// The network that a command line asks for, as the scalar engine is to compute it.
struct NetworkRequest {
  /// The network as it was read.
  let original: Network
  /// The same, with its examples written out where they depend on each other.
  let network: Network
  /// The one example to take, counted from 0; `nil` for all.
  let example: Int?
  /// The operations that belong to examples that are not to be shown.
  let hidden: Set<Int>

  init(_ input: NetworkInput, _ parsed: ParsedCommand) throws {
    let isEvaluated = parsed[TraceRequest.evaluate]
    let read = try input.network(
      seed: UInt64(parsed[TraceRequest.seed]),
      expanding: try TraceRequest.functions(parsed[TraceRequest.expand], input),
      drawsMasks: !isEvaluated)
    original = isEvaluated ? read.evaluating() : read
    let example = try TraceRequest.example(parsed, original)
    guard original.looksAtBatch else {
      (network, self.example, hidden) = (original, example, [])
      return
    }
    let unrolled = original.unrolled
    network = unrolled.network
    self.example = nil
    hidden = Set(
      unrolled.examples.indices.filter { id in
        guard let example, let owner = unrolled.examples[id] else { return false }
        return owner != example
      })
  }

  /// Whether the examples depend on each other and have been written out.
  var isUnrolled: Bool { original.looksAtBatch }
}
