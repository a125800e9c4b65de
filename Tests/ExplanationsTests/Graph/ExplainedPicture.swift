import Charts
import Foundation
import Networks
import ScalarEngine
import TestSupport
import Typography

@testable import Explanations

/// A network's picture with the trace that it is drawn from.
struct ExplainedPicture {
  let trace: NetworkTrace
  let export: ExportDocument
  let picture: GraphPicture

  /// The picture of a network's text, with the options of a command line.
  init(
    _ text: String, detail: Detail = .neuron, wanted: [String] = [], example: Int? = nil,
    expanding: Set<String> = [], readFile: (@Sendable (String) throws -> [UInt8])? = nil
  ) throws {
    var reading = NetworkOptions()
    reading.expanding = expanding
    if let readFile { reading.readFile = readFile }
    let original = try Network(SourceText(name: "test.net", text: text), options: reading)
    var options = ExplanationOptions()
    options.detail = detail
    var network = original
    if original.looksAtBatch {
      let unrolled = original.unrolled
      network = unrolled.network
      options.original = .init(original, copies: unrolled.names)
    }
    var leaves: Set<Int> = []
    for text in wanted {
      let reference = try network.reference(text, option: "--wrt")
      let definition = network.definitions[reference.definition]
      options.wanted.append(.init(name: definition.name, elements: reference.elements))
      leaves.insert(definition.operation)
    }
    let graph = try NetworkGraph(
      network, example: original.looksAtBatch ? nil : example, differentiating: leaves)
    trace = try NetworkTrace(graph, recording: false)
    export = ExportDocument(
      trace, options: options, numbers: .init(significantDigits: 17))
    picture = export.picture
  }

  /// The picture of a network drawn at random; `nil` if a number in it is not finite.
  static func random(_ seed: Int, example: Int? = nil) throws -> ExplainedPicture? {
    do {
      return try ExplainedPicture(RandomNetwork(seed: UInt64(seed)).text, example: example)
    } catch let error as Diagnostic where error.message.contains(/infinite|not a number/) {
      return nil
    }
  }

  /// The networks of lessons whose files are there: one takes weights that another training saves.
  static let lessonNetworks: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".net") }.map { String($0.dropLast(4)) }
      .filter { $0 != "mnist-fine-tuning" }.sorted()
  }()

  private static let folder = SampleNetwork.repository.appending(path: "lessons/networks")

  /// The picture of one of them, of its first example.
  init(lessonNetwork name: String) throws {
    let folder = Self.folder
    let file = folder.appending(path: "\(name).net")
    // The examples of a whole data set depend on each other: a few of them do as well.
    let text = try String(contentsOf: file, encoding: .utf8)
    try self.init(text, example: 0) { path in
      let bytes = try Data(contentsOf: folder.appending(path: path))
      guard path.hasSuffix(".csv"), text.contains("batch_norm") else { return Array(bytes) }
      return Array(bytes.split(separator: 0x0A).prefix(8).joined(separator: [0x0A]))
    }
  }

  /// A box's number.
  func number(_ text: String?) -> Double? {
    text.flatMap { Double($0.replacing("−", with: "-")) }
  }

  func node(_ id: String) -> GraphPicture.Node? { picture.nodes.first { $0.id == id } }

  /// The ids of what a box is made from.
  func sources(_ id: String) -> Set<String> {
    Set(picture.edges.filter { $0.to == id }.map(\.from))
  }
}
