import Explanations
import Networks
import ScalarEngine
import Typography

/// The rows of the table of numbers: what is given, the parameters, and what is computed, in order.
struct ValueRows {
  let trace: NetworkTrace
  let names: QuantityNames
  let text: FormulaText

  var html: String {
    let nodes = names.nodes(ofPass: 0).sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let leaves = nodes.filter { kind(of: $0.value) != "computed" }
    let others = nodes.filter { kind(of: $0.value) == "computed" }
    let given = leaves.filter { kind(of: $0.value) == "given" }
    let parameters = leaves.filter { kind(of: $0.value) == "parameter" }
    return (given + parameters + others).map { row($0.key, $0.value) }.joined(separator: "\n")
  }

  private func kind(of node: Int) -> String {
    guard trace.nodes.graph.operandIDs(of: node).isEmpty else { return "computed" }
    return trace.nodes.graph[node].isDifferentiable ? "parameter" : "given"
  }

  private func row(_ name: String, _ node: Int) -> String {
    let value = Quantity.value(node: node)
    let gradient = trace.gradient(ofNode: node, in: trace.passes[0])
    let code = Quantity.gradient(pass: 0, node: node).code
    let cell =
      gradient.map {
        "<td class=\"gradient\" data-q=\"\(code)\">\(text.number($0))</td>"
      } ?? "<td class=\"gradient\"></td>"
    let number = text.number(trace.nodes.graph[node].value)
    let name = XMLText.escaped(name)
    return """
      <tr class="\(kind(of: node))" data-name="\(name)"><th scope="row">\
      <button type="button">\(name)</button></th>\
      <td class="value" data-q="\(value.code)">\(number)</td>\(cell)</tr>
      """
  }
}
