import Foundation
import Rules
import Testing

/// docs/gradient-checking.md states the change of every rule.
@Suite struct DocumentedChangeTests {
  @Test func everyRuleStandsInTheTable() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/gradient-checking.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap {
      $0.split(separator: "|").first
    }
    let named = Set(
      rows.flatMap { row in
        row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map {
          String($0.element)
        }
      })
    let rules =
      (Catalogue.unary.map { $0.name } + Catalogue.binary.map { $0.name }
        + Catalogue.manyOperand.map { $0.name })
    #expect(Set(rules).subtracting(named) == [])
  }
}
