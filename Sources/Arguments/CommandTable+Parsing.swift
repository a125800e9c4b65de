import Typography
import Wording

extension CommandTable {
  /// Reads the program's arguments, its own name not included.
  ///
  /// Options stand before or after other arguments, as `--name value` or `--name=value`; `--` ends
  /// them, and `-` by itself is an argument. `--help` anywhere before `--` asks for help.
  package func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
    var scanner = ArgumentScanner(arguments, options: commonOptions.map(\.declaration))
    let name: String?
    do { name = try scanner.scanToPositional() } catch { throw usageError(error, in: nil) }
    switch (name, scanner.builtIn) {
    case (_, .version): return .version
    case (_, .help), (nil, nil): return .help(nil)
    case ("help"?, nil): return try help(scanner.rest)
    case (let name?, nil): return try parse(command(called: name), &scanner)
    }
  }

  private func parse(
    _ command: Command, _ scanner: inout ArgumentScanner
  ) throws(UsageError) -> Invocation {
    if scanner.rest.prefix(while: { $0 != "--" }).contains(where: { ["--help", "-h"].contains($0) })
    {
      return .help(command)
    }
    do {
      scanner.options += command.options.map(\.declaration)
      try scanner.scanAll()
      return .run(
        ParsedCommand(
          command: command, programName: self.name,
          values: try values(of: command, from: scanner), given: Set(scanner.given.keys)))
    } catch { throw usageError(error, in: command) }
  }

  private func help(_ arguments: ArraySlice<String>) throws(UsageError) -> Invocation {
    // Options of every command may stand here too; what else begins with a hyphen is passed over.
    var scanner = ArgumentScanner(Array(arguments), options: commonOptions.map(\.declaration))
    while true {
      do {
        guard let name = try scanner.scanToPositional(), name != "help" else { return .help(nil) }
        return .help(try command(called: name))
      } catch let error as UsageError { throw error } catch { continue }
    }
  }

  private func command(called name: String) throws(UsageError) -> Command {
    if let command = command(named: name) { return command }
    let names = commands.map(\.name) + ["help"]
    let nearest = Spelling.nearest(to: name, among: names)
    throw UsageError(
      "unknown command \(name.quoted)" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
      program: self.name)
  }

  private func values(
    of command: Command, from scanner: ArgumentScanner
  ) throws(ArgumentProblem) -> [String: any Sendable] {
    var values: [String: any Sendable] = [:]
    for option in commonOptions + command.options {
      let key = option.declaration.key
      let texts = scanner.given[key] ?? []
      do { values[key] = try option.value(of: texts) } catch {
        throw .badValue(texts, of: key, option.value(of:), error)
      }
    }
    let shares = try PositionalShares(command.positionals.map(\.declaration), scanner.positionals)
    for (positional, texts) in zip(command.positionals, shares.texts) {
      let key = positional.declaration.key
      do { values[key] = try positional.value(of: texts) } catch {
        throw .badValue(texts, of: key, positional.value(of:), error)
      }
    }
    return values
  }

  private func usageError(_ problem: ArgumentProblem, in command: Command?) -> UsageError {
    var message = problem.message
    if case .unknownOption(let key, nil) = problem {
      let owners = commands.filter { $0.options.contains { $0.declaration.key == key } }
      if let owner = owners.first { message = message + "; it is an option of `\(owner.name)`" }
    }
    return UsageError(message, program: name, command: command?.name)
  }
}
