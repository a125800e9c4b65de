import Testing

@testable import Networks

/// Damages correct files in every way that comes to mind; the parser must answer each with
/// statements or with errors that can be shown, and never trap.
@Suite struct ParserFuzzTests {
  static let mutants = 100_000

  @Test("answers every damaged file", arguments: [UInt64(1), 2])
  func mutants(seed: UInt64) throws {
    print("parser fuzz: seed \(seed)")
    var random = SplitMix64(seed: seed)
    let corpus = Self.snippets
    try #require(!corpus.isEmpty)
    var refused = 0
    for _ in 0..<(Self.mutants / 2) {
      var bytes = corpus[Int.random(in: 0..<corpus.count, using: &random)]
      for _ in 0...Int.random(in: 0...2, using: &random) { mutate(&bytes, &random) }
      let source: SourceText
      do throws(Diagnostic) {
        source = try SourceText(name: "a.net", bytes: bytes)
      } catch {
        refused += 1
        continue
      }
      let (_, diagnostics) = parseAll(source)
      guard let first = diagnostics.first else { continue }
      refused += 1
      let text = first.rendered()
      if !text.hasPrefix("error: ") || text.contains("\u{1B}") || first.range.upper > bytes.count {
        Issue.record("\(bytes)")
      }
    }
    #expect(refused > Self.mutants / 10)
    #expect(refused < Self.mutants / 2)
  }

  /// Statements of the corpus, one to four at a time, so that a mutant is read quickly.
  private static let snippets: [[UInt8]] = Corpus.files.flatMap { file in
    let lines = file.text.split(separator: "\n")
    return stride(from: 0, to: lines.count, by: 3).map { start in
      Array(lines[start..<min(start + 4, lines.count)].joined(separator: "\n").utf8)
    }
  }

  private static let insertions: [[UInt8]] = [
    "(", ")", "[", "]", ",", "=", "~", "'", "\"", ".", "..", "->", "-", "^", "@", ":", "#", "\n",
    "\t",
    "\r", "∂", "∂L/∂W", "dL/dW", ".T", "[1,:]", "[2..1]", "1e999", "99999999999999999999", "0",
    "1.",
    "\u{302}", "\u{200D}", "\u{202E}", "变", "👩‍👧", "（", "²", "ᵀ", "\0", "\u{1B}[0m", "\u{FEFF}",
    "loss ", "examples\n 1 -> 2\n", "claim ", "parameter ", "from ", "input x[2] ", "f(u) = ",
    "sum''(",
  ].map { Array($0.utf8) }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<7, using: &random)
    case 1: bytes.removeSubrange(place...)
    case 2: bytes.removeSubrange(word(at: place, in: bytes))
    case 3:
      let word = word(at: place, in: bytes)
      bytes.insert(contentsOf: bytes[word], at: word.upperBound)
    case 4:
      let first = word(at: place, in: bytes)
      let second = word(at: Int.random(in: 0...bytes.count, using: &random), in: bytes)
      guard first.upperBound <= second.lowerBound else { return }
      let moved = Array(bytes[second])
      bytes.replaceSubrange(second, with: bytes[first])
      bytes.replaceSubrange(first, with: moved)
    case 5:
      guard let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x30000, using: &random)) else {
        return
      }
      bytes.insert(contentsOf: Array(String(Character(scalar)).utf8), at: place)
    default:
      let pieces = Self.insertions
      bytes.insert(
        contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)], at: place)
    }
  }

  /// The run of letters and digits around a place, or the one byte there.
  private func word(at place: Int, in bytes: [UInt8]) -> Range<Int> {
    func isWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (byte > 0x2F && byte < 0x3A) || byte > 0x60
    }
    var lower = place
    var upper = place
    while lower > 0, isWord(bytes[lower - 1]) { lower -= 1 }
    while upper < bytes.count, isWord(bytes[upper]) { upper += 1 }
    return lower == upper ? lower..<min(lower + 1, bytes.count) : lower..<upper
  }
}
