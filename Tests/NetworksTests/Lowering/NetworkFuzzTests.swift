import Testing

@testable import Networks

/// Damages correct networks and reads them whole: each is a network or an error that can be shown.
@Suite struct NetworkFuzzTests {
  @Test("answers every damaged network", arguments: [UInt64(11), 12, 13, 14])
  func mutants(seed: UInt64) throws {
    print("network fuzz: seed \(seed)")
    let corpus = NetworkCorpus.texts
    try #require(corpus.count > 150)
    var mutator = Mutator(random: SplitMix64(seed: seed))
    var (accepted, computed, refused) = (0, 0, 0)
    var messages: Set<String> = []
    for index in 0..<25_000 {
      let bytes = mutator.mutate(corpus[index % corpus.count])
      do throws(Diagnostic) {
        let network = try readNetwork(bytes)
        accepted += 1
        if let problem = network.inconsistency {
          Issue.record("\(problem) in:\n\(String(decoding: bytes, as: UTF8.self))")
        }
        computed += network.computesItsLoss ? 1 : 0
      } catch {
        refused += 1
        messages.insert(error.message.filter(\.isLetter))
        if let problem = error.problem {
          Issue.record("\(problem): \(error) in:\n\(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
    // The damage is of every kind: much of it harmless, much of it not, and in many ways.
    #expect(accepted > 3_000)
    #expect(computed > 2_000)
    #expect(refused > 5_000)
    #expect(messages.count > 100)
  }

  @Test("reads the corpus itself")
  func corpus() throws {
    for text in NetworkCorpus.texts {
      let network = try readNetwork(Array(text.utf8))
      #expect(network.inconsistency == nil)
    }
  }
}

extension Diagnostic {
  /// What is wrong with an error, so that a person could not use it.
  fileprivate var problem: String? {
    let (line, _) = source.position(of: range.lower)
    if range.upper > source.bytes.count || line > source.lineCount { return "no such place" }
    if message.isEmpty { return "no message" }
    let rendered = rendered()
    if !rendered.contains("--> \(source.name):\(line):") { return "no line" }
    if rendered.contains("\u{1B}") || rendered.count > 2000 { return "not fit to be shown" }
    if rendered.contains("Optional(") || rendered.contains("nil") && !text.contains("nil") {
      return "not in plain words"
    }
    return nil
  }

  private var text: String { String(decoding: source.bytes, as: UTF8.self) }
}

extension Network {
  /// Computes the loss if that is soon done; whether it is a finite number.
  fileprivate var computesItsLoss: Bool {
    guard !operations[loss].isPerExample, nodeCount(examples: 1) < 100_000 else { return false }
    var evaluation = Evaluation(operations: operations, given: leafValues)
    return (try? evaluation.value(of: loss)) != nil
  }

  /// What does not fit together in a network that was read; nil if all does.
  var inconsistency: String? {
    for (id, operation) in operations.enumerated() {
      if operation.operands.contains(where: { $0 >= id || $0 < 0 }) {
        return "an operand comes later"
      }
      if operation.shape.rows < 1 || operation.shape.columns < 1 { return "an empty shape" }
      if !frames.indices.contains(operation.frame) { return "a frame is missing" }
      if case .leaf = operation.primitive {
        let counts = leafValues[id].map { [$0] } ?? rows(of: id) ?? []
        if counts.isEmpty || counts.contains(where: { $0.count != operation.shape.count }) {
          return "a leaf has other numbers than its shape says"
        }
      }
      if case .constant(let numbers) = operation.primitive, numbers.count != operation.shape.count {
        return "a constant has other numbers than its shape says"
      }
    }
    if !operations[loss].shape.isNumber { return "the loss is an array" }
    if definitions.contains(where: { definition(named: $0.name)?.operation != $0.operation }) {
      return "a name is lost"
    }
    for claim in claims {
      let count = operations.count + claim.operations.count
      for (index, operation) in claim.operations.enumerated()
      where operation.operands.contains(where: { $0 >= operations.count + index }) {
        return "a claim's operand comes later"
      }
      if claim.result >= count { return "a claim has no value" }
    }
    return nil
  }
}
