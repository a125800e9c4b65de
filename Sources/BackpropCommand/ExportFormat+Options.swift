import Arguments
import Explanations
import Wording

extension ExportFormat {
  /// Refuses the options that mean nothing in this format.
  func refuseOptions(_ parsed: ParsedCommand) throws(CommandLineProblem) {
    func refuse(_ option: some OptionDeclaring, _ reason: Phrase) throws(CommandLineProblem) {
      guard parsed.isGiven(option) else { return }
      throw CommandLineProblem(
        message: "--\(option.declaration.name) does not go with --format \(rawValue): \(reason)")
    }
    if self != .markdown {
      try refuse(Export.math, "only Markdown has maths in two forms")
      try refuse(Export.partSize, "only Markdown is split into parts")
    }
    if ![.markdown, .html].contains(self) {
      let reason: Phrase = self == .jsonl ? "data has no update" : "a graph has no update"
      try refuse(TraceRequest.rate, reason)
      try refuse(TraceRequest.optimizer, reason)
      try refuse(TraceRequest.steps, reason)
    }
    if self == .jsonl, parsed[TraceRequest.detail] != .operation {
      try refuse(TraceRequest.detail, "data has every operation")
    }
  }
}
