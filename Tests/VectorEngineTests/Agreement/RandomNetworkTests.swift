import Networks
import Rules
import TestSupport
import Testing

/// The random networks themselves: that they hold all that the language has.
@Suite struct RandomNetworkTests {
  @Test func theyUseEverything() throws {
    var seen: Set<String> = []
    for seed in UInt64(1000)..<1400 {
      let text = RandomNetwork(seed: seed).text
      let network = try Network(SourceText(name: "random-\(seed).net", text: text))
      if network.penalty != nil { seen.insert("penalty") }
      if network.definitions.contains(where: { $0.role == .frozen }) { seen.insert("frozen") }
      for operation in network.operations {
        let kinds = operation.operands.map {
          network.operations[$0].isPerExample ? "batch" : "shared"
        }
        seen.insert(describe(operation.primitive, kinds.joined(separator: " by ")))
      }
    }
    var wanted: Set<String> = [
      "penalty", "frozen", "choose", "transpose", "slice", "reshape", "concatenation", "stack",
      "oneHot", "constant", "leaf",
    ]
    for rule in Catalogue.unary where rule != Identity.self { wanted.insert(rule.name) }
    for rule in Catalogue.binary { wanted.insert(rule.name) }
    for axis in ["all", "rows", "columns"] {
      wanted.insert("sum over \(axis)")
      for rule in Catalogue.manyOperand where rule != Choose.self {
        wanted.insert("\(rule.name) over \(axis)")
      }
    }
    for a in ["shared", "batch"] {
      for b in ["shared", "batch"] { wanted.insert("product of \(a) by \(b)") }
    }
    #expect(wanted.subtracting(seen) == [])
  }

  private func describe(_ primitive: Primitive, _ kinds: String) -> String {
    switch primitive {
    case .leaf: "leaf"
    case .constant: "constant"
    case .unary(let rule): rule.name
    case .binary(let rule): rule.name
    case .choose: "choose"
    case .matrixProduct: "product of \(kinds)"
    case .transpose: "transpose"
    case .sum(let axis): "sum over \(axis.rawValue)"
    case .reduction(let rule, let axis): "\(rule.name) over \(axis.rawValue)"
    case .slice: "slice"
    case .reshape: "reshape"
    case .concatenation: "concatenation"
    case .stack: "stack"
    case .oneHot: "oneHot"
    case .derivative, .overExamples: "claim"
    }
  }
}
