import Foundation
import Networks
import TestSupport
import Testing

@testable import GradientChecking

/// The engines' and PyTorch's derivatives against those by exact changes.
@Suite struct AnswerTests {
  /// A network with PyTorch's derivatives, of those in Tests/ScalarEngineTests/ReferenceCases.
  struct Reference: Decodable {
    let name: String
    let network: String
    let gradients: [String: Numbers]
  }

  /// Numbers in arrays in arrays, row by row.
  struct Numbers: Decodable {
    let elements: [Double]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        elements = [number]
      } else {
        elements = try container.decode([Numbers].self).flatMap(\.elements)
      }
    }
  }

  static func references() throws -> [Reference] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "ScalarEngineTests/ReferenceCases")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
      .map { try JSONDecoder().decode(Reference.self, from: Data(contentsOf: $0)) }
  }

  @Test func agreesWithPyTorch() throws {
    let references = try AnswerTests.references()
    #expect(references.count >= 150)
    var (tightness, entries) = ([Double](), 0)
    for reference in references {
      let network = try ChangedNetwork(reference.network)
      for parameter in network.parameters {
        let expected = reference.gradients[parameter.name]?.elements ?? []
        try #require(expected.count == parameter.count, "\(reference.name) \(parameter.name)")
        for (element, answer) in expected.enumerated() {
          let found = network.derivative(parameter.name, at: element, judging: [answer])
          #expect(
            found.allows(answer),
            "\(reference.name) \(parameter.name)[\(element)]: \(answer) \(found)")
          #expect(found.isDecidable, "\(reference.name) \(parameter.name)[\(element)]: \(found)")
          entries += 1
          if found.kink == nil, found.value != 0 {
            tightness.append(found.errorBound / found.value.magnitude)
          }
        }
      }
    }
    tightness.sort()
    #expect(entries > 500)
    #expect(tightness[tightness.count / 2] < 1e-13)
    #expect(tightness[tightness.count * 9 / 10] < 1e-11)
  }

  /// No answer of an engine lies outside its bound, and nearly all bounds can tell.
  ///
  /// Nearly every answer that is off in its ninth digit is refused.
  @Test func randomNetworks() throws {
    let seeds = UInt64(620_000)..<622_000
    print("random networks from seed \(seeds.lowerBound) to \(seeds.upperBound - 1)")
    var (networks, entries, refusable, refused, kinks) = (0, 0, 0, 0, 0)
    var undecided: [UInt64: Int] = [:]
    var tightness: [Double] = []
    for seed in seeds {
      let text = RandomNetwork(seed: seed).text
      // Some have a value or a derivative that is not finite.
      guard let engines = try? CheckedNetwork(text, name: "random-\(seed).net") else { continue }
      let network = try ChangedNetwork(engines.network)
      networks += 1
      for parameter in network.parameters {
        let none = [Double](repeating: 0, count: parameter.count)
        let scalar = engines.scalar.costGradients(of: parameter.operation) ?? none
        let vectorised = engines.vectorised.costGradients(of: parameter.operation) ?? none
        for element in 0..<parameter.count {
          let answers = [scalar[element], vectorised[element]]
          let found = network.derivative(parameter.name, at: element, judging: answers)
          entries += 1
          #expect(
            answers.allSatisfy(found.allows),
            "seed \(seed) \(parameter.name)[\(element)]: \(answers) \(found)\n\(text)")
          if !found.isDecidable { undecided[seed, default: 0] += 1 }
          if found.kink != nil { kinks += 1 }
          guard found.kink == nil, answers[0].magnitude > 1e-9 else { continue }
          tightness.append(found.errorBound / answers[0].magnitude)
          let wrong = answers[0] * (1 + 1e-9)
          let judged = network.derivative(parameter.name, at: element, judging: [wrong])
          refusable += 1
          if !judged.allows(wrong) { refused += 1 }
        }
      }
    }
    tightness.sort()
    print("\(networks) networks, \(entries) entries, \(kinks) kinks, undecided: \(undecided)")
    print("refused \(refused) of \(refusable) answers that are off by 1e-9")
    #expect(entries > 20_000)
    #expect(kinks > 50)
    // Of one network all entries may be lost together: one in five hundred is where numbers explode.
    #expect(undecided.count * 500 < networks)
    // The others are what is left of large terms that cancel.
    #expect(refused * 100 > refusable * 98)
    #expect(tightness[tightness.count / 2] < 1e-12)
  }

  /// A direction's derivative is what the entries' derivatives amount to along it.
  @Test func directions() throws {
    var generator = SeededGenerator(seed: 7)
    let network = try ChangedNetwork(
      """
      input x
      target y
      parameter W = [[0.5, -1.25], [0.75, 0.3]]
      parameter b = [0.1, 0.2]
      loss L = sum(tanh(W @ [x, y] + b)^2)
      penalty R = sum(W^2) + sum(abs(b))
      examples
        0.5 -> 1
        -2 -> 3
      """)
    let direction = network.parameters.map { parameter in
      (0..<parameter.count).map { _ in Bool.random(using: &generator) ? 1.0 : -1.0 }
    }
    var expected = 0.0
    for (parameter, signs) in zip(network.parameters, direction) {
      for (element, sign) in signs.enumerated() {
        expected += sign * network.derivative(parameter.name, at: element).value
      }
    }
    let pass = network.changes.pass(from: network.parameters.map(\.operation))
    let found = pass.derivative(along: direction)
    #expect((found.value - expected).magnitude <= found.errorBound + 1e-13)
    #expect(found.errorBound < 1e-12 && found.isDecidable)
  }
}
