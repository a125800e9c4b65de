/// What an epoch came to.
package struct EpochRecord: Sendable, Equatable, Codable {
  /// The `train` statement, counted from 1.
  package var phase: Int
  /// The epoch of that statement, counted from 1.
  package var epoch: Int
  /// How many steps were taken so far, over all statements.
  package var steps: Int
  /// The learning rate.
  package var rate: Double
  /// J over the epoch's batches, while the parameters moved.
  package var loss: Double
  /// The metrics over the epoch's batches.
  package var measures: [Measure]
  /// J of the validation examples after the epoch.
  package var validationLoss: Double?
  /// Their metrics.
  package var validationMeasures: [Measure]
  /// The norm of each parameter's gradient in the last step of the epoch, by name, in file order.
  package var gradientNorms: [NamedNumber]

  package struct NamedNumber: Sendable, Equatable, Codable {
    package let name: String
    package let value: Double
  }

  /// What early stopping goes by.
  var monitored: Double { validationLoss ?? loss }
}
