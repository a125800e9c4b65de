import Arguments
import Explanations
import Foundation
import Networks
import Safetensors
import Training
import Wording

/// The files that a training reads and writes.
extension TrainRequest {
  /// Writes what was asked for; returns what was written, and why the rest could not be.
  func writeFiles(
    _ trainer: Trainer, _ report: TrainingReport
  ) throws -> (written: [Phrase], problems: [Failure]) {
    var written: [Phrase] = []
    var problems: [Failure] = []
    func write(_ what: Phrase, _ option: Option<String?>, _ write: (String) throws -> Void) throws {
      guard let path = parsed[option] else { return }
      do {
        try write(path)
        written.append("\(what): \(visibleText(path))")
      } catch let problem as Failure {
        problems.append(problem)
      }
    }
    try write("history", Train.history) {
      try OutputFile.write(HistoryTable(report.history).text, to: $0)
    }
    try write("curves", Train.plot) {
      try OutputFile.write(HistoryPicture(report, title: name).svg, to: $0)
    }
    try write("parameters", Train.save) {
      try OutputFile.write(trainer.parameterFile.bytes, to: $0)
    }
    try write("checkpoint", Train.checkpoint) { try keep(trainer, at: $0) }
    return (written, problems)
  }

  /// Writes a checkpoint.
  func keep(_ trainer: Trainer, at path: String) throws {
    try OutputFile.write(trainer.checkpoint().bytes, to: path)
  }

  /// Goes on from a checkpoint.
  func resume(_ trainer: Trainer, from path: String) throws {
    let bytes = try InputFile.bytes(at: path)
    do {
      try trainer.restore(SafetensorsFile(bytes))
    } catch {
      throw Failure("error: cannot go on from \(visibleText(path)): \(String(describing: error))")
    }
  }
}
