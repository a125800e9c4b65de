import GradientChecking
import Networks
import ScalarEngine
import Wording

/// A network about which something is asked, with all of its derivatives.
struct AskedNetwork {
  let worksheet: Worksheet
  let trace: NetworkTrace
  let judge: ClaimJudge

  private let example: Int?

  /// Computes the network of a lesson's block, for all examples or for one of them, counted from 0.
  init(
    _ source: SourceText, example: Int? = nil, options: NetworkOptions
  ) throws(Diagnostic) {
    let worksheet = try Worksheet(source, options: options)
    if let batch = worksheet.network.operations.first(where: { $0.primitive.isOverExamples }) {
      throw Diagnostic(
        "nothing can be asked of a network with `batch_norm`", at: batch.range,
        label: "here examples depend on each other",
        help: "write the mean and the variance out as equations", in: source)
    }
    try self.init(worksheet, worksheet.network, example)
  }

  private init(
    _ worksheet: Worksheet, _ network: Network, _ example: Int?
  ) throws(Diagnostic) {
    (self.worksheet, self.example) = (worksheet, example)
    let all = Set(network.definitions.map(\.operation))
    trace = try NetworkTrace(
      NetworkGraph(network, example: example, differentiating: all), recording: false)
    judge = ClaimJudge(trace) { network, wanted throws(Diagnostic) in
      try NetworkTrace(
        NetworkGraph(network, example: example, differentiating: wanted), recording: false)
    }
  }

  var network: Network { trace.network }

  /// The same network with other numbers in its parameters and inputs; `nil` where it has no finite
  /// value there.
  ///
  /// Targets stay, since much that is true of a target such as a class is not true of any number.
  func moved(by random: inout SplitMix64) -> AskedNetwork? {
    var values = network.leafValues
    for definition in network.definitions where definition.role != .target {
      let id = definition.operation
      values[id] = values[id]?.map { value in
        let share = Double(random.next() >> 11) / 0x1p53 - 0.5
        // An input of 0 is often one of two classes; a parameter of 0 hides what it is multiplied by.
        return value * (1 + 0.6 * share) + (definition.role.isLearned ? 0.3 * share : 0)
      }
    }
    return try? AskedNetwork(worksheet, network.replacingLeafValues(values), example)
  }

  /// What an expression comes to: an array for each example, row by row.
  func values(of writing: Writing) throws(Diagnostic) -> [[Double]] {
    let claim = try worksheet.expression(at: writing.range, in: writing.source)
    do {
      return try judge.values(of: claim)
    } catch {
      throw writing.failure(error)
    }
  }

  /// What an expression comes to that is one number, the same for all examples.
  func number(_ writing: Writing) throws(Diagnostic) -> Double {
    let rows = try values(of: writing)
    guard let number = rows.first?.first, rows.allSatisfy({ $0.count == 1 }) else {
      throw writing.failure(
        "one number is asked for", label: "these are \(rows.first?.count ?? 0)",
        help: "an element is written `W1[1,2]`")
    }
    guard rows.allSatisfy({ $0[0] == number }) else {
      throw writing.failure(
        "one number is asked for", label: "this differs from example to example",
        help: "say which with a key such as `example: 2`, or put it inside `mean_examples(…)`")
    }
    return number
  }

  /// What a claim on a derivative comes to.
  func verdict(
    on derivative: String, _ writing: Writing, tolerance: Double? = nil
  ) throws(Diagnostic) -> ClaimVerdict {
    let claim = try worksheet.claim(
      that: derivative, isAt: writing.range, in: writing.source, tolerance: tolerance)
    do {
      return try judge.verdict(on: claim)
    } catch {
      throw writing.failure(error)
    }
  }
}
