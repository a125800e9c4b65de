import Arguments
import Explanations
import Foundation
import Networks
import ScalarEngine

/// Traces as data, with the command line that made them.
enum TraceFile {
  /// The header of a trace that a command line asks for.
  static func header(_ input: NetworkInput, _ parsed: ParsedCommand) -> TraceHeader {
    var options = TraceHeader.Options()
    options.seed = UInt64(parsed[TraceRequest.seed])
    options.expand = parsed[TraceRequest.expand]
    let wanted = parsed[TraceRequest.wanted]
    options.wrt = wanted.isEmpty ? nil : wanted
    options.example = parsed[TraceRequest.example]
    options.evaluate = parsed[TraceRequest.evaluate]
    options.statistics = parsed[TraceRequest.statistics]
    return TraceHeader(name: input.source.name, network: input.source.text, options: options)
  }
}
