import Arguments
import Explanations
import Foundation
import Networks
import ScalarEngine
import Terminal
import Wording

/// `backprop verify`: a trace as data, computed anew and compared.
enum Verify {
  static let trace = Positional(
    .file("TRACE", extensions: ["jsonl"]), "The trace, - for standard input.")
  static let tolerance = Option(
    "tolerance", .number("PART", in: 0...1), default: 0,
    "Numbers may differ by this part of themselves, for a trace of another machine: 1e-12.")

  static let action: Program.Action = Program.Action(
    command: Command(
      "verify", "Computes a trace anew and compares it, line by line.",
      discussion: [
        """
        The network and the options in the first line of a trace that export --format jsonl wrote \
        say how it came about. verify rebuilds the graph from them, computes every value, local \
        derivative, contribution and sum, and names the first line that does not hold. Files that \
        the network names are looked for beside the path that the header gives.
        """,
        """
        Exit codes: 0 every line holds; 1 a line does not; 2 the trace cannot be read; 64 the \
        command line is wrong.
        """,
      ],
      examples: [
        Example("backprop verify trace.jsonl", "Every line of a trace."),
        Example(
          "backprop export xor.net --format jsonl | backprop verify -", "Without a file."),
      ],
      positionals: [trace], options: [tolerance]), run: run)

  @Sendable private static func run(
    _ parsed: ParsedCommand, _ console: Console
  ) throws -> ExitCode {
    let path = parsed[trace]
    let name: Phrase = path == "-" ? "standard input" : Phrase(verbatim: visibleText(path))
    let bytes = try InputFile.bytes(at: path)
    guard !bytes.isEmpty else { throw Failure("error: \(name) is no trace: it is empty") }
    let header: TraceHeader
    do { header = try TraceHeader(line: Array(bytes.prefix { $0 != 0x0A })) } catch {
      throw Failure("error: \(name) is no trace: \(error.reason)")
    }
    let lines = TraceLines(try Verify.trace(header, name), header: header)
    var comparison = TraceComparison(bytes, tolerance: parsed[tolerance])
    do {
      try lines.write { try comparison.compare($0) }
      try comparison.end()
    } catch let mismatch as TraceComparison.Mismatch {
      let line: Phrase = "\(name), line \(mismatch.line): \(visibleText(mismatch.reason))"
      try console.output.writeLine(line.text)
      return .didNotHold
    }
    let line: Phrase = "All \(lines.count) lines hold."
    try console.output.writeLine(line.text)
    return .success
  }

  /// The network of a header, computed as its options say.
  private static func trace(_ header: TraceHeader, _ name: Phrase) throws -> NetworkTrace {
    let input = NetworkInput(source: SourceText(name: header.name, text: header.network))
    do {
      let request = try NetworkRequest(input, header.options)
      var values: Set<Int> = []
      for text in header.options.wrt ?? [] {
        for reference in try request.references(text, option: "wrt") {
          if let definition = request.network.definition(named: reference.name) {
            values.insert(definition.operation)
          }
        }
      }
      return try NetworkTrace(
        NetworkGraph(request.network, example: request.example, differentiating: values),
        recording: true)
    } catch let problem as CommandLineProblem {
      throw Failure(
        "error: the options in the header of \(name) do not fit its network: \(problem.message)")
    }
  }
}
