import Wording

/// Writes the completion script for fish.
struct FishCompletion {
  let table: CommandTable

  var script: String {
    let names = table.commandWords.map(\.name).joined(separator: " ")
    var lines = ["# Completes the arguments of \(table.name) in fish.", "", "\(complete) -f"]
    lines += table.commonOptions.map { line(for: $0.declaration, when: nil) }
    lines += ["\(complete) -s h -l help -d 'Prints help.'"]
    lines += ["\(complete) -n __fish_use_subcommand -l version -d 'Prints the version.'"]
    for (name, abstract) in table.commandWords {
      lines.append("\(complete) -n __fish_use_subcommand -a \(name) -d \(quoted(abstract))")
    }
    let inHelp = quoted("__fish_seen_subcommand_from help")
    lines.append("\(complete) -n \(inHelp) -a \(quoted(names))")
    for command in table.commands {
      let condition = quoted("__fish_seen_subcommand_from \(command.name)")
      lines += ["", "# \(command.name)"]
      lines += command.options.map { line(for: $0.declaration, when: condition) }
      for positional in command.positionals {
        guard let offer = offer(positional.declaration.value.form) else { continue }
        lines.append("\(complete) -n \(condition) \(offer)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var complete: String { "complete -c \(table.name)" }

  private func line(for option: OptionDeclaration, when condition: String?) -> String {
    var parts = [complete]
    if let condition { parts.append("-n \(condition)") }
    if let short = option.short { parts.append("-s \(short)") }
    parts.append("-l \(option.name)")
    if let form = option.value?.form { parts.append(form.isPath ? "-r" : "-x") }
    if let offer = option.value.flatMap({ offer($0.form) }) { parts.append(offer) }
    parts.append("-d \(quoted(option.help.text))")
    return parts.joined(separator: " ")
  }

  private func offer(_ form: ValueForm) -> String? {
    switch form {
    case .directory: return "-a '(__fish_complete_directories)'"
    case .file(let extensions) where extensions.isEmpty: return "-F"
    case .file(let extensions):
      let suffixes = extensions.map { "(__fish_complete_suffix .\($0))" }
      return "-k -a \(quoted(suffixes.joined(separator: " ")))"
    case .text, .choice, .integer, .number:
      let words = form.words.map(quoted).joined(separator: " ")
      return words.isEmpty ? nil : "-a \(quoted(words))"
    }
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
