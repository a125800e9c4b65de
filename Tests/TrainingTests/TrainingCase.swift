import Foundation
import Networks
import Testing
import Training

/// What PyTorch did with a network (Tests/Peers/make_training_references.py).
struct TrainingCase: Decodable, CustomTestStringConvertible {
  let name: String
  let network: String
  let losses: [Double]
  let final: [String: [Double]]
  let running: [String: [Double]]?

  var testDescription: String { name }

  static let all: [TrainingCase] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/training.json")
    guard let data = try? Data(contentsOf: url),
      let cases = try? JSONDecoder().decode([TrainingCase].self, from: data)
    else { return [] }
    return cases
  }()

  /// A trainer of the network, as its statements say.
  func trainer() throws -> Trainer {
    let network = try Network(SourceText(name: "\(name).net", text: network))
    let plans = try network.trainings.map { try TrainingPlan($0, of: network) }
    return try Trainer(network, plans: plans, seed: 1)
  }
}
