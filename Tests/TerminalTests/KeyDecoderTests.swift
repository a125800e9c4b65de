import Terminal
import TestSupport
import Testing

@Suite("Key decoder") struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    decoder.append(bytes)
    var keys: [Key] = []
    while let key = decoder.next(isFinal: true) { keys.append(key) }
    return keys
  }

  @Test(
    "A key is told by its bytes",
    arguments: [
      ("a", [.character("a")]), (" ", [.space]), ("\r", [.enter]), ("\n", [.enter]),
      ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
      ("\u{1}", [.home]), ("\u{5}", [.end]), ("\u{B}", [.deleteToEnd]),
      ("\u{15}", [.deleteToStart]), ("\u{17}", [.deleteWord]), ("\u{C}", [.resized]),
      ("\u{3}", [.interrupt]), ("\u{4}", [.endOfInput]), ("\u{1B}", [.escape]),
      ("\u{1B}[A", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[C", [.right]), ("\u{1B}[D", [.left]),
      ("\u{1B}OA", [.up]), ("\u{1B}OD", [.left]), ("\u{1B}[1;5C", [.right]),
      ("\u{1B}[H", [.home]), ("\u{1B}[4~", [.end]), ("\u{1B}[5~", [.pageUp]),
      ("\u{1B}[6~", [.pageDown]), ("\u{1B}[3~", [.delete]), ("\u{1B}[9~", []),
      ("\u{1B}[200~x", [.character("x")]),
      ("ŷ", [.character("ŷ")]), ("中😀", [.character("中"), .character("😀")]),
      ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}n", [.escape, .character("n")]),
      ("\u{1B}[", [.escape, .character("[")]), ("\u{1B}[\u{3}", [.interrupt]), ("\u{0}", []),
    ] as [(String, [Key])])
  func decodes(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test func `malformed UTF-8 gives the replacement character and nothing is lost after it`() {
    #expect(keys([0xFF, 0x61]) == [.character("\u{FFFD}"), .character("a")])
    #expect(keys([0xE4, 0xB8]) == [.character("\u{FFFD}")])
    #expect(keys([0xED, 0xA0, 0x80, 0x62]).last == .character("b"))
  }

  @Test("Bytes that come one by one give the same keys", arguments: ["\u{1B}[A", "\u{1B}OB", "中"])
  func byteByByte(text: String) {
    var decoder = KeyDecoder()
    let bytes = Array(text.utf8)
    for byte in bytes.dropLast() {
      decoder.append([byte])
      #expect(decoder.next(isFinal: false) == nil)
      #expect(decoder.isWaiting)
    }
    decoder.append(bytes.suffix(1))
    #expect(decoder.next(isFinal: false) == keys(text).first)
    #expect(!decoder.isWaiting)
  }

  @Test func `no bytes trap or stay undecoded`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let bytes = (0..<12).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : [0x1B, 0x5B, 0x4F, 0x31, 0x3B, 0xE4, 0xB8][Int.random(in: 0..<7, using: &generator)]
      }
      var decoder = KeyDecoder()
      decoder.append(bytes)
      while decoder.next(isFinal: true) != nil {}
      #expect(!decoder.isWaiting, "seed 7: \(bytes)")
    }
  }
}
