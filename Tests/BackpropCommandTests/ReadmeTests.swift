import Foundation
import Testing

/// What README shows is what the program does.
@Suite struct ReadmeTests {
  static let text: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../README.md").standardized
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// The contents of README's fences of one language.
  static func fences(_ language: String) -> [String] {
    text.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  @Test func theTranscriptIsWhatTheProgramPrints() throws {
    let transcript = try #require(ReadmeTests.fences("console").first)
    let lines = transcript.split(separator: "\n", omittingEmptySubsequences: false)
    let command = try #require(lines.first).dropFirst("$ backprop ".count)
    let run = try shell("\"$0\" \(command)")
    #expect(run == lines.dropFirst().joined(separator: "\n"))
  }

  @Test func theCheckIsWhatTheProgramPrints() throws {
    let fences = ReadmeTests.fences("console")
    let transcript = try #require(fences.first { $0.hasPrefix("$ backprop check homework.net") })
    let network = try #require(ReadmeTests.fences("network").dropFirst().first)
    let folder = try TemporaryFolder()
    try folder.file("homework.net", Data(network.utf8))
    let run = try CommandRun(["check", "homework.net"], in: folder.url)
    #expect(run.code == 1)
    #expect("$ backprop check homework.net\n" + run.output == transcript + "\n")
  }

  /// The step that it quotes stands in the example that the program made.
  @Test func theStepInMarkdownIsTheExamples() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/examples/two-two-one.md").standardized
    let quoted = ReadmeTests.text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.hasPrefix(">") }.map { $0.dropFirst($0.hasPrefix("> ") ? 2 : 1) }
    #expect(quoted.count > 8)
    let example = try String(contentsOf: file, encoding: .utf8)
    #expect(example.contains(quoted.joined(separator: "\n")))
  }

  @Test(arguments: [
    "", "--example 2 --rate 0.5", "--wrt 'W1[1,2]'", "--wrt 'W1[1,2]' --paths", "--detail layer",
    "--detail operation", "--expand sigmoid", "--json",
  ])
  func theNetworkIsExplained(_ options: String) throws {
    let network = try #require(ReadmeTests.fences("network").first)
    let folder = try TemporaryFolder()
    try folder.file("xor.net", Data(network.utf8))
    #expect(
      ReadmeTests.text.contains("`backprop explain xor.net\(options.isEmpty ? "" : " ")\(options)`")
    )
    let output = try shell("cd \(folder.url.path) && \"$0\" explain xor.net \(options)")
    #expect(output.contains("claim") || output.contains("∂L/∂W1 holds"))
  }

  /// Runs a shell command in which `$0` is the program, and returns what it printed.
  private func shell(_ command: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command, CommandRun.program.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let text = String(decoding: data, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
