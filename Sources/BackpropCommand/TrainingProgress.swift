import Arguments
import Dispatch
import Foundation
import Terminal
import Training
import Typography
import Wording

/// Says how far a training has come: one line that changes on a terminal, a line now and then
/// elsewhere, nothing where it is to be quiet.
final class TrainingProgress {
  private let line: ProgressLine?
  private let isPlain: Bool
  private let start = DispatchTime.now().uptimeNanoseconds
  /// How many steps there are in all.
  private let stepCount: Int
  private let epochCount: Int
  private var steps = 0
  private var epochs = 0
  private var last: EpochRecord?
  private var lastShown: UInt64 = 0
  private var lastKept: UInt64
  private let keep: ((Trainer) throws -> Void)?
  /// Why a checkpoint could not be written.
  private(set) var problem: (any Error)?

  /// Nothing said yet; `plannedSteps` is how many steps one training takes.
  init(_ request: TrainRequest, plannedSteps: Int) {
    let isQuiet = request.parsed[Train.quiet]
    let isTerminal = isatty(STDERR_FILENO) == 1
    line =
      isQuiet || !isTerminal
      ? nil : ProgressLine("training", environment: request.console.environment)
    isPlain = !isQuiet && !isTerminal && !request.parsed[Train.json]
    let folds = request.plans.compactMap(\.folds).last ?? 1
    stepCount = folds * plannedSteps
    epochCount = folds * request.plans.reduce(0) { $0 + $1.epochs }
    lastKept = start
    keep = request.parsed[Train.checkpoint].map { path in
      { trainer in try request.keep(trainer, at: path) }
    }
  }

  /// What the trainer tells.
  var watcher: TrainingWatcher {
    var watcher = TrainingWatcher()
    watcher.isInterrupted = { Interruption.isAskedFor }
    watcher.step = { [self] in note($0) }
    watcher.epoch = { [self] in note($0) }
    watcher.keep = { [self] in try keepNow($0) }
    return watcher
  }

  /// Takes the line away.
  func end() { line?.clear() }

  private func note(_ record: StepRecord) {
    steps += 1
    guard let line, steps % 64 == 0 || record.step == record.stepCount else { return }
    let now = DispatchTime.now().uptimeNanoseconds
    guard now - lastShown > 50_000_000 else { return }
    lastShown = now
    line.show(text(record, now))
  }

  /// `epoch 12 of 50 · loss 0.123 · validation 0.2 · 8 s left`.
  private func text(_ record: StepRecord, _ now: UInt64) -> Phrase {
    let short = NumberFormat(significantDigits: 4)
    var parts: [Phrase] = ["epoch \(epochs + 1) of \(epochCount)"]
    parts.append("loss \(short.text(last?.loss ?? record.cost))")
    if let loss = last?.validationLoss { parts.append("validation \(short.text(loss))") }
    let seconds = Double(now - start) / 1e9
    let left = seconds / Double(steps) * Double(max(stepCount - steps, 0))
    parts.append("\(TrainingProgress.duration(left)) left")
    return Phrase(verbatim: parts.map(\.text).joined(separator: " · "))
  }

  private func note(_ record: EpochRecord) {
    epochs += 1
    last = record
    guard isPlain, epochs == 1 || epochs * 10 / epochCount != (epochs - 1) * 10 / epochCount
    else { return }
    let short = NumberFormat(significantDigits: 4)
    let line: Phrase =
      "epoch \(epochs) of \(epochCount): loss \(short.text(record.loss))"
      + (record.validationLoss.map { ", validation \(short.text($0))" } ?? "")
    Console.complain(line.text)
  }

  private func keepNow(_ trainer: Trainer) throws {
    guard let keep else { return }
    let now = DispatchTime.now().uptimeNanoseconds
    // Often enough that little is lost, seldom enough that it costs nothing.
    guard now - lastKept > 10_000_000_000 else { return }
    lastKept = now
    try keep(trainer)
  }

  static func duration(_ seconds: Double) -> Phrase {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
