extension MathPhrase {
  /// What stands between two columns of a formula; layout may break the line there.
  static let gap = "\u{2003}\u{2003}"

  /// Sets items beside one another as a textbook does; compact leaves out the spaces.
  init(joining items: [MathItem], isCompact: Bool = false) {
    var joiner = MathJoiner(isCompact: isCompact)
    for (place, item) in items.enumerated() {
      joiner.append(item, next: items[(place + 1)...].first { $0.kind != .space })
    }
    self = joiner.phrase
  }
}

/// Puts the right space between the parts of a formula.
private struct MathJoiner {
  let isCompact: Bool
  private var text = ""
  private var strength = MathPhrase.Strength.value
  private var last: MathItem?
  private var isSpaced = false

  init(isCompact: Bool) { self.isCompact = isCompact }

  var phrase: MathPhrase { MathPhrase(text: text.trimmed, strength: strength) }

  mutating func append(_ item: MathItem, next: MathItem?) {
    switch item.kind {
    case .space:
      isSpaced = true
      return
    case .gap:
      text += MathPhrase.gap
      weaken(.list)
      last = nil
    case .binary: append(binary: item)
    case .relation:
      add(isCompact ? item.text : text.isEmpty ? "\(item.text) " : " \(item.text) ")
      weaken(.list)
      last = item
    case .punctuation:
      text += item.text + (isCompact ? "" : " ")
      weaken(.list)
      last = item
    case .close:
      text += item.text
      weaken(item.text == "/" ? .quotient : .value)
      last = item
    default: append(value: item, next: next)
    }
    isSpaced = false
  }

  private mutating func append(binary item: MathItem) {
    let follows = last.map { $0.isValue || ($0.kind == .close && $0.text != "/") } ?? false
    let isSum = ["+", "−", "±", "∓"].contains(item.text)
    if !follows, isSum {
      // A sign before its value.
      text += item.text
      weaken(.product)
    } else {
      add(isCompact || !follows ? item.text : " \(item.text) ")
      weaken(isSum ? .sum : item.text == "/" ? .quotient : .product)
    }
    last = item
  }

  private mutating func append(value item: MathItem, next: MathItem?) {
    let before = last.flatMap { $0.isValue ? $0 : nil }
    let gap = before.map { separator($0, item) } ?? ""
    var body = item.text
    if item.kind == .quotient {
      let isFactor =
        (before.map { $0.kind != .text && $0.kind != .collector } ?? false)
        || (next.map { $0.isValue && $0.kind != .text } ?? false)
      if isFactor { body = "(\(body))" } else { weaken(.quotient) }
    }
    if item.kind == .derivative { weaken(.quotient) }
    if item.kind == .text || item.kind == .collector { weaken(.list) }
    // In brackets beside a fraction's line or an exponent: (log x)/2.
    if before?.kind == .function, !gap.isEmpty { weaken(.list) }
    if !gap.isEmpty { weaken(.product) }
    add(gap)
    add(body)
    last = item
  }

  /// Adds text, with one space where two would meet.
  private mutating func add(_ addition: String) {
    text += text.hasSuffix(" ") ? addition.drop { $0 == " " } : addition[...]
  }

  private mutating func weaken(_ limit: MathPhrase.Strength) { strength = min(strength, limit) }

  /// What stands between two values side by side.
  private func separator(_ a: MathItem, _ b: MathItem) -> String {
    if a.kind == .prefix { return "" }
    if a.kind == .text || b.kind == .text {
      return isSpaced || a.text.hasSuffix(" ") || b.text.hasPrefix(" ") ? " " : ""
    }
    if a.kind == .function { return b.isBracketed || b.kind == .quotient ? "" : " " }
    if isCompact { return "" }
    if a.kind == .collector || a.kind == .applied || b.kind == .applied { return " " }
    if a.letters == "d", !isSpaced, !b.letters.isEmpty { return "" }
    if a.kind == .derivative, b.kind == .bracketed(isSum: false) { return " " }
    if a.kind == .derivative || b.kind == .derivative { return b.kind == .collector ? " " : " × " }
    guard case .bracketed(let isSum) = b.kind else { return " " }
    let isFactor = a.kind != .value || a.letters.isEmpty || isSpaced
    return isFactor || (isSum && !MathJoiner.functionNames.contains(a.letters)) ? " " : ""
  }

  /// The letters that name functions: what stands in brackets behind them is no factor.
  private static let functionNames: Set = [
    "f", "g", "h", "F", "G", "L", "J", "C", "E", "ℓ", "σ", "φ", "ψ", "Φ", "P", "p", "relu",
    "ReLU", "sigmoid", "softmax", "tanh", "N",
  ]
}
