import Rules
import Testing

@testable import Pages

struct RuleScriptTests {
  /// The rules are read, not written a second time: what they are in JavaScript is their own line.
  @Test(arguments: [
    ("sigmoid", 1, "{value:x=>(1.0/(1.0+Math.exp((-x[0])))),derivatives:(x,y)=>[(y*(1.0-y))]}"),
    ("×", 2, "{value:x=>(x[0]*x[1]),derivatives:(x,y)=>[x[1],x[0]]}"),
    ("tanh", 1, "{value:x=>Math.tanh(x[0]),derivatives:(x,y)=>[(1.0-(y*y))]}"),
  ])
  func rulesAreReadOverJavaScript(name: String, count: Int, text: String) {
    #expect(RuleScript(name: name, operandCount: count).text == text)
  }

  @Test func everyRuleHasAScript() throws {
    let unary = Catalogue.unary.map { ($0.name, 1) }
    let binary = Catalogue.binary.map { ($0.name, 2) }
    let many = Catalogue.manyOperand.map { ($0.name, max($0.domain.count, 3)) }
    for (name, count) in unary + binary + many {
      let text = try #require(RuleScript(name: name, operandCount: count).text)
      #expect(text.count { $0 == "(" } == text.count { $0 == ")" }, "\(name)")
      #expect(!text.contains("inf") && !text.contains("nan"), "\(name): \(text)")
      // As many derivatives as operands: each takes at least one letter.
      #expect(text.contains("derivatives:(x,y)=>["))
    }
  }

  @Test func anUnknownRuleHasNone() {
    #expect(RuleScript(name: "no such rule", operandCount: 1).text == nil)
  }

  @Test(arguments: [
    (0.1, "0.1"), (-0.5, "(-0.5)"), (.infinity, "Infinity"), (-.infinity, "(-Infinity)"),
    (1e-300, "1e-300"), (.nan, "NaN"),
  ])
  func numbersKeepAllTheirDigits(number: Double, text: String) {
    #expect(JavaScript(number).text == text)
  }

  @Test func conditionsAreNoted() {
    let relu = RuleScript(name: "relu", operandCount: 1).text
    #expect(relu?.contains("above(x[0])?") == true)
  }
}
