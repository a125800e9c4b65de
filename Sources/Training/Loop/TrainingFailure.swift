package import Networks

/// Why a training ended before its time.
package enum TrainingFailure: Error {
  /// A value or derivative was no longer a finite number.
  case diverged(Divergence)
  /// The network or its data cannot be trained so.
  case impossible(Diagnostic)
}

/// Where a training lost its numbers.
package struct Divergence: Sendable {
  /// The `train` statement, counted from 1.
  package let phase: Int
  /// The epoch, counted from 1.
  package let epoch: Int
  /// The step of the epoch, counted from 1.
  package let step: Int
  /// The learning rate at that step.
  package let rate: Double
  /// The equation and the element where it came up first.
  package let diagnostic: Diagnostic
}
