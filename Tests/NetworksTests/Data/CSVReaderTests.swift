import Testing

@testable import Networks

@Suite struct CSVReaderTests {
  @Test(
    "reads tables",
    arguments: [
      ("x,y\n1,2\n", ["x", "y"], [1, 2]), ("x,y\r\n1,2\r\n3,4", ["x", "y"], [1, 2, 3, 4]),
      ("\u{FEFF}x\r1\r2\r\r", ["x"], [1, 2]), ("x\n1\n\n\n", ["x"], [1]),
      ("\"a,\"\"b\"\"\",\"two\nlines\"\n\"1.5\",\" 2 \"\n", ["a,\"b\"", "two\nlines"], [1.5, 2]),
      (" x1 ,x2\n\t-0.5 , +1e-3\n", ["x1", "x2"], [-0.5, 0.001]), ("变,\n.5,5.\n", ["变", ""], [0.5, 5]),
      ("x\n-0\n", ["x"], [-0.0]), ("x,1\n1,2\n", ["x", "1"], [1, 2]),
    ])
  func table(text: String, header: [String], values: [Double]) throws {
    let table = try readTable(name: "a.csv", bytes: Array(text.utf8))
    #expect(table.header == header)
    #expect(table.values == values)
    #expect(table.rows * table.columns == values.count)
    #expect(Array(table[row: 0]) == Array(values.prefix(header.count)))
  }

  @Test("reads every number as the standard library does")
  func numbers() throws {
    var random = SplitMix64(seed: 17)
    var texts: [String] = []
    for _ in 0..<20_000 {
      let digits = String(random.next()).prefix(Int.random(in: 1...20, using: &random))
      let zeros = String(repeating: "0", count: Int.random(in: 0...20, using: &random))
      let exponent = Bool.random(using: &random) ? "" : "e\(Int.random(in: -300...280, using: &random))"
      let forms = ["\(digits)", "0.\(zeros)\(digits)", "-\(digits).\(digits)", "\(digits)\(zeros)."]
      texts.append(forms[Int.random(in: 0..<forms.count, using: &random)] + exponent)
    }
    let table = try readTable(name: "a.csv", bytes: Array(("x\n" + texts.joined(separator: "\n")).utf8))
    #expect(table.values.count == texts.count)
    for (value, text) in zip(table.values, texts) {
      let expected = Double(text) ?? .nan
      #expect(value.bitPattern == expected.bitPattern, "\(text)")
    }
  }

  @Test("never traps on damaged tables")
  func damage() {
    let pieces = ["1", ",", "\n", "\r", "\"", "x", "-", ".", "e", " ", "é", "\u{FEFF}", "nan", "9e999", ";"]
    var random = SplitMix64(seed: 23)
    var accepted = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      do throws(Diagnostic) {
        let table = try readTable(name: "a.csv", bytes: Array(text.utf8))
        accepted += 1
        #expect(table.values.count % table.columns == 0 && table.rows > 0, "\(text)")
      } catch {
        #expect(error.rendered().hasPrefix("error: "))
      }
    }
    #expect(accepted > 0)
  }
CASES
}
