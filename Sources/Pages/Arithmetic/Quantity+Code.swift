import Explanations

extension Quantity {
  /// What a page's script calls the number: `v12` is the value of node 12, `g0.12` its gradient in
  /// pass 0, `c0.12.15` what comes to it through node 15 there, `J12` the gradient of the cost.
  var code: String {
    switch self {
    case .value(let node): "v\(node)"
    case .gradient(let pass, let node): "g\(pass).\(node)"
    case .contribution(let pass, let operand, let output): "c\(pass).\(operand).\(output)"
    case .cost: "J"
    case .costGradient(let node): "J\(node)"
    }
  }
}
