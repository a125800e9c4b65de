extension MathReader {
  /// Reads a command's arguments; a command that is not known stands as its name.
  mutating func readCommand(_ name: String) -> MathNode? {
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac":
      let numerator = readArgument()
      return .fraction(numerator, readArgument())
    case "sqrt": return readRoot()
    case "left": return readBracketed(readDelimiter(), until: .right)
    case "right", "middle": return .close(readDelimiter())
    case "mathbb": return readDoubleStruck()
    case "underbrace", "overbrace": return readLabelled()
    case "overset", "underset", "stackrel":
      let label = readArgument()
      return .labelled(readArgument(), label: label)
    case "tag": return .group([.gap, .bracketed(open: "(", content: readArgument(), close: ")")])
    case "label", "color", "textcolor", "vspace", "phantom", "hphantom", "vphantom":
      _ = readArgument()
      return nil
    case "hspace":
      _ = readArgument()
      return .gap
    case _ where MathSymbols.silent.contains(name): return nil
    default: break
    }
    if let accent = MathSymbols.accents[name] {
      return .accent(mark: accent.mark, name: accent.name, readArgument())
    }
    if let bracket = MathSymbols.brackets[name] {
      return bracket.opens ? readBracketed(bracket.sign) : .close(bracket.sign)
    }
    return MathSymbols.node(of: name) ?? .name(name)
  }

  /// Reads up to the bracket that closes; one of another kind will do, as in `[0, 1)`.
  mutating func readBracketed(_ open: String, until stop: Stop = .bracket) -> MathNode {
    let content = readNested(until: stop)
    var close = ""
    switch token {
    case .command("right"):
      // Only \left takes it; to a bracket inside it is a sign that this one was never closed.
      guard stop == .right else { break }
      index += 1
      close = readDelimiter()
    case .command(let name) where stop == .bracket:
      guard let bracket = MathSymbols.brackets[name], !bracket.opens else { break }
      index += 1
      close = bracket.sign
    case .character(let character) where stop == .bracket && ")]".contains(character):
      index += 1
      close = String(character)
    default: break
    }
    return .bracketed(open: open, content: content, close: close)
  }

  /// Reads the sign behind `\left` or `\right`; a dot is none.
  private mutating func readDelimiter() -> String {
    while token == .space { index += 1 }
    switch token {
    case .character(let character):
      index += 1
      return character == "." ? "" : String(character)
    case .command(let name):
      index += 1
      if let bracket = MathSymbols.brackets[name] { return bracket.sign }
      return name == "Vert" || name == "|" ? "∥" : name == "vert" ? "|" : name
    default: return ""
    }
  }

  private mutating func readRoot() -> MathNode {
    var degree: [MathNode] = []
    if token == .character("[") {
      index += 1
      degree = readNested(until: .squareBracket)
      if token == .character("]") { index += 1 }
    }
    return .root(degree: degree, readArgument())
  }

  private mutating func readDoubleStruck() -> MathNode {
    let argument = readArgument()
    if case .name(let letter) = argument.single, let sign = MathSymbols.doubleStruck[letter] {
      return .name(sign)
    }
    return .group(argument)
  }

  private mutating func readLabelled() -> MathNode {
    let content = readArgument()
    guard token == .lowered || token == .raised else { return .group(content) }
    index += 1
    return .labelled(content, label: readArgument())
  }

  mutating func readEnvironment(_ name: String) -> MathNode {
    // The column letters of an array say nothing to a reader.
    if name == "array" || name == "alignedat" { _ = readArgument() }
    let rows = readNestedRows()
    if case .end = token { index += 1 }
    return .environment(name, rows: rows)
  }

  // MARK: - Scripts

  /// Whether an index, an exponent or a prime comes next, spaces aside.
  var nextIsScript: Bool {
    switch token(beyondSpaceFrom: index) {
    case .raised, .lowered, .character("'"): true
    default: false
    }
  }

  /// Reads the indices, exponents and primes of the last node.
  mutating func attachScripts(to nodes: inout [MathNode]) {
    while nodes.last?.isSpace == true { nodes.removeLast() }
    let base = nodes.popLast().map { [$0] } ?? []
    var (lowered, raised): ([MathNode], [MathNode]) = ([], [])
    var primes = 0
    while nextIsScript {
      while token == .space { index += 1 }
      let isRaised = token == .raised
      let isPrime = token == .character("'")
      index += 1
      if isPrime {
        primes += 1
      } else if isRaised {
        raised += readArgument()
      } else {
        lowered += readArgument()
      }
    }
    nodes.append(.scripts(base: base, lowered: lowered, raised: raised, primes: primes))
  }
}
