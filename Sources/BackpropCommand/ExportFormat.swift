import Arguments
import Charts
import Explanations
import Networks
import Pages

/// What a trace can be written as.
enum ExportFormat: String, CaseIterable {
  /// A document to read.
  case markdown
  /// A web page to step through.
  case html
  /// Every node, step and gradient as data.
  case jsonl
  /// The graph, drawn.
  case svg
  /// The graph for Graphviz.
  case dot
  /// The graph for Mermaid.
  case mermaid

  /// Writes a trace, some of it at a time.
  func write(
    _ result: TraceRequest.Result, _ input: NetworkInput, _ parsed: ParsedCommand,
    _ take: ([UInt8]) throws -> Void
  ) throws {
    let numbers = TraceRequest.text(parsed).numbers
    let export = ExportDocument(
      result.trace, options: result.options, verdicts: result.verdicts, numbers: numbers)
    switch self {
    case .markdown: break
    case .html:
      try take(Array(TracePage(export, title: Export.title(input)).text.utf8))
    case .jsonl:
      try TraceLines(result.trace, header: TraceFile.header(input, parsed)).write(take)
    case .svg:
      let title = Export.title(input)
      try take(Array(export.picture.svg(title: title, isStandalone: true).utf8))
    case .dot: try take(Array(GraphText(export.picture).dot.utf8))
    case .mermaid: try take(Array(GraphText(export.picture).mermaid.utf8))
    }
  }
}
