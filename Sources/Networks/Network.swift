/// A network: equations over a closed set of array primitives, with their shapes.
///
/// Made by ``Network/init(_:options:)`` from the network language; both engines read nothing else.
public struct Network: Sendable {
  /// The text that it was read from.
  package let source: SourceText
  /// The steps of its evaluation, operands before what uses them.
  public let operations: [Operation]
  /// The function calls that were opened in place; the first is the file itself.
  package let frames: [Frame]
  /// Everything with a name of its own, in the order of the file.
  public let definitions: [Definition]
  /// Where each name stands in ``definitions``.
  let definitionsByName: [String: Int]
  /// The numbers of the leaves that do not come from examples, by operation.
  public let leafValues: [Int: [Double]]
  /// How many examples there are: 1 if the file has none.
  public let exampleCount: Int
  /// Whether the file has `examples`, so that values differ from one to the next.
  public let hasExamples: Bool
  /// How many examples behind them are only looked at, and never learned from.
  public let validationCount: Int
  /// The numbers of the leaves that come from examples, by operation; those that are only looked at
  /// come last.
  public let exampleValues: [Int: ExampleNumbers]
  /// The operation that is what one example costs.
  public let loss: Int
  /// The operation that is what the parameters cost by themselves.
  public let penalty: Int?
  /// The hand-derived derivatives to be compared.
  public let claims: [Claim]
  /// How the file says it is to be trained, in its order.
  public let trainings: [Training]
  /// What is reported besides the loss.
  public let metrics: [Metric]
  /// What the metrics are computed by; they count on from ``operations``.
  package let metricOperations: [Operation]
  /// The masks of `dropout`.
  public let masks: [DropoutMask]
}

/// Something with a name: a leaf, an equation, the loss or the penalty.
public struct Definition: Sendable {
  /// What a name may stand for.
  public enum Role: String, Sendable {
    case input, target, parameter, frozen, equation, loss, penalty

    /// Whether it is what learning is about: a parameter, frozen or not.
    public var isLearned: Bool { self == .parameter || self == .frozen }

    /// Whether its value is given and not computed.
    public var isLeaf: Bool {
      switch self {
      case .input, .target, .parameter, .frozen: true
      case .equation, .loss, .penalty: false
      }
    }
  }

  /// The name in NFC.
  public let name: String
  /// What it stands for.
  public let role: Role
  /// The operation that computes it.
  public let operation: Int
  /// Where the name stands.
  package let nameRange: SourceRange
  /// Where the whole statement stands.
  package let range: SourceRange
  /// Where its expression stands, if it has one.
  package let expressionRange: SourceRange?
}

/// A hand-derived derivative: `claim ∂L/∂W = …`.
public struct Claim: Sendable {
  /// How the file writes what is claimed: `∂L/∂W1[1,2]`.
  public let target: String
  /// The definition with respect to which, as a position in ``Network/definitions``.
  public let definition: Int
  /// Which elements of it, as positions row by row; `nil` for all.
  public let elements: [Int]?
  /// Whether it is J, the cost, that is differentiated, and not the loss of each example.
  public let isOfCost: Bool
  /// The claim's own operations; they count on from ``Network/operations``.
  public let operations: [Operation]
  /// The operation whose value is claimed.
  public let result: Int
  /// The largest relative error with which it holds.
  ///
  /// 1e-9 for a formula, whose rounding is far below it. Numbers from a file of fewer digits have the
  /// rounding of the program that wrote them: there it is 64 units in their last place, at most 0.05.
  public let tolerance: Double
  /// Where the statement stands.
  package let range: SourceRange

  /// The tolerance of a claim that has all digits.
  static let exactTolerance = 1e-9
}

extension Network {
  /// The definition with this name.
  public func definition(named name: String) -> Definition? {
    definitionsByName[name].map { definitions[$0] }
  }

  /// The name of the loss, which derivatives are written with.
  public var lossName: String {
    definitions.first { $0.role == .loss }?.name ?? "L"
  }

  /// The name of the penalty; `R` where there is none.
  public var penaltyName: String {
    definitions.first { $0.role == .penalty }?.name ?? "R"
  }

  /// Whether J is more than the loss of one example.
  public var hasCostBesidesLoss: Bool { hasExamples || penalty != nil }

  /// The name of what learning makes smaller: J, or the loss where there is nothing else.
  public var costName: String { hasCostBesidesLoss ? "J" : lossName }

  /// For each operation, whether one of `leaves` lies upstream of it.
  public func isDownstream(of leaves: Set<Int>) -> [Bool] {
    var result = [Bool](repeating: false, count: operations.count)
    for (id, operation) in operations.enumerated() {
      if leaves.contains(id) {
        result[id] = true
      } else if case .oneHot = operation.primitive {
        result[id] = false
      } else {
        result[id] = operation.operands.contains { result[$0] }
      }
    }
    return result
  }

  /// The operations by which the claims ask for a derivative, on either side.
  public var claimedValues: Set<Int> {
    Set(
      claims.flatMap { claim in
        claim.operations.compactMap { operation in
          if case .derivative(let target, _) = operation.primitive { target } else { nil }
        } + [definitions[claim.definition].operation]
      })
  }

  /// The operations that learning may change.
  public var parameters: Set<Int> {
    Set(definitions.lazy.filter { $0.role == .parameter }.map(\.operation))
  }
}

extension Network {
  /// The network with what its metrics are computed by among its operations.
  package var measuring: Network {
    Network(
      source: source, operations: operations + metricOperations, frames: frames,
      definitions: definitions, definitionsByName: definitionsByName, leafValues: leafValues,
      exampleCount: exampleCount, hasExamples: hasExamples, validationCount: validationCount,
      exampleValues: exampleValues,
      loss: loss, penalty: penalty, claims: [], trainings: trainings, metrics: metrics,
      metricOperations: [], masks: masks)
  }

  /// The same network with other numbers in its leaves.
  package func replacingLeafValues(_ values: [Int: [Double]]) -> Network {
    Network(
      source: source, operations: operations, frames: frames, definitions: definitions,
      definitionsByName: definitionsByName, leafValues: values, exampleCount: exampleCount,
      hasExamples: hasExamples, validationCount: validationCount,
      exampleValues: exampleValues, loss: loss, penalty: penalty, claims: claims,
      trainings: trainings, metrics: metrics, metricOperations: metricOperations, masks: masks)
  }
}
