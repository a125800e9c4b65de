import Arguments
import Explanations
import Networks
import Safetensors
import Wording

/// The network that a command line asks for, as the scalar engine is to compute it.
struct NetworkRequest {
  /// The network as it was read.
  let original: Network
  /// The same, with its examples written out where they depend on each other.
  let network: Network
  /// The one example to take, counted from 0; `nil` for all.
  let example: Int?
  /// The operations that belong to examples that are not to be shown.
  let hidden: Set<Int>
  /// What the names of values that were written out have become: one name for each example.
  private let copies: [String: [String]]
  private let picked: Int?

  init(_ input: NetworkInput, _ parsed: ParsedCommand) throws {
    try self.init(input, TraceFile.header(input, parsed).options)
  }

  init(_ input: NetworkInput, _ options: TraceHeader.Options) throws {
    let isEvaluated = options.evaluate
    let read = try input.network(
      seed: options.seed, expanding: try TraceRequest.functions(options.expand, input),
      drawsMasks: !isEvaluated)
    guard isEvaluated || options.statistics == nil else {
      throw CommandLineProblem(message: "--statistics goes with --evaluate")
    }
    original =
      isEvaluated
      ? read.evaluating(try NetworkRequest.statistics(of: read, options.statistics)) : read
    let example = try TraceRequest.example(options.example, original)
    picked = example
    guard original.looksAtBatch else {
      (network, self.example, hidden, copies) = (original, example, [], [:])
      return
    }
    let unrolled = original.unrolled
    (network, copies) = (unrolled.network, unrolled.names)
    self.example = nil
    hidden = Set(
      unrolled.examples.indices.filter { id in
        guard let example, let owner = unrolled.examples[id] else { return false }
        return owner != example
      })
  }

  /// The running statistics of each `batch_norm` from the file that the command line names.
  private static func statistics(
    of network: Network, _ path: String?
  ) throws -> [String: (mean: [Double], variance: [Double])] {
    guard let path else { return [:] }
    func fail(_ reason: Phrase) -> Failure {
      Failure("error: \(visibleText(path)) has no running statistics: \(reason)")
    }
    let file: SafetensorsFile
    do { file = try SafetensorsFile(InputFile.bytes(at: path)) } catch let error as SafetensorsError
    {
      throw fail(Phrase(verbatim: error.description))
    }
    var result: [String: (mean: [Double], variance: [Double])] = [:]
    for statistics in network.batchStatistics {
      let count = network.operations[statistics.mean].shape.count
      let arrays = try ["mean", "var"].map { kind in
        let name = "\(statistics.name).running_\(kind)"
        guard let tensor = file.tensor(named: name) else { throw fail("there is no `\(name)`") }
        let numbers = try file.numbers(of: tensor)
        guard numbers.count == count else {
          throw fail("`\(name)` has \(numbers.count) numbers, and \(count) are needed")
        }
        return numbers
      }
      result[statistics.name] = (arrays[0], arrays[1])
    }
    return result
  }

  /// What a text such as `W1[1,2]` means; `z1` is every example's own where they are written out, or
  /// that of the example which was picked.
  func references(_ text: String, option: String) throws(Diagnostic) -> [ElementReference] {
    do throws(Diagnostic) {
      let reference = try network.reference(text, option: option)
      let name = network.definitions[reference.definition].name
      return [ElementReference(name: name, elements: reference.elements)]
    } catch {
      guard isUnrolled else { throw error }
      let reference = try original.reference(text, option: option)
      let names = copies[original.definitions[reference.definition].name] ?? []
      return names.enumerated().filter { picked ?? $0.offset == $0.offset }.map {
        ElementReference(name: $0.element, elements: reference.elements)
      }
    }
  }

  /// What the network was written out from, where all of its examples are shown.
  var source: ExplanationOptions.Original? {
    isUnrolled && picked == nil ? .init(original, copies: copies) : nil
  }

  /// Whether the examples depend on each other and have been written out.
  var isUnrolled: Bool { original.looksAtBatch }
}
