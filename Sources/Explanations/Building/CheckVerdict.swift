import GradientChecking
import Wording

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
    return switch (wrong, undecidable) {
    case (0, 0): right(all, kinks).followed(by: proof)
    case (0, 1):
      "No entry is wrong, but 1 of \(all) is undecidable, which proves nothing of it."
    case (0, _):
      """
      No entry is wrong, but \(undecidable) of \(all) are undecidable, which proves nothing of them.
      """
    case (_, 0): "The gradients do NOT hold: \(entries(all, are: wrong)) wrong."
    default:
      """
      The gradients do NOT hold: \(entries(all, are: wrong)) wrong, and \(undecidable) more \
      undecidable.
      """
    }
  }

  private func right(_ all: Int, _ kinks: Int) -> Prose {
    switch (all, kinks) {
    case (1, 0): "The only entry is right."
    case (1, _): "The only entry is right, \(kinks) of them at a kink."
    case (2, 0): "Both entries are right."
    case (2, _): "Both entries are right, \(kinks) of them at a kink."
    case (_, 0): "All \(all) entries are right."
    default: "All \(all) entries are right, \(kinks) of them at a kink."
    }
  }

  private var proof: Prose {
    hasBook
      ? """
      That the two engines agree proves how the network is put together; that numerical \
      differentiation, by changes and by the book, agrees with them proves the rules too.
      """
      : """
      That the two engines agree proves how the network is put together; that numerical \
      differentiation, by changes, agrees with them proves the rules too.
      """
  }

  /// `1 of 6 entries is`.
  private func entries(_ all: Int, are count: Int) -> Phrase {
    switch (all, count) {
    case (1, _): "\(count) of 1 entry is"
    case (_, 1): "1 of \(all) entries is"
    default: "\(count) of \(all) entries are"
    }
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
      let list = Prose.list(
        wrong.map { rule in
          "\(.code(rule.name))'s derivative, first at \(.code(Phrase(nodeName: rule.worst?.name ?? "?").text))"
        })
      return wrong.count == 1 ? "One rule is wrong: \(list)." : "Rules are wrong: \(list)."
    }
    let nodes = report.rules.reduce(0) { $0 + $1.nodes }
    guard nodes > 0 else { return nil }
    let count = report.rules.count
    let places = Phrase.counted(nodes, "node")
    return count == 1
      ? "1 rule is right by itself, at \(places)."
      : "\(count) rules are right by themselves, at \(places)."
  }

  private var claims: Prose? {
    guard !report.claims.isEmpty else { return nil }
    let wrong = report.claims.count { !$0.isRight }
    let all = report.claims.count
    return switch (all, wrong) {
    case (1, 0): "The claim holds."
    case (2, 0): "Both claims hold."
    case (_, 0): "All \(all) claims hold."
    case (1, _): "The claim does NOT hold."
    case (_, 1): "1 of \(all) claims does NOT hold."
    default: "\(wrong) of \(all) claims do NOT hold."
    }
  }
}
