import Networks
import Rules
import ScalarEngine
import Wording

/// A derivative as the sum over its paths, each a product of local derivatives with its share.
struct PathsSection {
  let passes: [PassReading]
  let trace: NetworkTrace

  /// The most paths that are written out.
  static let limit = 100

  func passages(_ wanted: [ElementReference]) -> [Passage] {
    // A pass that a name has no part in is left out, unless it has a part in none.
    let reached = passes.filter { pass in
      pass.nodes(of: wanted).contains(where: pass.reaches)
    }
    return (reached.isEmpty ? Array(passes.prefix(1)) : reached).flatMap { pass in
      pass.nodes(of: wanted).flatMap { passages($0, pass) }
    }
  }

  private func passages(_ node: Int, _ pass: PassReading) -> [Passage] {
    let name = pass.reading.name(node)
    var heading: Phrase = "The paths of ∂\(pass.subject)/∂\(name)"
    if passes.count > 1, case .loss(let slot) = pass.pass.origin {
      heading = """
        The paths of ∂\(pass.subject)/∂\(name), example \(trace.nodes.examples[slot] + 1)
        """
    }
    return blocks(node, pass).map {
      Passage(section: .paths, heading: heading.text, name: name, element: nil, block: $0)
    }
  }

  private func blocks(_ node: Int, _ pass: PassReading) -> [Block] {
    let name = Formula.symbol(pass.reading.name(node))
    let whole = derivative(of: pass.subject, by: pass.reading.name(node))
    var counter = PathCounter(pass)
    let count = counter.count(from: node)
    guard count > 0, let gradient = pass.gradient(of: node) else {
      return [
        .prose("\(.formula(name)) does not reach \(.formula(.symbol(pass.subject))).")
      ]
    }
    let paths = Path.all(from: node, in: pass, limit: PathsSection.limit)
    let shown = paths.reduce(0) { $0 + $1.share }
    let sum = Prose([.formula(whole), .text(" = "), .exact(gradient)])
    return paths.map { .derivation(derivation($0, whole, gradient, pass)) }
      + [.prose(conclusion(count: count, shown: paths.count, of: shown, whole: sum))]
  }

  private func derivation(
    _ path: Path, _ whole: Formula, _ gradient: Double, _ pass: PassReading
  ) -> Derivation {
    let names = path.nodes.map(pass.reading.name)
    var chain: [Formula] = []
    var symbols: [Formula] = []
    for (operand, output) in zip(path.nodes, path.nodes.dropFirst()).reversed() {
      let (above, below) = (pass.reading.name(output), pass.reading.name(operand))
      chain.append(derivative(of: above, by: below))
      symbols.append(pass.reading.localFormula(of: output, by: operand))
    }
    let product = Formula.product(written: symbols)
    let share = gradient == 0 ? nil : path.share / gradient
    return Derivation(
      style: .value, head: .symbol(names.joined(separator: " → ")),
      lines: [
        .init(.symbols(.product(written: chain)), note: "one factor an arrow"),
        .init(.symbols(product)),
        .init(.numbers(product, pass.reading.numbers(in: product))),
        .init(
          .result(path.share),
          note: share.map { "\(.number($0 * 100)) % of the whole" }),
      ])
  }

  private func conclusion(count: Double, shown: Int, of part: Double, whole: Prose) -> Prose {
    let number: Phrase = count < 1e15 ? Phrase(verbatim: "\(Int(count))") : "about \(count)"
    if count == 1 { return "There is one path: \(whole)." }
    if Double(shown) == count { return "The sum over the \(number) paths: \(whole)." }
    return """
      There are \(number) paths; these are the first \(shown), which come to \(.exact(part)). The \
      whole: \(whole).
      """
  }
}

/// A way from a node to what is differentiated.
struct Path {
  /// The nodes on it, the first first.
  let nodes: [Int]
  /// The product of the local derivatives along it.
  let share: Double

  /// The paths from a node, up to a limit.
  static func all(from node: Int, in pass: PassReading, limit: Int) -> [Path] {
    var paths: [Path] = []
    var waiting = [Path(nodes: [node], share: 1)]
    while let path = waiting.popLast(), paths.count < limit {
      guard let last = path.nodes.last, last != pass.pass.start else {
        paths.append(path)
        continue
      }
      for contribution in pass.contributions(to: last).reversed() {
        waiting.append(
          Path(
            nodes: path.nodes + [contribution.output], share: path.share * contribution.local))
      }
    }
    return paths
  }
}

/// Counts the paths between a node and what is differentiated, without walking each.
struct PathCounter {
  private let pass: PassReading
  private var counts: [Int: Double]

  init(_ pass: PassReading) {
    self.pass = pass
    counts = [pass.pass.start: 1]
  }

  mutating func count(from node: Int) -> Double {
    // Outputs have larger ids than their operands, so larger ids are counted first.
    for node in pass.downstream(of: [node]).sorted(by: >) where counts[node] == nil {
      counts[node] = pass.contributions(to: node).reduce(0) {
        $0 + (counts[$1.output] ?? 0)
      }
    }
    return counts[node] ?? 0
  }
}
