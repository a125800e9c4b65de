import Wording

/// Cuts a source text into tokens and sees to it that brackets match.
///
/// A newline ends a statement unless a bracket is open. What is no token becomes an `.invalid`
/// token and an error; after `errorLimit` errors the rest of the text is left alone.
struct Lexer {
  static let errorLimit = 20

  let source: SourceText
  let bytes: [UInt8]
  var offset: Int
  private(set) var tokens: [Token] = []
  /// The errors in order, each with the index of a token of the statement that it belongs to.
  private(set) var errors: [(token: Int, diagnostic: Diagnostic)] = []
  /// The indices of the opening brackets that are still open.
  private var openBrackets: [Int] = []

  init(_ source: SourceText) {
    self.source = source
    self.bytes = source.bytes
    self.offset = source.start
  }

  /// Reads the whole text; the last tokens are `.newline` and `.end`.
  mutating func run() {
    while offset < bytes.count, errors.count < Lexer.errorLimit { readToken() }
    if let bracket = openBrackets.first, errors.count < Lexer.errorLimit {
      let token = tokens[bracket]
      let text = source.text(in: token.range)
      let diagnostic = Diagnostic(
        "`\(text)` is never closed", at: token.range,
        label: "no `\(text == "(" ? ")" : "]")` follows", in: source)
      let place = errors.firstIndex { $0.token > bracket } ?? errors.count
      errors.insert((bracket, diagnostic), at: place)
    }
    openBrackets = []
    endStatement(SourceRange(offset, offset))
    tokens.append(Token(kind: .end, range: SourceRange(offset, offset)))
  }

  /// The byte so many places on; 0 behind the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  mutating func add(_ kind: Token.Kind, length: Int) {
    tokens.append(Token(kind: kind, range: SourceRange(offset, offset + length)))
    offset += length
  }

  /// Records an error at the next bytes and steps over them.
  mutating func fail(_ message: Phrase, length: Int, label: Phrase = "", help: Phrase? = nil) {
    let range = SourceRange(offset, offset + length)
    let diagnostic = Diagnostic(message, at: range, label: label, help: help, in: source)
    errors.append((tokens.count, diagnostic))
    add(.invalid, length: length)
  }

  private mutating func readToken() {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: " "), 0x09: offset += 1
    case 0x0A, 0x0D:
      if openBrackets.isEmpty { endStatement(SourceRange(offset, offset + 1)) }
      offset += 1
    case UInt8(ascii: "#"):
      while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): readName()
    case UInt8(ascii: "\""): readString()
    case UInt8(ascii: "("), UInt8(ascii: "["):
      openBrackets.append(tokens.count)
      add(byte == UInt8(ascii: "(") ? .openRound : .openSquare, length: 1)
    case UInt8(ascii: ")"): close(with: .closeRound)
    case UInt8(ascii: "]"): close(with: .closeSquare)
    case 0x80...: readUnicode()
    default: readSign(byte)
    }
  }

  private mutating func readSign(_ byte: UInt8) {
    if byte == UInt8(ascii: "-"), peek(1) == UInt8(ascii: ">") { return add(.arrow, length: 2) }
    if let pair = Lookalike.mend(for: (byte, peek(1))) {
      return fail("`\(pair.text)` is not in the language", length: 2, label: pair.mend)
    }
    switch Unicode.Scalar(byte) {
    case "+": add(.plus, length: 1)
    case "-": add(.minus, length: 1)
    case "*": add(.star, length: 1)
    case "/": add(.slash, length: 1)
    case "@": add(.at, length: 1)
    case "^": add(.caret, length: 1)
    case "'": add(.prime, length: 1)
    case "=": add(.equals, length: 1)
    case ",": add(.comma, length: 1)
    case ":": add(.colon, length: 1)
    case "~": add(.tilde, length: 1)
    case ".": readDot()
    default: failAtCharacter(Unicode.Scalar(byte), length: 1)
    }
  }

  private mutating func close(with kind: Token.Kind) {
    let text = kind == .closeRound ? ")" : "]"
    guard let bracket = openBrackets.last else {
      return fail("`\(text)` closes nothing", length: 1, label: "no bracket is open here")
    }
    let open = tokens[bracket]
    guard kind == closing(open.kind) else {
      let place = source.position(of: open.range.lower)
      openBrackets.removeLast()
      return fail(
        "`\(text)` cannot close `\(source.text(in: open.range))`", length: 1,
        label: "the bracket open here began at line \(place.line), column \(place.column)")
    }
    openBrackets.removeLast()
    add(kind, length: 1)
  }

  private func closing(_ kind: Token.Kind) -> Token.Kind {
    kind == .openRound ? .closeRound : .closeSquare
  }

  private mutating func endStatement(_ range: SourceRange) {
    if let last = tokens.last, last.kind != .newline {
      tokens.append(Token(kind: .newline, range: range))
    }
  }
}
