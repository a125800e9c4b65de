import Foundation
import Testing

@testable import Wording

@Suite struct PhrasebookTests {
  static let entries = Phrasebook.entries(of: Phrasebook.chinesePages)

  @Test func `has every paragraph as an entry of two lines`() {
    for page in Phrasebook.chinesePages {
      for paragraph in page.split(separator: "\n\n") {
        let lines = paragraph.split(separator: "\n").filter { !$0.hasPrefix("# ") }
        #expect([0, 2].contains(lines.count), "\(paragraph)")
      }
    }
  }

  @Test func `has no sentence twice`() {
    var seen: Set<String> = []
    let twice = Self.entries.map(\.english).filter { !seen.insert($0).inserted }
    #expect(twice == [])
  }

  @Test func `fills the places that the English has`() {
    for entry in Self.entries {
      let (english, chinese) = (Template(entry.english).places, Template(entry.chinese).places)
      #expect(chinese.isSubset(of: english), "\(entry.chinese)")
    }
  }

  @Test func `writes Chinese marks beside Chinese characters`() {
    for entry in Self.entries {
      let match = entry.chinese.firstMatch(of: /[\p{Han}--[、]][,;:!?.](?!\d)|[,;!?]\p{Han}/)
      #expect(match == nil, "\(entry.chinese)")
    }
  }

  /// What nobody says any more is to leave the book.
  @Test func `has only sentences that the sources say`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    var sources = ""
    let files = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      guard !file.path().contains("/Wording/Chinese/") else { continue }
      sources += try String(contentsOf: file, encoding: .utf8)
    }
    // A sentence of several lines is one.
    sources = sources.replacing(/"\s*\+ "/, with: "").replacing(/\\\n\s*/, with: "")
      .replacing("\\\"", with: "\"").replacing("\\n", with: "\n").replacing("\\\\", with: "\\")
    for entry in Self.entries {
      let pieces = Template(entry.english).pieces.compactMap { piece in
        if case .text(let text) = piece { text } else { nil }
      }
      let longest = pieces.max { $0.count < $1.count } ?? ""
      let said = longest.hasSuffix("s") ? String(longest.dropLast()) : longest
      let words = said.trimmingCharacters(in: .whitespaces)
      // A sentence whose end depends on something stands in two halves.
      let isSaid =
        words.isEmpty || sources.contains(words.prefix(15)) || sources.contains(words.suffix(15))
      #expect(isSaid, "\(entry.english)")
    }
  }
}
