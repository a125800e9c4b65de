import Networks

/// The trainings that have been run for lessons, so that what several directives show, or a lesson in
/// several languages, is trained once.
///
/// The lessons read their files from the same folder.
package final class ShownTrainings {
  private struct Key: Hashable {
    let network: String
    let statement: String?
  }

  private var trainings: [Key: ShownTraining] = [:]

  package init() {}

  /// The training of a network's text by a statement, or by its own; run if it has not been yet.
  func training(
    of network: String, by statement: Writing?,
    run: () throws(Diagnostic) -> ShownTraining
  ) throws(Diagnostic) -> ShownTraining {
    let key = Key(network: network, statement: statement?.text)
    if let training = trainings[key] { return training }
    let training = try run()
    trainings[key] = training
    return training
  }
}
