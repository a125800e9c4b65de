import Networks
import Rules
import ScalarEngine

/// Why no gradient flows to what is frozen, nor to what comes before everything that learns.
struct FrozenNote {
  let trace: NetworkTrace

  /// A sentence; `nil` where nothing is frozen.
  var sentence: Prose? {
    let network = trace.network
    let differentiable = trace.nodes.differentiable
    let frozen = network.definitions.filter {
      $0.role == .frozen && !differentiable.contains($0.operation)
    }
    guard !frozen.isEmpty else { return nil }
    let isDownstream = network.isDownstream(of: differentiable)
    let before = network.definitions.filter {
      $0.role == .equation && !isDownstream[$0.operation]
    }
    let reason: Prose =
      frozen.count == 1
      ? """
      \(names(frozen)) is frozen: learning leaves it as it is, and no gradient is computed for it
      """
      : """
      \(names(frozen)) are frozen: learning leaves them as they are, and no gradient is computed for \
      them
      """
    guard !before.isEmpty else { return "\(reason)." }
    return before.count == 1
      ? "\(reason), nor for \(names(before)), which is made of frozen and given values alone."
      : "\(reason), nor for \(names(before)), which are made of frozen and given values alone."
  }

  private func names(_ definitions: [Definition]) -> Prose {
    let shown = definitions.prefix(8).map { Prose.formula(.symbol($0.name)) }
    return definitions.count > 8
      ? .list(shown + ["\(definitions.count - 8) more"]) : .list(shown)
  }
}
