import Testing
import Wording

@testable import Networks

/// Inputs that no person writes and none of which may bring the program down.
@Suite struct PathologicalInputTests {
  @Test(
    "refuses what nests deeper than 1000",
    arguments: [
      ("z = ", "(", "1", ")"), ("z = ", "[", "1", "]"), ("z = ", "-", "1", ""),
      ("z = ", "2^", "1", ""), ("z = ", "f(", "1", ")"), ("z = ", "-(2^", "1", ")"),
    ])
  func depth(start: String, opening: String, inner: String, closing: String) throws {
    func text(_ count: Int) -> String {
      start + String(repeating: opening, count: count) + inner
        + String(repeating: closing, count: count)
    }
    let levels = opening == "-(2^" ? 3 : 1
    let deepest = 1000 / levels
    _ = try parse(SourceText(name: "a.net", text: text(deepest)))
    for count in [deepest + 1, 300_000] {
      let error = #expect(throws: Diagnostic.self) {
        try parse(SourceText(name: "a.net", text: text(count)))
      }
      #expect(error?.message == "the expression nests too deep")
    }
  }

  @Test("survives a million brackets that are never closed, or never opened")
  func brackets() {
    for bracket in ["(", "[", ")", "]", "f(", "x[", "-("] {
      let text = "z = " + String(repeating: bracket, count: 1_000_000)
      let (statements, diagnostics) = parseAll(SourceText(name: "a.net", text: text))
      #expect(statements.isEmpty)
      #expect(diagnostics.first?.message.contains(" clos") == true)
      #expect(diagnostics.allSatisfy { $0.rendered().count < 1000 })
    }
  }

  @Test("reads a sum of 300,000 terms, and as many suffixes")
  func longChains() throws {
    let sum = "x" + String(repeating: " + x", count: 299_999)
    #expect(try parseExpression(SourceText(name: "-e", text: sum)).nodes.count == 599_999)
    let transposes = "x" + String(repeating: ".T", count: 300_000)
    #expect(try parseExpression(SourceText(name: "-e", text: transposes)).nodes.count == 300_001)
    let array = "[1" + String(repeating: ",1", count: 299_999) + "]"
    #expect(try parseExpression(SourceText(name: "-e", text: array)).nodes.count == 300_001)
  }

  @Test("refuses 10 MB of random bytes at once")
  func randomBytes() {
    var random = SplitMix64(seed: 5)
    var bytes: [UInt8] = []
    while bytes.count < 10_000_000 {
      withUnsafeBytes(of: random.next()) { bytes.append(contentsOf: $0) }
    }
    let error = #expect(throws: Diagnostic.self) { try SourceText(name: "-", bytes: bytes) }
    #expect(error?.message == "the file is not UTF-8 text")
    #expect((error?.rendered().count ?? 0) > 0)
  }

  @Test("refuses extents whose product is no whole number of the machine")
  func extents() throws {
    _ = try parse(SourceText(name: "a.net", text: "input x[1000000, 1000000]"))
    for shape in ["1e12", "9223372036854775808", "1000000000000, 1000000000000"] {
      #expect(throws: Diagnostic.self) {
        try parse(SourceText(name: "a.net", text: "input x[\(shape)]"))
      }
    }
  }

  @Test("keeps its messages short, however long a name is")
  func longNames() {
    let name = String(repeating: "a", count: 1_000_000)
    let mark = "a" + String(repeating: "\u{302}", count: 100_000)
    for text in ["\(name) \(name)", "z = \(name) \(name)", "z = \(mark) \(mark)", "\(mark) x = 1"] {
      let (_, diagnostics) = parseAll(SourceText(name: "a.net", text: text))
      #expect(diagnostics.count == 1)
      #expect(diagnostics.allSatisfy { $0.rendered().unicodeScalars.count < 2500 })
    }
  }

  @Test("knows a mend for every look-alike, none of them twice")
  func lookalikes() {
    for value in UInt32(0x20)...0x1F9FF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if let mend = Lookalike.mend(for: scalar) { #expect(!mend.text.isEmpty) }
    }
    #expect(Lookalike.mend(for: "·")?.text.contains("`*`") == true)
  }
}
