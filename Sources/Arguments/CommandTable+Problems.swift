import Wording

extension CommandTable {
  /// Returns what is wrong with the table itself, for a test to show that nothing is.
  ///
  /// Names must be unique, nothing may follow a repeating argument or stand required after one that
  /// may be left out, and every example must be a line that this very table accepts.
  package func problems() -> [String] {
    var problems: [String] = []
    problems += Self.repeated(commands.map(\.name) + ["help"]).map { "two commands `\($0)`" }
    for command in commands {
      let options = (commonOptions + command.options).map(\.declaration)
      let place = "`\(command.name)`: "
      problems += Self.repeated(options.flatMap(\.spellings) + ["-h", "--help"])
        .map { place + "two options `\($0)`" }
      let positionals = command.positionals.map(\.declaration)
      problems += Self.repeated(positionals.map(\.name)).map { place + "two arguments `\($0)`" }
      for (earlier, later) in zip(positionals, positionals.dropFirst()) {
        if earlier.repeats { problems.append(place + "`\(earlier.name)` repeats, but is not last") }
        if earlier.count.lowerBound == 0, later.count.lowerBound > 0 {
          problems.append(place + "`\(later.name)` is required after one that is not")
        }
      }
    }
    for example in examples + commands.flatMap(\.examples) {
      problems += self.problems(of: example).map { "`\(example.commandLine)`: " + $0 }
    }
    return problems
  }

  private func problems(of example: Example) -> [String] {
    guard let commands = ShellWords.commands(in: example.commandLine) else {
      return ["a quotation mark is left open"]
    }
    let own = commands.filter { $0.first == name }
    if own.isEmpty { return ["does not call `\(name)`"] }
    return own.compactMap { problem(of: Array($0.dropFirst())) }
  }

  private func problem(of arguments: [String]) -> String? {
    do {
      _ = try parse(arguments)
      return nil
    } catch { return error.message.text }
  }

  private static func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }
}
