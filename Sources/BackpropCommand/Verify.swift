import Arguments
import Explanations
import Foundation
import Networks
import ScalarEngine
import Terminal

/// `backprop verify`: a trace as data, computed anew and compared.
enum Verify {
  static let trace = Positional(
    .file("TRACE", extensions: ["jsonl"]), "The trace, - for standard input.")
  static let tolerance = Option(
    "tolerance", .number("PART"), default: 0,
    "Numbers may differ by this part of themselves, for a trace of another machine: 1e-12.")

  static let action: Program.Action = Program.Action(
    command: Command(
      "verify", "Computes a trace anew and compares it, line by line.",
      discussion: """
        The network and the options in the first line of a trace that export --format jsonl wrote \
        say how it came about. verify rebuilds the graph from them, computes every value, local \
        derivative, contribution and sum, and names the first line that does not hold. Files that \
        the network names are looked for beside the path that the header gives.

        Exit codes: 0 every line holds; 1 a line does not; 2 the trace cannot be read; 64 the \
        command line is wrong.
        """,
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
    let bytes = try InputFile.bytes(at: path)
    let header = try header(bytes, path)
    let input = NetworkInput(source: SourceText(name: header.name, text: header.network))
    let lines = try TraceLines(trace(header, input), header: header)
    var comparison = TraceComparison(bytes, tolerance: parsed[tolerance])
    do {
      try lines.write { try comparison.compare($0) }
      try comparison.end()
    } catch let mismatch as TraceComparison.Mismatch {
      try console.output.writeLine(
        "\(visibleText(path)), line \(mismatch.line): \(visibleText(mismatch.reason))")
      return .didNotHold
    }
    try console.output.writeLine("All \(lines.count) lines hold.")
    return .success
  }

  private static func header(_ bytes: [UInt8], _ path: String) throws -> TraceHeader {
    func fail(_ reason: String) -> Failure {
      Failure("error: \(visibleText(path)) is no trace: \(reason)")
    }
    let line = Data(bytes.prefix { $0 != 0x0A })
    guard let header = try? JSONDecoder().decode(TraceHeader.self, from: line) else {
      throw fail("its first line is no header")
    }
    guard header.format == TraceHeader.format else { throw fail("its format is another") }
    guard header.version == TraceHeader.version else {
      throw fail("it is of version \(header.version), and this program reads 1")
    }
    return header
  }

  /// The network of a header, computed as its options say.
  private static func trace(_ header: TraceHeader, _ input: NetworkInput) throws -> NetworkTrace {
    let request = try NetworkRequest(input, header.options)
    return try NetworkTrace(
      NetworkGraph(request.network, example: request.example), recording: true)
  }
}
