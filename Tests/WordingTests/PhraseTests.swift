import Testing

@testable import Wording

@Suite struct PhraseTests {
  @Test func `is the English sentence with what was filled in`() {
    let name = "a {1} b"
    let phrase: Phrase = "this many, \(3), of `\(name)`"
    #expect(phrase.text == "this many, 3, of `a {1} b`")
  }

  @Test func `takes two parts for one sentence`() {
    let tail: Phrase = "; did you mean \("b")?"
    let phrase: Phrase = "no \("a") here" + tail
    let whole: Phrase = "no \("a") here; did you mean \("b")?"
    #expect(phrase == whole)
  }

  @Test func `keeps what is nested as a phrase of its own`() {
    let inner: Phrase = "the end of the line"
    let phrase: Phrase = "expected a name, found \(inner)"
    #expect(phrase.text == "expected a name, found the end of the line")
  }

  @Test func `adds verbatim text as it is`() {
    #expect(("so much " + Phrase(verbatim: "{1}")).text == "so much {1}")
    #expect((Phrase(verbatim: "") + "said").text == "said")
  }

  @Test(arguments: [(1, "1 row"), (2, "2 rows"), (0, "0 rows")])
  func `counts`(count: Int, text: String) {
    #expect(Phrase.counted(count, "row").text == text)
  }

  @Test func `is said in Chinese where Chinese is spoken`() throws {
    let entry = try #require(
      Phrasebook.entries(of: Phrasebook.chinesePages).first { Template($0.english).places == [] })
    let phrase = Phrase(stringLiteral: entry.english)
    #expect(Language.$current.withValue(.chinese) { phrase.text } == entry.chinese)
    #expect(phrase.text == entry.english)
  }

  @Test(
    arguments: [
      ("", []), ("{1}", [.place(0)]), ("a {2} b", [.text("a "), .place(1), .text(" b")]),
      ("{0} {x} {1", [.text("{0} {x} {1")]), ("{{1}}", [.text("{"), .place(0), .text("}")]),
    ] as [(String, [Template.Piece])])
  func `reads places`(sentence: String, pieces: [Template.Piece]) {
    #expect(Template(sentence).pieces == pieces)
  }

  @Test(
    arguments: [
      ("{1} 是 {2}。", ["x", "4×3"], "x 是 4×3。"), ("{1} 是 {2}。", ["权重", "一个数"], "权重是一个数。"),
      ("这里却是 {1}", ["行尾"], "这里却是行尾"), ("{1} 是 {2}", ["`x`", "（空）"], "`x` 是（空）"),
      ("{1} {2}", ["权重", "偏置"], "权重 偏置"), ("{1} is {2}", ["权重", "a number"], "权重 is a number"),
    ])
  func `has no space between Chinese and Chinese`(
    sentence: String, arguments: [String], filled: String
  ) {
    #expect(Template(sentence).filled(with: arguments) == filled)
  }
}
