import Testing

@testable import Networks

/// Tables that come in pieces, as large files do.
@Suite struct TableReaderTests {
  /// A table of some megabytes, with quotes, line breaks of every kind and blanks.
  private func text(_ random: inout SplitMix64, rows: Int, breaks: [String]) -> (String, [Double]) {
    var text = "\"a, or\nb\",c,d\(breaks[0])"
    var values: [Double] = []
    for _ in 0..<rows {
      for column in 0..<3 {
        let number = Double(Int.random(in: -99_999...99_999, using: &random)) / 1000
        values.append(number)
        let isQuoted = Int.random(in: 0..<20, using: &random) == 0
        text += isQuoted ? "\" \(number)\"" : "\(number)"
        text += column == 2 ? breaks[Int.random(in: 0..<breaks.count, using: &random)] : ","
      }
    }
    return (text, values)
  }

  private func read(_ bytes: [UInt8], _ random: inout SplitMix64) throws -> Table {
    var reader = TableReader(name: "a.csv")
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + Int.random(in: 1...700_000, using: &random))
      try reader.add(Array(bytes[start..<end]))
      start = end
    }
    return try reader.finish()
  }

  @Test(
    "pieces give what the whole gives",
    arguments: [["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"]])
  func piecesAreTheWhole(_ breaks: [String]) throws {
    var random = SplitMix64(seed: 2_611)
    let (text, values) = text(&random, rows: 60_000, breaks: breaks)
    let bytes = Array((text + breaks[0] + breaks[0]).utf8)
    #expect(bytes.count > 5 << 18)
    let table = try read(bytes, &random)
    #expect(table.header == ["a, or\nb", "c", "d"])
    #expect(table.values == values)
    #expect(try readTable(name: "a.csv", bytes: bytes).values == values)
  }

  @Test("an error far into the file has its line and column", arguments: ["\n", "\r\n"])
  func errorsHaveTheirPlace(_ end: String) throws {
    var random = SplitMix64(seed: 2_612)
    for bad in [110_001, 3, 75_000] {
      var lines = ["x,y,z"]
      for row in 2...112_000 { lines.append(row == bad ? "1.5,two,3" : "\(row).25,2,3") }
      let bytes = Array(lines.joined(separator: end).utf8)
      let error = #expect(throws: Diagnostic.self) { try read(bytes, &random) }
      let rendered = error?.rendered() ?? ""
      #expect(rendered.contains("--> a.csv:\(bad):5"), "\(rendered)")
      #expect(rendered.contains("expected a number in column `y`, found `two`"))
      #expect(rendered.contains("\(bad) | 1.5,two,3"))
    }
  }

  @Test("a blank line far into the file is an error, at its end nothing")
  func blankLines() throws {
    var random = SplitMix64(seed: 2_613)
    let rows = (1...150_000).map { "\($0),2" }.joined(separator: "\n")
    let good = "x,y\n" + rows + "\n\n\n"
    #expect(try read(Array(good.utf8), &random).rows == 150_000)
    let bad = "x,y\n" + rows + "\n\n1,2\n"
    let error = #expect(throws: Diagnostic.self) { try read(Array(bad.utf8), &random) }
    #expect(error?.rendered().contains("a.csv:150002:1") == true, "\(error?.rendered() ?? "")")
  }

  @Test func aRowWithoutAnEndIsGivenUp() {
    var reader = TableReader(name: "a.csv")
    #expect(throws: Diagnostic.self) {
      for _ in 0..<80 { try reader.add([UInt8](repeating: UInt8(ascii: "1"), count: 1 << 20)) }
    }
  }
}
