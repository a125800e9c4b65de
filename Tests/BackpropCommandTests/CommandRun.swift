import Foundation

/// One run of the built program, as a user starts it.
struct CommandRun {
  let code: Int32
  let output: String
  let errors: String

  /// Runs `backprop` with arguments, standard input and a working directory.
  init(
    _ arguments: [String], input: String = "", in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws {
    try self.init(arguments, input: Data(input.utf8), in: folder, environment: environment)
  }

  /// Runs a line of the shell in which the program is called `backprop`.
  init(shell line: String, in folder: URL) throws {
    try self.init(
      ["-c", "backprop() { \"$PROGRAM\" \"$@\"; }\n" + line], input: Data(), in: folder,
      environment: ["PROGRAM": CommandRun.program.path], program: URL(filePath: "/bin/sh"))
  }

  /// The same as the first with bytes as standard input.
  init(
    _ arguments: [String], input: Data, in folder: URL? = nil,
    environment: [String: String] = [:], program: URL = CommandRun.program
  ) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    for name in CommandRun.unset { variables[name] = nil }
    process.environment = variables.merging(environment) { $1 }
    let files = try TemporaryFolder()
    let (input, output, errors) = (
      try files.file("in", input), try files.file("out", Data()), try files.file("err", Data())
    )
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    code = process.terminationReason == .exit ? process.terminationStatus : -1
    self.output = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    self.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
  }

  /// What the terminal and the locale of those who test would change.
  private static let unset = [
    "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG",
  ]

  /// The program that was built beside the tests.
  static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "backprop")
}

/// A folder that goes when its owner does.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file of the folder and returns where it is.
  @discardableResult
  func file(_ name: String, _ data: Data) throws -> URL {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file
  }
}
