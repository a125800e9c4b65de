import Arguments
import Foundation
import Networks
import Safetensors
import Training

/// The files that a training reads and writes.
extension TrainRequest {
  /// Writes what was asked for, and says what.
  func writeFiles(_ trainer: Trainer, _ report: TrainingReport) throws -> [String] {
    var written: [String] = []
    if let path = parsed[Train.history] {
      try OutputFile.write(HistoryTable(report.history).text, to: path)
      written.append("history: \(visibleText(path))")
    }
    if let path = parsed[Train.plot] {
      try OutputFile.write(HistoryPicture(report, title: name).svg, to: path)
      written.append("curves: \(visibleText(path))")
    }
    if let path = parsed[Train.save] {
      try OutputFile.write(trainer.parameterFile.bytes, to: path)
      written.append("parameters: \(visibleText(path))")
    }
    if let path = parsed[Train.checkpoint] {
      try keep(trainer, at: path)
      written.append("checkpoint: \(visibleText(path))")
    }
    return written
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
      throw Failure("error: cannot go on from \(visibleText(path)): \(error)")
    }
  }
}
