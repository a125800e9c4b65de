import GradientChecking

/// The verdict of a gradient check, in words: what was proved, and what was not.
struct CheckVerdict {
  let report: GradientReport

  init(_ report: GradientReport) { self.report = report }

  var sentences: [Prose] {
    [gradients, rules, claims].compactMap { $0 }
  }

  private var gradients: Prose {
    if let directions = report.directions { return sampled(directions) }
    let all = report.parameters.reduce(0) { $0 + $1.entries }
    guard all > 0 else { return "The network has no parameter, so there is no gradient to check." }
    let wrong = report.parameters.reduce(0) { $0 + $1.wrong.count }
    let undecidable = report.parameters.reduce(0) { $0 + $1.undecidable.count }
    let kinks = report.parameters.reduce(0) { $0 + $1.kinkCount }
    var text: String
    switch (wrong, undecidable) {
    case (0, 0):
      text = all == 1 ? "The only entry is right" : "\(allOf(all)) entries are right"
      if kinks > 0 { text += ", \(kinks) of them at a kink" }
      text += ". That the two engines agree proves how the network is put together; that numerical "
      text += "differentiation, by changes\(hasBook ? " and by the book," : ",") agrees with them "
      text += "proves the rules too."
    case (0, _):
      text = "No entry is wrong, but \(undecidable) of \(all) "
      text += "\(undecidable == 1 ? "is" : "are") undecidable, which proves nothing of "
      text += "\(undecidable == 1 ? "it" : "them")."
    case (_, 0):
      text = "The gradients do NOT hold: \(wrong) of \(all) \(entries(all, are: wrong)) wrong."
    default:
      text = "The gradients do NOT hold: \(wrong) of \(all) \(entries(all, are: wrong)) wrong, and "
      text += "\(undecidable) more undecidable."
    }
    return Prose([.text(text)])
  }

  private func entries(_ all: Int, are count: Int) -> String {
    "\(all == 1 ? "entry" : "entries") \(count == 1 ? "is" : "are")"
  }

  /// Whether the method by the book gave answers too.
  private var hasBook: Bool { report.parameters.contains { $0.worst?.byTheBook != nil } }

  private func sampled(_ directions: DirectionReport) -> Prose {
    if directions.directions.contains(where: { $0.verdict == .wrong }) {
      return "The gradients do NOT hold along every direction."
    }
    guard directions.isRight else {
      return "No direction is wrong, but not every one could be decided, so nothing is proved."
    }
    return """
      Both engines and numerical differentiation agree along every direction: a sample, and no proof \
      of every entry.
      """
  }

  private var rules: Prose? {
    let wrong = report.rules.filter { !$0.isRight }
    guard wrong.isEmpty else {
      return Prose([.text(wrong.count == 1 ? "One rule is wrong: " : "Rules are wrong: ")])
        + .list(
          wrong.map { rule in
            Prose([
              .code(rule.name), .text("'s derivative, first at "), .code(rule.worst?.name ?? "?"),
            ])
          }) + "."
    }
    let nodes = report.rules.reduce(0) { $0 + $1.nodes }
    guard nodes > 0 else { return nil }
    let count = report.rules.count
    let subject =
      count == 1 ? "1 rule is right by itself" : "\(count) rules are right by themselves"
    return Prose([.text("\(subject), at \(nodes == 1 ? "1 node" : "\(nodes) nodes").")])
  }

  private var claims: Prose? {
    guard !report.claims.isEmpty else { return nil }
    let wrong = report.claims.count { !$0.isRight }
    let all = report.claims.count
    if wrong == 0 {
      return Prose([.text(all == 1 ? "The claim holds." : "\(allOf(all)) claims hold.")])
    }
    return Prose([
      .text(
        all == 1
          ? "The claim does NOT hold."
          : "\(wrong) of \(all) claims \(wrong == 1 ? "does" : "do") NOT hold.")
    ])
  }

  private func allOf(_ count: Int) -> String { count == 2 ? "Both" : "All \(count)" }
}
