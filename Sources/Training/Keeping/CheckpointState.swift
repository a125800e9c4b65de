import Wording

/// What a checkpoint holds besides arrays.
struct CheckpointState: Codable, Equatable {
  /// The format; a file of another is refused.
  var version = CheckpointState.version
  var seed: UInt64
  var phaseIndex: Int
  var stepCount: Int
  /// Of the statement at hand: the epoch, the examples seen of it, and what they came to.
  var epoch: Int
  var position: Int
  var tally: Tally
  /// How many steps the optimiser has taken, and the names of what it keeps.
  var optimizer: String
  var optimizerSteps: Int
  var memories: [String]
  var bestEpoch: Int?
  var bestLoss: Double?
  var waited: Int
  /// From a statement to the epoch whose parameters were kept.
  var stoppedEarly: [Int: Int]
  var history: [EpochRecord]

  static let version = 1
}

/// Why a training cannot go on from a file.
package struct CheckpointError: Error, CustomStringConvertible {
  private let message: Phrase

  init(_ message: Phrase) { self.message = message }

  package var description: String { message.text }
}
