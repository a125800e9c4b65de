import Foundation

/// Writes formulas as text that people read: ∂L/∂z2 = ∂L/∂ŷ × ∂ŷ/∂z2.
///
/// As in the rest of the program an array's trailing number is its layer, and elements stand in
/// square brackets: `W^{[1]}` is W1, `w^{[1]}_{1,2}` is W1[1,2].
enum MathWriter {
  /// Writes a list of nodes.
  static func phrase(_ nodes: [MathNode], isCompact: Bool = false) -> MathPhrase {
    MathPhrase(joining: items(nodes), isCompact: isCompact)
  }

  static func items(_ nodes: [MathNode]) -> [MathItem] { nodes.flatMap(items) }

  private static func items(_ node: MathNode) -> [MathItem] {
    switch node {
    case .name(let name): [MathItem(kind: .value, text: name, letters: name)]
    case .number(let number): [MathItem(kind: .value, text: number)]
    case .text(let text): [MathItem(kind: .text, text: text)]
    case .function(let name): [MathItem(kind: .function, text: name)]
    case .collector(let sign): [MathItem(kind: .collector, text: sign)]
    case .prefix(let sign): [MathItem(kind: .prefix, text: sign)]
    case .binary(let sign): [MathItem(kind: .binary, text: sign)]
    case .relation(let sign): [MathItem(kind: .relation, text: sign)]
    case .punctuation(let sign): [MathItem(kind: .punctuation, text: sign)]
    case .close(let sign): [MathItem(kind: .close, text: sign)]
    case .space: [MathItem(kind: .space, text: "")]
    case .gap: [MathItem(kind: .gap, text: "")]
    case .group(let nodes), .marked(_, let nodes): items(nodes)
    case .bracketed(let open, let content, let close): [bracketed(open, content, close)]
    case .scripts(let base, let lowered, let raised, let primes):
      [MathScripts(lowered: lowered, raised: raised, primes: primes).item(on: base)]
    case .fraction(let numerator, let denominator): [fraction(numerator, denominator)]
    case .root(let degree, let content): [root(degree, content)]
    case .accent(let mark, let name, let content): [accented(content, mark: mark, name: name)]
    case .labelled(let content, let label):
      [
        MathItem(
          kind: .value, text: phrase(content).text(atLeast: .quotient) + " [\(phrase(label).text)]")
      ]
    case .environment(let name, let rows): [environment(name, rows)]
    }
  }

  private static func bracketed(_ open: String, _ content: [MathNode], _ close: String)
    -> MathItem
  {
    let inner = phrase(content)
    let isNorm = ["|", "∥"].contains(open)
    return MathItem(
      kind: isNorm ? .value : .bracketed(isSum: inner.strength == .sum),
      text: open + inner.text + close)
  }

  // MARK: - Fractions and roots

  private static func fraction(_ numerator: [MathNode], _ denominator: [MathNode]) -> MathItem {
    // Each part is written once: what is nested would else be written twice at each level.
    let (above, below) = (items(numerator), items(denominator))
    if let derivative = derivative(above, below) { return derivative }
    // (a b)/c is a b/c, but what is a fraction itself keeps its brackets.
    let text =
      MathPhrase(joining: above).text(atLeast: .product) + "/"
      + MathPhrase(joining: below).text(atLeast: .value)
    return MathItem(kind: .quotient, text: text)
  }

  /// Writes `∂L/∂w` and `dL/dw`; nil where the fraction is none of them.
  private static func derivative(_ numerator: [MathItem], _ denominator: [MathItem]) -> MathItem? {
    guard let above = differential(numerator), let below = differential(denominator),
      !below.isSignAlone
    else { return nil }
    let text = above.phrase.text(atLeast: .product) + "/" + below.phrase.text(atLeast: .value)
    return MathItem(kind: above.isSignAlone ? .applied : .derivative, text: text)
  }

  /// Reads ∂ or d, raised to a power or not, and what follows it.
  private static func differential(
    _ items: [MathItem]
  ) -> (phrase: MathPhrase, isSignAlone: Bool)? {
    guard let place = items.firstIndex(where: { $0.kind != .space }) else { return nil }
    var items = items
    let sign = items[place]
    let isSign = sign.kind == .prefix ? sign.text.hasPrefix("∂") : sign.letters == "d"
    // Three letters or more are read as one word: dxy.
    guard isSign || (sign.letters.hasPrefix("d") && sign.letters.count > 2) else { return nil }
    if isSign { items[place].kind = .prefix }
    return (MathPhrase(joining: items), isSign && items.count == 1)
  }

  private static func root(_ degree: [MathNode], _ content: [MathNode]) -> MathItem {
    let inner = phrase(content)
    guard !degree.isEmpty else { return MathItem(kind: .value, text: "sqrt(\(inner.text))") }
    let power = phrase(degree).text(atLeast: .value)
    return MathItem(kind: .value, text: inner.text(atLeast: .value) + "^(1/\(power))")
  }

  // MARK: - Accents

  private static func accented(_ content: [MathNode], mark: String, name: String) -> MathItem {
    let inner = phrase(content).text
    let rest = inner.dropFirst()
    guard let first = inner.first, first.isLetter, !(rest.first?.isLetter ?? false),
      !rest.contains(" ")
    else { return MathItem(kind: .value, text: "\(name)(\(inner))", letters: name) }
    // One character for letter and mark where Unicode has one, as names of a network have it.
    let text = (String(first) + mark).precomposedStringWithCanonicalMapping + rest
    return MathItem(kind: .value, text: text, letters: text)
  }

  // MARK: - Environments

  private static func environment(_ name: String, _ rows: [[[MathNode]]]) -> MathItem {
    switch name {
    case "cases": return MathItem(kind: .text, text: cases(cells(rows)))
    case "matrix", "pmatrix", "bmatrix", "vmatrix", "smallmatrix", "array":
      // As the network language writes arrays: a vector is a column.
      let cells = cells(rows)
      let isColumn = cells.allSatisfy { $0.count == 1 }
      let lines = cells.map { row in
        isColumn ? row.joined() : "[" + row.joined(separator: ", ") + "]"
      }
      return MathItem(kind: .value, text: "[" + lines.joined(separator: ", ") + "]")
    default:
      let lines = rows.map { phrase(Array($0.joined(separator: [.space]))).text }
      return MathItem(kind: .text, text: lines.joined(separator: "; "))
    }
  }

  private static func cells(_ rows: [[[MathNode]]]) -> [[String]] {
    rows.map { $0.map { phrase($0).text } }
  }

  /// Writes `1 if z > 0, else 0`.
  private static func cases(_ rows: [[String]]) -> String {
    rows.map { row in
      let value = row.first ?? ""
      let condition = row.dropFirst().joined(separator: " ")
      if condition.isEmpty { return value }
      let first = condition.prefix { $0.isLetter }.lowercased()
      if ["otherwise", "else"].contains(first) { return "else \(value)" }
      let hasWord = ["if", "for", "when"].contains(first)
      return "\(value) \(hasWord ? "" : "if ")\(condition)"
    }.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }.joined(separator: ", ")
  }
}
