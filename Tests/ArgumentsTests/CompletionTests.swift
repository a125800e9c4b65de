import Arguments
import Foundation
import Testing
import Wording

@Suite("Completion scripts") struct CompletionTests {
  @Test("The shell accepts its script", arguments: Shell.allCases)
  func syntax(shell: Shell) throws {
    guard let path = location(of: shell) else {
      // Not every machine has every shell.
      print("skipped: \(shell) is not installed")
      return
    }
    let script = try ScriptFile(SampleProgram.table.completionScript(for: shell))
    let result = try run(path, ["-n", script.path])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.isEmpty)
  }

  @Test("Every command, option and choice is in each script", arguments: Shell.allCases)
  func complete(shell: Shell) {
    let script = SampleProgram.table.completionScript(for: shell)
    for command in SampleProgram.table.commands {
      #expect(script.contains(command.name))
      for option in command.options { #expect(script.contains(option.declaration.name)) }
    }
    for word in ["layer", "operation", "chain-rule", "always"] { #expect(script.contains(word)) }
  }

  @Test(
    "bash offers what can stand there",
    .enabled(if: location(of: .bash) != nil, "bash is not installed"),
    arguments: [
      (["exp"], ["explain"]),
      (["--color", "never", "ch"], ["check"]),
      (["--color", "=", "al"], ["always"]),
      (["--color", ""], ["auto", "always", "never"]),
      (["explain", "--d"], ["--digits", "--detail"]),
      (["explain", "--detail", "n"], ["neuron"]),
      (["explain", "--detail", "=", "o"], ["operation"]),
      (["explain", "--detail", "="], ["layer", "neuron", "operation"]),
      (["explain", ""], []),
      (["learn", "it"], ["it\\'s-a-start"]),
      (["help", "e"], ["explain"]),
      (["--ver"], ["--version"]),
    ])
  func bash(words: [String], offered: [String]) throws {
    let path = try #require(location(of: .bash))
    let script = try ScriptFile(SampleProgram.table.completionScript(for: .bash))
    let list = (["backprop"] + words).map { "'\($0)'" }.joined(separator: " ")
    let result = try run(
      path,
      [
        "-c",
        "compopt() { :; }; . \(script.path); COMP_WORDS=(\(list)); COMP_CWORD=\(words.count);"
          + "_backprop; printf '%s\\n' \"${COMPREPLY[@]}\"",
      ])
    #expect(result.output.split(separator: "\n").map(String.init) == offered)
  }

  @Test(
    "fish offers what can stand there",
    .enabled(if: location(of: .fish) != nil, "fish is not installed"),
    arguments: [
      ("backprop exp", ["explain"]), ("backprop explain --det", ["--detail"]),
      ("backprop explain --detail n", ["neuron"]), ("backprop learn it", ["it's-a-start"]),
      ("backprop --color al", ["always"]),
    ])
  func fish(line: String, offered: [String]) throws {
    let path = try #require(location(of: .fish))
    let script = try ScriptFile(SampleProgram.table.completionScript(for: .fish))
    let result = try run(
      path, ["--no-config", "-c", "source \(script.path); complete -C '\(line)'"])
    let words = result.output.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
    #expect(words.map(String.init) == offered)
  }

  @Test(
    "zsh loads its script", .enabled(if: location(of: .zsh) != nil, "zsh is not installed"))
  func zsh() throws {
    let path = try #require(location(of: .zsh))
    let script = try ScriptFile(SampleProgram.table.completionScript(for: .zsh))
    let check = "autoload -U compinit; compinit -D; . \(script.path); print $_comps[backprop]"
    let result = try run(path, ["-f", "-c", check])
    #expect(result.output == "_backprop\n")
  }
}

private func location(of shell: Shell) -> String? {
  ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + shell.rawValue }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}

private func run(
  _ path: String, _ arguments: [String]
) throws -> (status: Int32, output: String) {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = output
  process.standardError = output
  try process.run()
  let data = try output.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: data, as: UTF8.self))
}

/// A file that lives as long as this value.
private final class ScriptFile {
  let path: String

  init(_ text: String) throws {
    path = NSTemporaryDirectory() + "backprop-completion-\(UUID().uuidString)"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
