package import GradientChecking

/// What a gradient check found as one JSON object, at full precision.
package struct CheckData: Encodable {
  /// The file as it was named.
  let file: String
  /// Whether everything that was compared agrees.
  let ok: Bool
  /// J: the mean of the examples' losses, plus the penalty.
  let loss: Double
  let parameters: [Parameter]
  let claims: [ClaimData]
  let rules: [Rule]
  /// What random directions say, with `--fast`.
  let directions: Directions?

  package init(_ report: GradientReport, file: String) {
    self.file = file
    ok = report.isRight
    loss = report.cost
    parameters = report.parameters.map(Parameter.init)
    claims = report.claims.map(ClaimData.init)
    rules = report.rules.map(Rule.init)
    directions = report.directions.map(Directions.init)
  }

  struct Parameter: Encodable {
    let name: String
    let shape: [Int]
    let entries: Int
    let maxRelativeError: Double
    let wrong: Int
    let undecidable: Int
    /// How many entries lie at a kink.
    let kinks: Int
    let kinkNodes: [Kink]
    let worst: Entry?

    init(_ report: ParameterReport) {
      name = report.name
      shape = report.shape
      entries = report.entries
      maxRelativeError = report.maxRelativeError
      wrong = report.wrong.count
      undecidable = report.undecidable.count
      kinks = report.kinkCount
      kinkNodes = report.kinks.map(Kink.init)
      worst = report.worst.map(Entry.init)
    }
  }

  struct Entry: Encodable {
    let index: [Int]
    let scalar: Double
    let vectorised: Double
    let numerical: Double
    let errorBound: Double
    let byTheBook: Derivative?
    let verdict: String

    init(_ entry: EntryReport) {
      index = entry.index
      scalar = entry.scalar
      vectorised = entry.vectorised
      numerical = entry.numerical
      errorBound = entry.errorBound
      byTheBook = entry.byTheBook.map {
        Derivative(value: $0.value, errorBound: $0.errorBound)
      }
      verdict = entry.verdict.rawValue
    }
  }

  /// The numerical answer by the book.
  struct Derivative: Encodable {
    let value: Double
    let errorBound: Double
  }

  struct Kink: Encodable {
    let node: String
    let left: Double
    let right: Double
    let entries: Int
    let index: [Int]

    init(_ kink: KinkReport) {
      node = kink.node
      left = kink.left
      right = kink.right
      entries = kink.entries.count
      index = kink.entries.first?.index ?? []
    }
  }

  struct Rule: Encodable {
    let name: String
    let ok: Bool
    let nodes: Int
    let kinks: Int
    let wrong: Int
    let maxRelativeError: Double
    let worst: Node?

    init(_ rule: RuleReport) {
      name = rule.name
      ok = rule.isRight
      nodes = rule.nodes
      kinks = rule.kinks
      wrong = rule.wrong
      maxRelativeError = rule.maxRelativeError
      worst = rule.worst.map(Node.init)
    }
  }

  struct Node: Encodable {
    let node: String
    let example: Int?
    let operand: Int
    let values: [Double]
    let local: Double
    let numerical: Double
    let errorBound: Double

    init(_ node: RuleReport.Node) {
      self.node = node.name
      example = node.example
      operand = node.operand
      values = node.values
      local = node.local
      numerical = node.numerical
      errorBound = node.errorBound
    }
  }

  struct Directions: Encodable {
    let seed: UInt64
    let count: Int
    let ok: Bool
    let wrong: Int
    let undecidable: Int
    let unseenError: Double

    init(_ report: DirectionReport) {
      seed = report.seed
      count = report.directions.count
      ok = report.isRight
      wrong = report.directions.count { $0.verdict == .wrong }
      undecidable = report.directions.count { $0.verdict == .undecidable }
      unseenError = report.unseenError
    }
  }
}
