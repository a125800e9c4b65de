import Testing

@testable import Networks

@Suite struct SourceTextTests {
  @Test("counts lines and characters from 1, however many bytes a character takes")
  func positions() throws {
    let text = "\u{FEFF}a\u{302}b\r\n変é👩‍👩‍👧x\rlast\n"
    let source = try SourceText(name: "a.net", bytes: Array(text.utf8))
    func place(_ marker: Character) throws -> [Int] {
      let index = try #require(text.firstIndex(of: marker))
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      let (line, column) = source.position(of: offset)
      return [line, column]
    }
    #expect(try place("b") == [1, 2])
    #expect(try place("é") == [2, 2])
    #expect(try place("x") == [2, 4])
    #expect(try place("l") == [3, 1])
    #expect(source.position(of: text.utf8.count) == (4, 1))
    #expect(source.position(of: 99) == (4, 1))
    #expect(source.position(of: 0) == (1, 1))
    #expect((0...5).map(source.line) == ["", "a\u{302}b", "変é👩‍👩‍👧x", "last", "", ""])
    #expect(source.lineCount == 4)
  }

  @Test("shows where standard input and the command line are meant")
  func names() {
    #expect(
      ["-", "-e", "x.net"].map { SourceText(name: $0, text: "").name }
        == ["<stdin>", "<command line>", "x.net"])
  }

  @Test("finds the first byte that is not UTF-8, as the standard library does")
  func validation() {
    let pieces: [[UInt8]] = [
      [0x41], Array("é".utf8), Array("変".utf8), Array("👩".utf8), Array("abcdefghij".utf8), [0x80],
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F],
      [0xFF], [0xC3], [0xE5, 0xA4], [0xEF, 0xBB, 0xBF], [0x00],
    ]
    var random = SplitMix64(seed: 11)
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      let bad = SourceText.firstInvalidByte(of: bytes)
      #expect((bad == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      if let bad {
        #expect(String(validating: bytes[..<bad], as: UTF8.self) != nil, "\(bytes)")
        // However the text goes on, the sequence that begins here cannot be completed.
        #expect(SourceText.firstInvalidByte(of: Array(bytes[bad...])) == 0, "\(bytes)")
      }
    }
  }

  @Test("names the offset, line and column of a bad byte")
  func badByte() {
    do throws(Diagnostic) {
      _ = try SourceText(name: "a.net", bytes: Array("x = 1\né ".utf8) + [0x0A - 1, 0xE9, 0x20])
      Issue.record("no error")
    } catch {
      #expect(
        error.rendered() == """
          error: the file is not UTF-8 text
            --> a.net:2:4
             |
           2 | é  �
             |    ^ byte 10, counted from 0, is E9 (hexadecimal)
             = help: save the file as UTF-8
          """)
    }
  }

  @Test("makes control characters visible")
  func visible() {
    #expect(visibleText("a\tb\u{1B}[31m\u{7F}\u{85}\u{202E}\u{2028}\0é") == "a b␛[31m␡���␀é")
    let marks = "a" + String(repeating: "\u{302}", count: 1000) + "b"
    #expect(visibleText(marks).unicodeScalars.count == 10)
  }
}
