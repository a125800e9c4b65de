package import Networks

/// Derivatives of a network's cost by exact finite changes.
///
/// A small change of a parameter is carried forward through everything that lies downstream of it, by
/// the rules' own ``UnaryRule/change(at:output:by:)``: no two nearly equal numbers are subtracted, so
/// that the step can be tiny and the quotient is right to nearly the last digit. No derivative is
/// used.
package struct ChangeDifferentiation: Sendable {
  let network: Network
  /// The examples that are computed, counted from 0.
  let examples: [Int]
  let base: BaseValues

  /// The cost J, with a bound on its rounding error.
  package var cost: Rounded { base.cost }

  /// Computes the values from which changes start.
  ///
  /// - Parameters:
  ///   - network: the network to differentiate.
  ///   - examples: the examples to take, counted from 0; `nil` for all.
  /// - Throws: a diagnostic that names the first value that is not a finite number.
  package init(_ network: Network, examples: [Int]? = nil) throws(Diagnostic) {
    self.network = network
    self.examples = examples ?? Array(0..<network.exampleCount)
    base = try BaseValues(network, examples: self.examples)
  }

  /// A worker that changes the elements of some leaves; one belongs to one thread at a time.
  package func pass(from leaves: [Int]) -> ChangePass { ChangePass(self, from: leaves) }

  /// The values with errors that tell, in units of a rounding, what their terms amount to.
  func sizes() -> BaseValues {
    // The values are those of `base`, which are finite.
    (try? BaseValues(network, examples: examples, leafError: Rounded.unit)) ?? base
  }
}
