import Arguments
import Foundation
import Networks
import Wording

/// The network that a command works on: a file, standard input, or equations on the command line.
struct NetworkInput {
  let source: SourceText
  /// How the files that it names are read.
  private let options: NetworkOptions
  /// What it is called, where that is not its file's name.
  var title: String?

  /// Reads a network file; `-` is standard input.
  init(path: String) throws {
    source = try SourceText(name: path, bytes: InputFile.bytes(at: path))
    options = NetworkInput.options(
      folder: path == "-" ? NetworkInput.here : URL(filePath: path).deletingLastPathComponent())
  }

  /// A network that is already text.
  init(source: SourceText, options: NetworkOptions, title: String) {
    self.source = source
    self.options = options
    self.title = title
  }

  /// A network that is already text, and was read from a file of the source's name.
  init(source: SourceText) {
    self.source = source
    options = NetworkInput.options(
      folder: URL(filePath: source.name).deletingLastPathComponent())
  }

  /// Makes a network of equations and values given on the command line.
  ///
  /// The last equation is the loss; every value is a parameter unless `inputs` names it.
  init(equations: [String], values: [String], inputs: Set<String>) throws(CommandLineProblem) {
    var lines: [String] = []
    var unknown = inputs
    for value in values {
      guard let mark = value.firstIndex(of: "=") else {
        throw CommandLineProblem(
          message: "`\(value)` is not a value: with -e, values are written as w=0.5")
      }
      let name = value[..<mark].trimmingCharacters(in: .whitespaces)
      let role = inputs.contains(name) ? "input" : "parameter"
      unknown.remove(name)
      lines.append("\(role) \(name) = \(value[value.index(after: mark)...])")
    }
    if let name = unknown.min() {
      throw CommandLineProblem(message: "--input names \(name), which is not given a value")
    }
    let written = equations.flatMap { $0.split(whereSeparator: { $0 == ";" || $0.isNewline }) }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    lines += written.dropLast()
    if let last = written.last { lines.append(last.hasPrefix("loss ") ? last : "loss " + last) }
    source = SourceText(name: "-e", text: lines.joined(separator: "\n") + "\n")
    options = NetworkInput.options(folder: NetworkInput.here)
  }

  /// The network itself.
  ///
  /// Without masks, `dropout` drops nothing.
  func network(
    seed: UInt64, expanding: [String], drawsMasks: Bool = true
  ) throws -> Network {
    var options = options
    options.drawsMasks = drawsMasks
    options.seed = seed
    options.expanding = Set(expanding)
    return try Network(source, options: options)
  }

  private static var here: URL {
    URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
  }

  /// Files that a network names are found in its own folder.
  private static func options(folder: URL) -> NetworkOptions {
    var options = NetworkOptions()
    options.readFile = { path in
      try InputFile.bytes(at: URL(filePath: path, relativeTo: folder).path)
    }
    options.readFileInPieces = { path, take in
      try InputFile.pieces(of: URL(filePath: path, relativeTo: folder).path, take)
    }
    return options
  }
}

/// Something on the command line that parsing alone does not see to be wrong.
struct CommandLineProblem: Error {
  let message: Phrase
}
