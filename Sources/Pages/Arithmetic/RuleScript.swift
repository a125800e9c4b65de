import Rules

/// A rule in JavaScript: `{value: x => …, derivatives: (x, y) => […]}`, both over the list of its
/// operands.
struct RuleScript: Hashable {
  /// The rule's name, as the graph has it.
  let name: String
  let operandCount: Int

  /// The rule, read over JavaScript; `nil` if there is none of that name.
  var text: String? {
    let x = (0..<operandCount).map { JavaScript(text: "x[\($0)]") }
    let y = JavaScript(text: "y")
    let value: JavaScript
    let derivatives: [JavaScript]
    if operandCount == 1, let rule = Catalogue.unary(named: name) {
      value = rule.value(x[0])
      derivatives = [rule.derivative(at: x[0], output: y)]
    } else if operandCount == 2, let rule = Catalogue.binary(named: name) {
      value = rule.value(x[0], x[1])
      derivatives = [
        rule.leftDerivative(at: x[0], x[1], output: y),
        rule.rightDerivative(at: x[0], x[1], output: y),
      ]
    } else if let rule = Catalogue.manyOperand(named: name) {
      value = rule.value(x)
      derivatives = rule.derivatives(at: x, output: y)
    } else {
      return nil
    }
    let list = derivatives.map(\.text).joined(separator: ",")
    return "{value:x=>\(value.text),derivatives:(x,y)=>[\(list)]}"
  }
}
