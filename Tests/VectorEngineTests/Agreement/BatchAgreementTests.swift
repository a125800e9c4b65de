import Networks
import ScalarEngine
import TestSupport
import Testing
import VectorEngine

/// Networks written at random in which examples depend on each other: the vectorised engine computes
/// the batch as it is, the scalar engine what is written out.
///
/// The two know nothing of each other, and take different ways.
@Suite struct BatchAgreementTests {
  @Test func theEnginesAgreeOnNetworksWrittenAtRandom() throws {
    var (compared, masks) = (0, 0)
    for seed: UInt64 in 1...400 {
      let text = RandomNetwork(seed: seed, looksAtBatch: true).text
      let network = try Network(SourceText(name: "random \(seed)", text: text))
      #expect(network.looksAtBatch)
      let unrolled = network.unrolled.network
      do throws(Diagnostic) {
        let scalar = try NetworkTrace(NetworkGraph(unrolled), recording: false)
        let vector = try UnrolledVectorTrace(network, as: unrolled)
        for definition in unrolled.definitions where definition.role == .parameter {
          let id = definition.operation
          let sums = [
            (scalar.costGradients(of: id), vector.costGradients(of: id)),
            (scalar.penaltyGradients(of: id), vector.penaltyGradients(of: id)),
          ]
          for (expected, actual) in sums {
            #expect((expected == nil) == (actual == nil), "seed \(seed): \(definition.name)")
            guard let expected, let actual else { continue }
            let error = relativeError(actual, expected)
            #expect(
              error <= 1e-8 || isNoise(actual, expected),
              "seed \(seed): \(definition.name) \(actual) \(expected)")
          }
        }
        compared += 1
        masks += network.masks.count
      } catch {
        // Some values are infinite, or not a number.
        guard error.message.contains("infinite") || error.message.contains("not a number") else {
          throw error
        }
      }
    }
    print("\(compared) networks with batch_norm, \(masks) masks, seeds 1 to 400")
    #expect(compared > 250 && masks > 100)
  }

  /// Where the examples' contributions cancel, as behind a `batch_norm` that takes a shift away again,
  /// rounding is all that is left.
  private func isNoise(_ a: [Double], _ b: [Double]) -> Bool {
    (a + b).allSatisfy { $0.magnitude < 1e-9 }
  }
}
