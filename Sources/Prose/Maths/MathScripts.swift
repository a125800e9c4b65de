/// The indices, exponents and primes at a base.
struct MathScripts {
  private let lowered: [MathNode]
  private let raised: [MathNode]
  private let primes: Int
  /// The indices as text, without spaces.
  private let indices: String

  init(lowered: [MathNode], raised: [MathNode], primes: Int) {
    self.lowered = lowered
    self.raised = raised
    self.primes = primes
    indices = MathWriter.phrase(lowered, isCompact: true).text
  }

  /// Writes the base with its scripts.
  func item(on base: [MathNode]) -> MathItem {
    var items = MathWriter.items(base)
    let phrase = MathPhrase(joining: items)
    guard items.count == 1, var item = items.popLast() else {
      let text = phrase.text(atLeast: .value)
      return MathItem(kind: .value, text: text + primeText + index + exponent(raised))
    }
    switch item.kind {
    case .collector: item.text += limits
    case .function: item.text += primeText + (isSimple ? index + exponent(raised) : limits)
    case .relation, .punctuation, .gap, .space: break
    default: attach(to: &item)
    }
    return item
  }

  private var primeText: String {
    switch primes {
    case 0: ""
    case 1: "′"
    case 2: "″"
    default: String(repeating: "′", count: min(primes, 8))
    }
  }

  private func attach(to item: inout MathItem) {
    var rest = raised
    if case .bracketed("[", let layer, "]") = raised.first {
      rest.removeFirst()
      attach(layer: layer, to: &item)
    } else {
      item.text += primeText + index
    }
    let isTransposed = rest.single.map(MathScripts.isTranspose) ?? false
    if isTransposed, item.isBracketed, MathScripts.isPlainName(item.text.dropFirst().dropLast()) {
      // (W2)ᵀ says no more than W2ᵀ.
      item.text = String(item.text.dropFirst().dropLast())
      item.letters = item.text
    }
    if !rest.isEmpty, item.kind == .derivative || item.kind == .quotient || item.kind == .applied {
      item.text = "(\(item.text))"
    }
    item.text += exponent(rest)
    switch item.kind {
    // A power of ∂ still belongs to the next letter; ∇ with an index is applied to it.
    case .prefix: item.kind = lowered.isEmpty ? .prefix : .applied
    // What stands in brackets may still be an argument, as in f(x)².
    case .bracketed where !isTransposed: break
    default: item.kind = .value
    }
  }

  /// Writes `W1`, or `W^[l]` where the layer is no number, and elements behind it.
  private func attach(layer: [MathNode], to item: inout MathItem) {
    let number = MathWriter.phrase(layer, isCompact: true).text
    let isNumber = !number.isEmpty && number.allSatisfy(\.isDigit)
    // Weights have a capital letter, which handwriting gives up for a single one.
    if MathScripts.weights.contains(item.letters), indexCount == 2 {
      item.text = item.letters.uppercased()
    }
    item.text += isNumber ? number : "^[\(number)]"
    item.letters = item.text
    item.text += primeText
    if case .text = lowered.single {
      item.text += "_" + indices
    } else if !indices.isEmpty {
      item.text += "[\(MathScripts.separated(indices))]"
    }
  }

  // MARK: - Indices

  private var index: String {
    if indices.isEmpty { return "" }
    if indices.contains(",") { return "[\(indices)]" }
    var isWord = false
    if case .name(let name) = lowered.single { isWord = name.count > 1 }
    let digits = indices.map { MathScripts.subscripts[$0] }
    if !isWord, digits.count <= 4, digits.allSatisfy({ $0 != nil }) {
      return String(digits.compactMap(\.self))
    }
    return MathScripts.isPlainName(indices[...]) ? "_\(indices)" : "_(\(indices))"
  }

  /// `∑(i=1…m)`, `lim(h → 0)`, `∑ᵢ`.
  private var limits: String {
    if raised.isEmpty, isSimple { return index }
    let high = MathWriter.phrase(raised, isCompact: true).text
    if !high.isEmpty { return "(\(indices)…\(high))" }
    return indices.isEmpty ? "" : "(\(indices))"
  }

  /// Whether the index is one name or number.
  private var isSimple: Bool {
    switch lowered.single {
    case .name, .number: true
    case nil: lowered.isEmpty
    default: false
    }
  }

  private static let weights: Set = ["w", "u", "v"]

  /// How many indices stand there: `1,2` and `jk` are two.
  private var indexCount: Int {
    indices.isEmpty ? 0 : MathScripts.separated(indices).count { $0 == "," } + 1
  }

  /// Puts a comma between two indices of one sign each.
  private static func separated(_ indices: String) -> String {
    let isPair = indices.count == 2 && indices.allSatisfy { $0.isLetter || $0.isDigit }
    return isPair ? indices.map(String.init).joined(separator: ",") : indices
  }

  static let subscripts: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "−": "₋", "+": "₊", "n": "ₙ", "i": "ᵢ", "j": "ⱼ", "k": "ₖ", "m": "ₘ", "x": "ₓ",
    "t": "ₜ",
  ]

  // MARK: - Exponents

  /// Writes whole numbers raised; anything else behind `^`, as the network language does.
  private func exponent(_ nodes: [MathNode]) -> String {
    guard !nodes.isEmpty else { return "" }
    if let node = nodes.single {
      if MathScripts.isTranspose(node) { return "ᵀ" }
      if case .binary(let sign) = node { return sign == "∘" ? "°" : sign == "×" ? "*" : sign }
      if case .close(let sign) = node, sign == "′" { return sign }
      if case .bracketed(_, let content, _) = node {
        return "^(\(MathWriter.phrase(content, isCompact: true).text))"
      }
    }
    let phrase = MathWriter.phrase(nodes)
    if phrase.text.isEmpty { return "" }
    let digits = phrase.text.map { MathScripts.superscripts[$0] }
    if digits.allSatisfy({ $0 != nil }) { return String(digits.compactMap(\.self)) }
    return "^" + phrase.text(atLeast: .value)
  }

  private static func isTranspose(_ node: MathNode) -> Bool {
    if case .name(let name) = node { name == "T" || name == "⊤" } else { false }
  }

  static func isPlainName(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isDigit }
  }

  static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "−": "⁻",
  ]
}
