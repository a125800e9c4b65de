import Foundation
import Networks
import ScalarEngine
let path = CommandLine.arguments[1]
let data = try Data(contentsOf: URL(fileURLWithPath: path))
do {
  let source = try SourceText(name: path, bytes: Array(data))
  let network = try Network(source)
  let trace = try NetworkTrace(try NetworkGraph(network), recording: true)
  print("J", trace.cost)
  for d in network.definitions {
    for s in trace.nodes.examples {
    print(d.name, d.role, trace.nodes.values(of: d.operation, slot: s), trace.lossGradients(of: d.operation, slot: s) as Any)
    }
    if d.role == .parameter { print("   J", trace.costGradients(of: d.operation) as Any) }
  }
} catch { print(error) }
