import Dispatch
import Synchronization

/// Differentiates by every entry of every parameter, on several threads.
///
/// Each entry's answer depends on nothing but the entry, so that the number of threads changes
/// nothing but the time.
struct EntryComparison {
  private let changes: ChangeDifferentiation
  private let parameters: [Answers]
  private let options: GradientCheck.Options

  init(
    _ changes: ChangeDifferentiation, _ parameters: [Answers], _ options: GradientCheck.Options
  ) {
    self.changes = changes
    self.parameters = parameters
    self.options = options
  }

  /// A run of entries of one parameter.
  private struct Chunk: Sendable {
    let parameter: Int
    let elements: Range<Int>
  }

  /// The numerical derivatives by all entries, one array a parameter.
  func compared() -> [[ChangeDerivative]] {
    let chunks = chunks()
    let all = parameters.reduce(0) { $0 + $1.scalar.count }
    let results = Mutex<[Int: [ChangeDerivative]]>([:])
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let (changes, parameters, options) = (changes, parameters, options)
    DispatchQueue.concurrentPerform(iterations: max(options.jobs, 1)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < chunks.count else { return }
        let chunk = chunks[index]
        let answers = parameters[chunk.parameter]
        let pass = changes.pass(from: [answers.parameter])
        let found = chunk.elements.map { element in
          pass.derivative(
            at: element, judging: [answers.scalar[element], answers.vectorised[element]])
        }
        results.withLock { $0[index] = found }
        let count = done.add(found.count, ordering: .relaxed).newValue
        options.progress?(count, all)
      }
    }
    let found = results.withLock { $0 }
    var derivatives: [[ChangeDerivative]] = parameters.map { _ in [] }
    for (index, chunk) in chunks.enumerated() { derivatives[chunk.parameter] += found[index] ?? [] }
    return derivatives
  }

  /// The entries in runs that are long enough to be worth a worker of their own and short enough to be
  /// shared out.
  private func chunks() -> [Chunk] {
    parameters.indices.flatMap { parameter in
      let count = parameters[parameter].scalar.count
      let length = min(max(count / (8 * max(options.jobs, 1)), 256), 8192)
      return stride(from: 0, to: count, by: length).map {
        Chunk(parameter: parameter, elements: $0..<min($0 + length, count))
      }
    }
  }
}
