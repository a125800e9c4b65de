import Networks
import Rules
import ScalarEngine
import Wording

/// One derivative as a card: the chain rule, the local derivative in symbols, the same in numbers,
/// and the result.
struct StepCard {
  let passReading: PassReading
  /// The numbers of the cards, for "step 4".
  let steps: StepNumbers

  private var reading: Reading { passReading.reading }
  private var subject: String { passReading.subject }

  /// The card of a node within one pass.
  func card(_ node: Int, number: Int) -> Derivation {
    let name = reading.name(node)
    let parts = passReading.contributions(to: node).map(part)
    let gradient = passReading.gradient(of: node) ?? 0
    var lines: [Derivation.Line] = []
    let isDirect = parts.allSatisfy(\.isDirect)
    if !isDirect {
      lines.append(.init(.symbols(.sum(written: parts.map(\.chain))), note: "chain rule"))
    }
    lines += derived(parts, total: gradient)
    return Derivation(
      style: .step(number: number), head: derivative(of: subject, by: name),
      headNote: isDirect && parts.count == 1 ? parts[0].reason : reach(parts, of: subject),
      lines: lines, closing: closing(node, name, gradient, of: subject))
  }

  /// The lines behind the chain rule: symbols, numbers, contributions, result.
  func derived(_ parts: [Part], total: Double) -> [Derivation.Line] {
    let symbols = Formula.sum(written: parts.map(\.product))
    var numbers = reading.numbers(in: symbols)
    for part in parts { numbers[part.upstreamName] = part.contribution.upstream }
    var lines: [Derivation.Line] = []
    if !isChain(symbols, parts) || parts.allSatisfy(\.isDirect) {
      lines.append(.init(.symbols(symbols), note: reason(parts)))
    }
    let isPlain = parts.count == 1 && parts[0].isPlain
    // With no name in it, the line in numbers would be the same once more.
    if !symbols.symbols.isEmpty, !isPlain {
      lines.append(.init(.numbers(symbols, numbers), note: origins(of: symbols, parts)))
    }
    if parts.count > 1, !parts.allSatisfy(\.isPlain) {
      let names = parts.map { contributionName($0) }
      let figures = Dictionary(
        zip(names, parts.map(\.contribution.value)), uniquingKeysWith: { first, _ in first })
      let sum = Formula.sum(written: names.map { .symbol($0) })
      lines.append(.init(.numbers(sum, figures), note: "each path's contribution"))
    }
    lines.append(.init(.result(total), note: isPlain ? origins(of: symbols, parts) : nil))
    return lines
  }

  // MARK: - Contributions

  /// A contribution with its symbols.
  struct Part {
    let contribution: PassReading.Contribution
    /// The name of the node through which it comes.
    let output: String
    /// The symbol of the upstream gradient.
    let upstreamName: String
    /// Whether it comes from what is differentiated itself.
    let isDirect: Bool
    let local: Formula
    /// ∂L/∂o × ∂o/∂v.
    let chain: Formula
    /// What `output` is made of.
    let reason: Prose

    /// ∂L/∂o × the local derivative in symbols.
    var product: Formula {
      if isDirect { return local }
      return .product(upstream: .symbol(upstreamName), local: local)
    }

    /// Whether it is one symbol, so that its contribution is already seen.
    var isPlain: Bool { if case .symbol = product { true } else { false } }
  }

  func part(_ contribution: PassReading.Contribution) -> Part {
    let output = reading.name(contribution.output)
    let operand = reading.name(contribution.operand)
    let isDirect = contribution.output == passReading.pass.start
    let upstream = "∂\(subject)/∂\(output)"
    let local = reading.localFormula(of: contribution.output, by: contribution.operand)
    let chain: Formula =
      isDirect
      ? local : .product([.symbol(upstream), derivative(of: output, by: operand)])
    return Part(
      contribution: contribution, output: output, upstreamName: upstream, isDirect: isDirect,
      local: local, chain: chain, reason: definition(contribution.output, showing: operand))
  }

  /// `ŷ = sigmoid(z2)`.
  private func definition(_ node: Int, showing operand: String) -> Prose {
    Prose([
      .formula(.symbol(reading.name(node))), .text(" = "),
      .formula(reading.definingFormula(of: node, showing: operand)),
    ])
  }

  /// What a path's contribution is called where its number stands: `∂L/∂a1[1] through z2[1]`.
  private func contributionName(_ part: Part) -> String {
    let operand = reading.name(part.contribution.operand)
    return "∂\(subject)/∂\(operand)\(QuantityNames.through)\(part.output)"
  }

  // MARK: - Notes

  /// Whether the symbols would only repeat the chain rule.
  private func isChain(_ symbols: Formula, _ parts: [Part]) -> Bool {
    symbols == Formula.sum(written: parts.map(\.chain))
  }

  private func reason(_ parts: [Part]) -> Prose? {
    guard parts.count == 1 else { return nil }
    guard parts[0].isDirect else { return parts[0].reason }
    let contribution = parts[0].contribution
    guard
      let factors = reading.untidiedFactors(of: contribution.output, by: contribution.operand)
    else { return nil }
    return "tidied from \(.formula(.product(written: factors)))"
  }

  /// `reaches L only through ŷ`.
  private func reach(_ parts: [Part], of subject: String) -> Prose {
    let names = parts.map { $0.isDirect ? "directly" : Prose.formula(.symbol($0.output)) }
    let target = Prose.formula(.symbol(subject))
    switch names.count {
    case 0: return "does not reach \(target)"
    case 1: return "reaches \(target) only through \(names[0])"
    case 2...4: return "reaches \(target) through \(Prose.list(names))"
    default:
      let some = Prose.list(Array(names.prefix(3)), isWhole: false)
      return "reaches \(target) through \(names.count) values: \(some), …"
    }
  }

  /// Where the numbers come from: earlier cards, the way forward, what is given.
  private func origins(of formula: Formula, _ parts: [Part]) -> Prose? {
    var origins: [Phrase] = []
    let numbers = parts.filter { !$0.isDirect }.compactMap { steps[$0.contribution.output] }
    if let first = numbers.first, numbers.count == 1 {
      origins.append(StepCard.reference(to: first))
    }
    if numbers.count > 1 {
      let sorted = numbers.sorted()
      let isRun = sorted.count > 2 && sorted[sorted.count - 1] - sorted[0] == sorted.count - 1
      let list = Phrase(verbatim: sorted.map(String.init).joined(separator: ", "))
      origins.append(
        isRun ? "steps \(sorted[0]) to \(sorted[sorted.count - 1])" : "steps \(list)")
    }
    let upstream = Set(parts.map(\.upstreamName))
    let symbols = formula.symbols.filter { !upstream.contains($0) }
    if symbols.contains(where: { reading.isComputed($0) }) { origins.append("forward") }
    if symbols.contains(where: { !reading.isComputed($0) && reading.number($0) != nil }) {
      origins.append("given")
    }
    return origins.first.map { first in
      let all = origins.dropFirst().reduce(first) { "\($0); \($1)" }
      return Prose([.text(all.text)])
    }
  }

  /// How another card is referred to by its number, or by what stands for its number.
  static func reference(to number: some CustomStringConvertible) -> Phrase { "step \(number)" }

  /// One sentence of meaning for what learning may change.
  func closing(_ node: Int, _ name: String, _ gradient: Double, of subject: String) -> Prose? {
    guard reading.isLeaf(node) else { return nil }
    if let corner = reading.corner(behind: node, in: passReading) {
      let sentence: Prose = """
        \(.formula(.symbol(reading.name(corner)))) stands at a corner: its derivative there is a \
        convention, and raising \(.formula(.symbol(name))) may do something else.
        """
      return sentence.followed(by: use(of: node))
    }
    let (raised, changed) = (Prose.formula(.symbol(name)), Prose.formula(.symbol(subject)))
    let sentence: Prose = "Raise \(raised) by 0.01: \(changed)\(.effect(gradient / 100))"
    return sentence.followed(by: use(of: node))
  }

  /// What is said of a derivative that was asked for and that no learning uses.
  private func use(of node: Int) -> Prose? {
    switch reading.definition(ofNode: node)?.role {
    case .frozen: "It is frozen: no learning uses this."
    case .input, .target: "It is given: no learning uses this."
    default: nil
    }
  }
}
