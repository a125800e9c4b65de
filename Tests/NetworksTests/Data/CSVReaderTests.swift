import Testing

@testable import Networks

@Suite struct CSVReaderTests {
  @Test(
    "reads tables",
    arguments: [
      ("x,y\n1,2\n", ["x", "y"], [1, 2]), ("x,y\r\n1,2\r\n3,4", ["x", "y"], [1, 2, 3, 4]),
      ("\u{FEFF}x\r1\r2\r\r", ["x"], [1, 2]), ("x\n1\n\n\n", ["x"], [1]),
      ("\"a,\"\"b\"\"\",\"two\nlines\"\n\"1.5\",\" 2 \"\n", ["a,\"b\"", "two\nlines"], [1.5, 2]),
      (" x1 ,x2\n\t-0.5 , +1e-3\n", ["x1", "x2"], [-0.5, 0.001]),
      ("变,\n.5,5.\n", ["变", ""], [0.5, 5]),
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
      let exponent =
        Bool.random(using: &random) ? "" : "e\(Int.random(in: -300...260, using: &random))"
      let forms = [
        "\(digits)", "0.\(zeros)\(digits)", "-\(digits).\(digits)", "\(digits)\(zeros).",
      ]
      texts.append(forms[Int.random(in: 0..<forms.count, using: &random)] + exponent)
    }
    let table = try readTable(
      name: "a.csv", bytes: Array(("x\n" + texts.joined(separator: "\n")).utf8))
    #expect(table.values.count == texts.count)
    for (value, text) in zip(table.values, texts) {
      let expected = Double(text) ?? .nan
      #expect(value.bitPattern == expected.bitPattern, "\(text)")
    }
  }

  @Test("never traps on damaged tables")
  func damage() {
    let pieces = [
      "1", ",", "\n", "\r", "\"", "x", "-", ".", "e", " ", "é", "\u{FEFF}", "nan", "9e999", ";",
    ]
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

  @Test("explains what is wrong with a table", arguments: faults)
  func error(text: String, expected: String) {
    checkChinese(text) { text throws(Diagnostic) in
      _ = try readTable(name: "a.csv", bytes: Array(text.utf8))
    }
    do throws(Diagnostic) {
      _ = try readTable(name: "a.csv", bytes: Array(text.utf8))
      Issue.record("no error")
    } catch {
      #expect(error.rendered() == expected)
    }
  }

  private static let faults: [(String, String)] = [
    (
      "",
      """
      error: the table is empty
        --> a.csv:1:1
         |
       1 |
         | ^ a header with a name for each column belongs here
      """
    ),
    (
      "\u{FEFF}\n",
      """
      error: the table is empty
        --> a.csv:1:1
         |
       1 |
         | ^ a header with a name for each column belongs here
      """
    ),
    (
      "x,y\n",
      """
      error: the table has a header but no rows
        --> a.csv:1:4
         |
       1 | x,y
         |    ^ rows of numbers belong beneath
      """
    ),
    (
      "1,2\n3,4\n",
      """
      error: the table has no header
        --> a.csv:1:1
         |
       1 | 1,2
         | ^^^ a name for each column belongs here, these are numbers
         = help: begin with a line such as `x1,x2,y`
      """
    ),
    (
      "x,y\n1\n",
      """
      error: the row has fewer fields than the header
        --> a.csv:2:1
         |
       2 | 1
         | ^ 1 of 2; `y` is missing
      """
    ),
    (
      "x,y\n1,2,3\n",
      """
      error: the row has more fields than the header
        --> a.csv:2:5
         |
       2 | 1,2,3
         |     ^ the header names 2 columns
      """
    ),
    (
      "x,y\n1,,\n",
      """
      error: a value is missing in column `y`
        --> a.csv:2:3
         |
       2 | 1,,
         |   ^ a number belongs here
      """
    ),
    (
      "x,y\n1,\n",
      """
      error: a value is missing in column `y`
        --> a.csv:2:3
         |
       2 | 1,
         |   ^ a number belongs here
      """
    ),
    (
      "x,y\n1,2\n\n3,4\n",
      """
      error: a blank line stands between the rows
        --> a.csv:3:1
         |
       3 |
         | ^ a row of 2 numbers belongs here
         = help: delete the line
      """
    ),
    (
      "x\n1\n\n2\n",
      """
      error: a value is missing in column `x`
        --> a.csv:3:1
         |
       3 |
         | ^ a number belongs here
      """
    ),
    (
      "x,y\n1,two\n",
      """
      error: expected a number in column `y`, found `two`
        --> a.csv:2:3
         |
       2 | 1,two
         |   ^^^ a number such as `0.5` belongs here
      """
    ),
    (
      "x,y\n1,NaN\n",
      """
      error: the number in column `y` is not finite
        --> a.csv:2:3
         |
       2 | 1,NaN
         |   ^^^ a finite number belongs here
      """
    ),
    (
      "x\n-inf\n",
      """
      error: the number in column `x` is not finite
        --> a.csv:2:1
         |
       2 | -inf
         | ^^^^ a finite number belongs here
      """
    ),
    (
      "x\n1e999\n",
      """
      error: the number in column `x` is too large
        --> a.csv:2:1
         |
       2 | 1e999
         | ^^^^^ a number can be no larger than about 1.8e308
      """
    ),
    (
      "x\n\"0,5\"\n",
      """
      error: expected a number in column `x`, found `0,5`
        --> a.csv:2:2
         |
       2 | "0,5"
         |  ^^^ a number such as `0.5` belongs here
         = help: write a point in place of the comma
      """
    ),
    (
      "x;y\n1;2\n",
      """
      error: the columns are separated by `;`
        --> a.csv:1:1
         |
       1 | x;y
         | ^^^ a comma is expected
         = help: save the table with commas
      """
    ),
    (
      "x\ty\n1\t2\n",
      """
      error: the columns are separated by tabs
        --> a.csv:1:1
         |
       1 | x y
         | ^^^ a comma is expected
         = help: save the table with commas
      """
    ),
    (
      "x,y\n\"1,2\n",
      """
      error: a quotation mark is never closed
        --> a.csv:2:1
         |
       2 | "1,2
         | ^ no second one follows
      """
    ),
    (
      "x,y\n\"1\"2,3\n",
      """
      error: text follows a closing quotation mark
        --> a.csv:2:4
         |
       2 | "1"2,3
         |    ^ a comma or the end of the line belongs here
         = help: a quotation mark inside quotation marks is written twice
      """
    ),
    (
      "x\n0x10\n",
      """
      error: expected a number in column `x`, found `0x10`
        --> a.csv:2:1
         |
       2 | 0x10
         | ^^^^ a number such as `0.5` belongs here
      """
    ),
    (
      "变量,y\n变,2\n",
      """
      error: expected a number in column `变量`, found `变`
        --> a.csv:2:1
         |
       2 | 变,2
         | ^^ a number such as `0.5` belongs here
      """
    ),
    (
      "x,y\r\n1,2\r\n3\r\n",
      """
      error: the row has fewer fields than the header
        --> a.csv:3:1
         |
       3 | 3
         | ^ 1 of 2; `y` is missing
      """
    ),
  ]
}
