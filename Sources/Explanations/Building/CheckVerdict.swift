import GradientChecking

/// The verdict of a gradient check, in words.
struct CheckVerdict {
  let report: GradientReport

  init(_ report: GradientReport) { self.report = report }

  var sentences: [Prose] {
    [gradients, rules, claims].compactMap { $0 }
  }

  private var entries: Int { report.parameters.reduce(0) { $0 + $1.entries } }

  private var gradients: Prose? {
    if let directions = report.directions {
      return directions.isRight
        ? """
        Both engines and differences agree along every direction that was tried: a sample, and no \
        proof of each entry.
        """
        : "The gradients do NOT agree."
    }
    guard entries > 0 else { return "The network has no parameter, so there is no gradient." }
    let wrong = report.parameters.reduce(0) { $0 + $1.wrong.count }
    let undecidable = report.parameters.reduce(0) { $0 + $1.undecidable.count }
    let kinks = report.parameters.reduce(0) { $0 + $1.kinkCount }
    if wrong > 0 {
      return Prose([
        .text("The gradients do NOT agree: \(wrong) of \(CheckVerdict.counted(entries)) wrong.")
      ])
    }
    if undecidable > 0 {
      return Prose([
        .text(
          "No entry is wrong, but \(undecidable) of \(CheckVerdict.counted(entries)) could not be "
            + "decided, which is no proof.")
      ])
    }
    let atKinks = kinks > 0 ? "; \(kinks) at a kink, where the engines' choice holds" : ""
    return Prose([
      .text(
        "The gradients agree in \(entries == 1 ? "the one entry" : "all \(entries) entries")"
          + "\(atKinks). The two engines prove each other's composition, "
          + "differences prove the rules too.")
    ])
  }

  private var rules: Prose? {
    let wrong = report.rules.filter { !$0.isRight }
    guard wrong.isEmpty else {
      return Prose([.text("A rule is wrong by itself: ")])
        + .list(
          wrong.map { rule in
            Prose([
              .code(rule.name), .text("'s derivative, first at "), .code(rule.worst?.name ?? "?"),
            ])
          }) + "."
    }
    let nodes = report.rules.reduce(0) { $0 + $1.nodes }
    guard nodes > 0 else { return nil }
    return Prose([
      .text(
        "\(report.rules.count == 1 ? "1 rule is" : "\(report.rules.count) rules are") right by "
          + "\(report.rules.count == 1 ? "itself" : "themselves") at "
          + "\(nodes == 1 ? "1 node" : "\(nodes) nodes").")
    ])
  }

  private var claims: Prose? {
    guard !report.claims.isEmpty else { return nil }
    let wrong = report.claims.count { !$0.isRight }
    let all = report.claims.count
    if wrong == 0 {
      return Prose([.text(all == 1 ? "The claim holds." : "All \(all) claims hold.")])
    }
    return Prose([
      .text(
        all == 1
          ? "The claim does NOT hold."
          : "\(wrong) of \(all) claims \(wrong == 1 ? "does" : "do") NOT hold.")
    ])
  }

  private static func counted(_ entries: Int) -> String {
    entries == 1 ? "1 entry" : "\(entries) entries"
  }
}
