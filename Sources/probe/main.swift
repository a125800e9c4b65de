import Foundation
import Networks
import ScalarEngine
import Explanations
let path = CommandLine.arguments[1]
let data = try Data(contentsOf: URL(fileURLWithPath: path))
do {
  let source = try SourceText(name: path, bytes: Array(data))
  let network = try Network(source)
  let trace = try NetworkTrace(try NetworkGraph(network), recording: true)
  var options = ExplanationOptions()
  options.rate = 0.5
  for a in CommandLine.arguments.dropFirst(2) {
    if a == "op" { options.detail = .operation } else if a == "paths" { options.showsPaths = true }
    else { options.wanted.append(ElementReference(name: a, elements: nil)) }
  }
  let document = Explanation(trace, options: options).document(title: "x")
  print(TerminalRenderer().lines(document).joined(separator: "\n"))
} catch { print(error) }
