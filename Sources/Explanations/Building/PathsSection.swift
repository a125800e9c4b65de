import Networks
import Rules
import ScalarEngine

/// A derivative as the sum over its paths, each a product of local derivatives with its share.
struct PathsSection {
  let passes: [PassReading]
  let trace: NetworkTrace

  /// The most paths that are written out.
  static let limit = 100

  func blocks(_ wanted: [ElementReference]) -> [Block] {
    passes.flatMap { pass in
      pass.nodes(of: wanted).flatMap { blocks($0, pass, isAlone: passes.count == 1) }
    }
  }

  private func blocks(_ node: Int, _ pass: PassReading, isAlone: Bool) -> [Block] {
    let name = pass.reading.names[node] ?? ""
    let whole = derivative(of: pass.subject, by: name)
    var suffix = ""
    if !isAlone, case .loss(let slot) = pass.pass.origin {
      suffix = ", example \(trace.nodes.examples[slot] + 1)"
    }
    var counter = PathCounter(pass)
    let count = counter.count(from: node)
    var blocks: [Block] = [.heading("The paths of ∂\(pass.subject)/∂\(name)\(suffix)", level: 2)]
    guard count > 0, let gradient = pass.gradient(of: node) else {
      let text: Prose = " does not reach "
      return blocks + [
        .prose(.formula(.symbol(name)) + text + .formula(.symbol(pass.subject)) + ".")
      ]
    }
    let paths = Path.all(from: node, in: pass, limit: PathsSection.limit)
    for path in paths { blocks.append(.derivation(derivation(path, whole, gradient, pass))) }
    let shown = paths.reduce(0) { $0 + $1.share }
    blocks.append(
      .prose(
        conclusion(count: count, shown: paths.count, sum: shown) + .formula(whole) + " = "
          + Prose([.exact(gradient), .text(".")])))
    return blocks
  }

  private func derivation(
    _ path: Path, _ whole: Formula, _ gradient: Double, _ pass: PassReading
  ) -> Derivation {
    let names = path.nodes.map { pass.reading.names[$0] ?? "" }
    var chain: [Formula] = []
    var symbols: [Formula] = []
    for (operand, output) in zip(path.nodes, path.nodes.dropFirst()).reversed() {
      let (above, below) = (pass.reading.names[output] ?? "", pass.reading.names[operand] ?? "")
      chain.append(.symbol("∂\(above)/∂\(below)"))
      symbols.append(pass.reading.localFormula(of: output, by: operand))
    }
    let product = Formula.product(written: symbols)
    let share = gradient == 0 ? nil : path.share / gradient
    return Derivation(
      style: .value, head: .symbol(names.joined(separator: " → ")),
      lines: [
        .init(.symbols(.product(written: chain)), note: "one factor an arrow"),
        .init(.symbols(product)),
        .init(.numbers(product, pass.reading.numbers)),
        .init(
          .result(path.share),
          note: share.map { Prose([.number($0 * 100), .text(" % of the whole")]) }),
      ])
  }

  private func conclusion(count: Double, shown: Int, sum: Double) -> Prose {
    let number = count < 1e15 ? "\(Int(count))" : "about \(count)"
    if count == 1 { return "There is one path: " }
    if Double(shown) == count { return Prose([.text("The sum over the \(number) paths: ")]) }
    return Prose([
      .text("There are \(number) paths; these are the first \(shown), which come to "),
      .exact(sum), .text(". The whole: "),
    ])
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
      for contribution in (pass.contributions[last] ?? []).reversed() {
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
      counts[node] = (pass.contributions[node] ?? []).reduce(0) {
        $0 + (counts[$1.output] ?? 0)
      }
    }
    return counts[node] ?? 0
  }
}

extension Formula {
  /// A product as it is to be written, factors 1 left out and products side by side.
  static func product(written factors: [Formula]) -> Formula {
    guard let first = factors.first else { return .number(1) }
    return factors.dropFirst().reduce(first) { product, factor in
      switch (product, factor) {
      case (.number(1), let factor): factor
      case (.product(let left), .product(let right)): .product(left + right)
      case (.product, .number(1)): product
      case (.product(let left), let factor): .product(left + [factor])
      default: .product(upstream: product, local: factor)
      }
    }
  }
}
