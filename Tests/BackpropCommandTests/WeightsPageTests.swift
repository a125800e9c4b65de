import Foundation
import Testing

/// What docs/weights.md shows is what the files and the program say.
@Suite struct WeightsPageTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized
  static let networks = root.appending(path: "lessons/networks")

  /// The contents of the page's fences of one language.
  private func fences(_ language: String) throws -> [String] {
    let page = WeightsPageTests.root.appending(path: "docs/weights.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  /// A folder with copies of the networks that come with the project.
  private func copiedNetworks() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let names = try FileManager.default.contentsOfDirectory(atPath: WeightsPageTests.networks.path)
    for name in names where name.hasPrefix("torch-") {
      try folder.file(
        name, Data(contentsOf: WeightsPageTests.networks.appending(path: name)))
    }
    return folder
  }

  @Test func theNetworkIsTheOneInTheFolder() throws {
    let file = WeightsPageTests.networks.appending(path: "torch-gradients.net")
    #expect(try fences("network").map { $0 + "\n" } == [String(contentsOf: file, encoding: .utf8)])
  }

  @Test(arguments: [("torch-gradients.net", 0), ("torch-mistake.net", 1)])
  func theTranscriptIsWhatTheProgramPrints(_ name: String, _ code: Int32) throws {
    let head = "$ backprop check \(name)\n…\n"
    let transcript = try #require(try fences("console").first { $0.hasPrefix(head) })
    let run = try CommandRun(["check", name], in: WeightsPageTests.networks)
    #expect(run.code == code)
    #expect(run.output.hasSuffix("\n" + transcript.dropFirst(head.count) + "\n"), "\(run.output)")
  }

  /// PyTorch computed the mistake with a derivative of tanh that lacks the square.
  @Test func theMistakeIsNamedWhereItActs() throws {
    let run = try CommandRun(
      ["check", "torch-mistake.net", "--json"], in: WeightsPageTests.networks)
    let claims = try StoredClaimTests.claims(run.output)
    #expect(claims.map { $0["target"] as? String } == ["∂J/∂W1", "∂J/∂b1", "∂J/∂W2", "∂J/∂b2"])
    #expect(claims.map { $0["ok"] as? Bool } == [false, false, true, true])
    let mistakes = try claims.map { claim in
      try #require(claim["diagnosis"] as? [[String: Any]]).map { $0["mistake"] as? String }
    }
    #expect(mistakes == [["derivative-formula"], ["derivative-formula"], [], []])
  }

  @Test func theErrorIsWhatTheProgramPrints() throws {
    let shown = try #require(try fences("text").first { $0.hasPrefix("error: ") })
    let folder = try copiedNetworks()
    let file = folder.url.appending(path: "torch-gradients.net")
    let text = try String(contentsOf: file, encoding: .utf8)
    let place = try #require(text.range(of: "0.weight"))
    try folder.file(
      "torch-gradients.net", Data(text.replacingCharacters(in: place, with: "0.weigth").utf8))
    let run = try CommandRun(["check", "torch-gradients.net"], in: folder.url)
    #expect(run.code == 2)
    #expect(run.errors == shown + "\n")
  }

  @Test func whatTrainingSavesIsReadAgain() throws {
    let line = try #require(
      try fences("sh").first { $0.hasPrefix("backprop train torch-gradients.net ") })
    let parts = line.split(separator: "'")
    try #require(parts.count == 3)
    let options = parts[2].split(separator: " ").map(String.init)
    let folder = try copiedNetworks()
    let run = try CommandRun(
      ["train", "torch-gradients.net", "--train", String(parts[1]), "--json"] + options,
      in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let results = try #require(report["results"] as? [[String: Any]])
    let loss = try #require(results.first?["loss"] as? Double)

    var text = try String(
      contentsOf: folder.url.appending(path: "torch-gradients.net"), encoding: .utf8)
    text = text.components(separatedBy: "\nclaim")[0]
    for (name, key) in [
      ("W1", "0.weight"), ("b1", "0.bias"), ("W2", "2.weight"), ("b2", "2.bias"),
    ] {
      text = text.replacingOccurrences(of: "key \"\(key)\"", with: "key \"\(name)\"")
    }
    text = text.replacingOccurrences(of: "torch-weights", with: "trained")
    try folder.file("again.net", Data(text.utf8))
    let again = try CommandRun(["explain", "again.net", "--json"], in: folder.url)
    let explained = try #require(
      try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any])
    #expect(abs(try #require(explained["loss"] as? Double) - loss) <= 1e-15)
  }
}
