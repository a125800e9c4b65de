import Foundation
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

  /// The object as one line, keys in order, every number in the fewest digits that read back.
  ///
  /// A number that is not finite, which JSON cannot say, is a string.
  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(self), as: UTF8.self)
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
    let byTheBook: Double?
    let verdict: String

    init(_ entry: EntryReport) {
      index = entry.index
      scalar = entry.scalar
      vectorised = entry.vectorised
      numerical = entry.numerical
      errorBound = entry.errorBound
      byTheBook = entry.byTheBook?.value
      verdict = entry.verdict.rawValue
    }
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
    let unseenError: Double

    init(_ report: DirectionReport) {
      seed = report.seed
      count = report.directions.count
      ok = report.isRight
      unseenError = report.unseenError
    }
  }
}

/// A file that could not be checked, as JSON tells it.
package struct CheckFailureData: Encodable {
  let file: String
  let ok = false
  let error: String

  package init(file: String, error: String) {
    self.file = file
    self.error = error
  }

  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
