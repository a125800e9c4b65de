import Foundation
import Rules
import Testing

@Suite struct CatalogueTests {
  /// The rules that the sources declare, by type name.
  private static func declared(as kind: String) throws -> Set<String> {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Rules")
    let files = try FileManager.default.contentsOfDirectory(
      at: sources, includingPropertiesForKeys: nil)
    let declaration = try Regex("enum (\\w+): \(kind)\\b", as: (Substring, Substring).self)
    var names: Set<String> = []
    for file in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: declaration) { names.insert(String(match.output.1)) }
    }
    return names
  }

  @Test func holdsEveryRuleThatTheSourcesDeclare() throws {
    let unary = Set(Catalogue.unary.map { String(describing: $0) })
    let binary = Set(Catalogue.binary.map { String(describing: $0) })
    let manyOperand = Set(Catalogue.manyOperand.map { String(describing: $0) })
    #expect(try unary == Self.declared(as: "UnaryRule"))
    #expect(try binary == Self.declared(as: "BinaryRule"))
    #expect(try manyOperand == Self.declared(as: "ManyOperandRule"))
  }

  @Test func findsEveryRuleByItsName() throws {
    for rule in Catalogue.unary { #expect(Catalogue.unary(named: rule.name) == rule) }
    for rule in Catalogue.binary { #expect(Catalogue.binary(named: rule.name) == rule) }
    for rule in Catalogue.manyOperand { #expect(Catalogue.manyOperand(named: rule.name) == rule) }
    #expect(Catalogue.unary(named: "sigmoyd") == nil)
  }

  @Test func callsTheRuleThatTakesTheOperandsGiven() {
    #expect(Catalogue.value(of: "max", [1.0, 5.0]) == 5)
    #expect(Catalogue.value(of: "max", [1.0, 5.0, 7.0]) == 7)
    #expect(Catalogue.value(of: "positive", [1.0, 5.0, 7.0]) == 5)
    #expect(Catalogue.value(of: "positive", [1.0, 5.0]) == nil)
    #expect(Catalogue.value(of: "exp", [1.0, 5.0]) == nil)
    #expect(Catalogue.value(of: "sigmoyd", [1.0]) == nil)
  }
}
