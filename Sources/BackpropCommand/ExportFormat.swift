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

  /// Of more steps, the trace is told by layers; data is always whole.
  var stepLimit: Int? {
    switch self {
    case .html: TracePage.stepLimit
    case .jsonl: nil
    case .markdown, .svg, .dot, .mermaid: ExplanationOptions.stepLimit
    }
  }

  /// Whether it is read, and says what three ways of computing the gradients say of each other.
  var hasCheck: Bool { self == .markdown || self == .html }

  /// Writes a trace as one text, some of it at a time; `progress` is told how many steps there are so
  /// far.
  func write(
    _ export: ExportDocument, _ input: NetworkInput, _ parsed: ParsedCommand,
    progress: @escaping (Int) -> Void, _ take: ([UInt8]) throws -> Void
  ) throws {
    let title = Export.title(input)
    switch self {
    case .markdown:
      try Export.markdown(export, input, parsed, progress: progress).write(take)
    case .html: try take(Array(TracePage(export, title: title).text.utf8))
    case .jsonl:
      try TraceLines(export.trace, header: TraceFile.header(input, parsed)).write(take)
    case .svg: try take(Array(export.picture.svg(title: title, isStandalone: true).utf8))
    case .dot: try take(Array(GraphText(export.picture).dot.utf8))
    case .mermaid: try take(Array(GraphText(export.picture).mermaid.utf8))
    }
  }
}
