import Networks

/// Checks every rule by itself, at each node of the scalar graph and the values that occur there.
///
/// So a wrong rule is named, and not only the parameters whose derivatives it spoils.
struct RuleCheck {
  let network: Network
  let base: BaseValues
  let examples: [Int]

  /// One report a rule, in the order in which they are first used.
  func reports() -> [RuleReport] {
    let leaves = network.parameters.union(network.claimedValues)
    let isDownstream = network.isDownstream(of: leaves)
    var composition = Composition(RuleAudit())
    composition.algebra.isDifferentiated = { operation, operand in
      isDownstream[network.operations[operation].operands[operand]]
    }
    for (id, operation) in network.operations.enumerated() where isDownstream[id] {
      if case .leaf = operation.primitive { continue }
      let shapes = operation.operands.map { network.operations[$0].shape }
      for slot in 0..<(operation.isPerExample ? examples.count : 1) {
        composition.algebra.begin(id, example: operation.isPerExample ? examples[slot] : nil)
        let operands = operation.operands.map {
          base.elements(of: $0, in: network, slot: slot).map(\.value)
        }
        // What cannot be composed has been reported when the values were computed.
        _ = try? composition.elements(of: operation, operands, shapes: shapes)
      }
    }
    return composition.algebra.findings.map(report)
  }

  private func report(_ findings: RuleFindings) -> RuleReport {
    RuleReport(
      name: findings.name, nodes: findings.nodes, kinks: findings.kinks, wrong: findings.wrong,
      maxRelativeError: findings.maxRelativeError, worst: findings.worst.map(node))
  }

  private func node(_ finding: RuleFindings.Finding) -> RuleReport.Node {
    let place = finding.place
    let name =
      place.element.map { network.elementText(of: place.operation, $0) }
      ?? network.equationName(of: place.operation)
    return RuleReport.Node(
      name: name, example: network.hasExamples ? place.example.map { $0 + 1 } : nil,
      operand: place.operand + 1, values: finding.values, local: finding.local,
      numerical: finding.numerical, errorBound: finding.errorBound)
  }
}
