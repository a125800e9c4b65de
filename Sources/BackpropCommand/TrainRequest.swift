import Arguments
import Dispatch
import Foundation
import Networks
import Terminal
import Training
import Typography
import Wording

/// The training that a command line asks for.
final class TrainRequest {
  let parsed: ParsedCommand
  let console: Console
  let name: String
  let network: Network
  let plans: [TrainingPlan]
  private(set) var trainer: Trainer?
  /// What was written where, to be said at the end.
  private(set) var written: [Phrase] = []
  /// Why files could not be written, to be said behind all else.
  private(set) var problems: [Failure] = []

  init(_ path: String, _ parsed: ParsedCommand, _ console: Console) throws {
    (self.parsed, self.console) = (parsed, console)
    name = path
    let input = try NetworkInput(path: name)
    network = try input.network(
      seed: UInt64(parsed[TraceRequest.seed]), expanding: [], drawsMasks: false)
    plans = try TrainRequest.plans(for: network, parsed[Train.statement])
    try checkFiles()
  }

  /// What the file says, or the command line in its place.
  private static func plans(
    for network: Network, _ statements: [String]
  ) throws -> [TrainingPlan] {
    if !statements.isEmpty {
      return try statements.map { try TrainingPlan(network.training($0), of: network) }
    }
    guard !network.trainings.isEmpty else {
      let message: Phrase =
        "error: \(visibleText(network.source.name)) does not say how it is to be trained"
      let help: Phrase =
        "help: add a line such as `train adam(rate = 0.01), epochs = 100`, or give it with --train"
      throw Failure("\(message)\n\(help)")
    }
    return try network.trainings.map { try TrainingPlan($0, of: network) }
  }

  /// Finds out before the training what could not be written or kept after it.
  private func checkFiles() throws {
    for option in [Train.save, Train.checkpoint, Train.history, Train.plot] {
      if let path = parsed[option] { try OutputFile.checkWritable(path) }
    }
    guard plans.contains(where: { $0.folds != nil }) else { return }
    let given = [
      ("save", parsed[Train.save]), ("checkpoint", parsed[Train.checkpoint]),
      ("resume", parsed[Train.resume]),
    ]
    if let (name, _) = given.first(where: { $0.1 != nil }) {
      throw CommandLineProblem(
        message: "--\(name) does not go with folds: a cross-validation keeps no parameters")
    }
  }

  /// Trains, and writes the files that were asked for.
  func run() throws -> TrainingReport {
    Interruption.asksForAnEnd()
    let start = DispatchTime.now().uptimeNanoseconds
    func seconds() -> Double { Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 }
    let seed = UInt64(parsed[TraceRequest.seed])
    let trainer = try Trainer(network, plans: plans, seed: seed)
    let progress = TrainingProgress(self, plannedSteps: trainer.plannedSteps)
    defer { progress.end() }
    if let crossing = CrossValidation(network, plans: plans, seed: seed) {
      guard let folds = try crossing.run(progress.watcher) else {
        throw Failure("", code: .interrupted)
      }
      progress.end()
      return TrainingReport(folds: folds, seconds: seconds())
    }
    self.trainer = trainer
    if let path = parsed[Train.resume] { try resume(trainer, from: path) }
    let outcome = try trainer.run(progress.watcher)
    progress.end()
    let report = try TrainingReport(trainer, outcome: outcome, seconds: seconds())
    (written, problems) = try writeFiles(trainer, report)
    return report
  }

  /// `epoch 3 of 50, step 12`, where a training that was interrupted stands.
  var position: Phrase? { trainer?.position }
}
