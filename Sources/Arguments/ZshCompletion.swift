import Wording

/// Writes the completion script for zsh.
struct ZshCompletion {
  let table: CommandTable

  var script: String {
    let name = table.functionName
    let common = table.commonOptions.map { "    " + specification(of: $0.declaration) }
    let commands = table.commandWords.map { "    " + description($0.name, $0.abstract) }
    return """
      #compdef \(table.name)
      # Completes the arguments of \(table.name) in zsh.

      \(name)() {
        local context state state_descr line
        typeset -A opt_args
        local -a commands common
        commands=(
      \(commands.joined(separator: "\n"))
        )
        common=(
      \((common + ["    '(- *)'{-h,--help}'[Prints help.]'"]).joined(separator: "\n"))
        )
        _arguments -C $common '(- *)--version[Prints the version.]' \\
          '(-)1:command:->command' '(-)*::argument:->argument'
        case $state in
          command) _describe command commands ;;
          argument)
            case $words[1] in
              help) _describe command commands ;;
      \(table.commands.map(branch).joined(separator: "\n"))
            esac ;;
        esac
      }

      if [[ $funcstack[1] == \(name) ]]; then
        \(name) "$@"
      else
        compdef \(name) \(table.name)
      fi

      """
  }

  private func branch(of command: Command) -> String {
    let options = command.options.map { specification(of: $0.declaration) }
    let positionals = command.positionals.map { specification(of: $0.declaration) }
    let lines = (["_arguments -s $common"] + options + positionals)
      .joined(separator: " \\\n            ")
    return "        \(command.name)) \(lines) ;;"
  }

  private func specification(of option: OptionDeclaration) -> String {
    let help = "[\(escaped(option.help.text, "[]:"))]"
    let value = option.value.map { ":\(escaped($0.placeholder, ":")):\(action($0.form))" } ?? ""
    let long = "--\(option.name)" + (option.value == nil ? "" : "=")
    guard let short = option.short else {
      return ((option.repeats ? "*" : "") + long + help + value).shellQuoted
    }
    let first = option.repeats ? "*" : "(-\(short) --\(option.name))"
    return "\(first.shellQuoted){-\(short),\(long)}\((help + value).shellQuoted)"
  }

  private func specification(of positional: PositionalDeclaration) -> String {
    let first = positional.repeats ? "*" : positional.count.lowerBound == 0 ? ":" : ""
    return "\(first):\(escaped(positional.name, ":")):\(action(positional.value.form))".shellQuoted
  }

  private func action(_ form: ValueForm) -> String {
    switch form {
    case .directory: return "_files -/"
    case .file(let extensions) where extensions.isEmpty: return "_files"
    case .file(let extensions):
      // `(-.)` says plain files; without it zsh would read the list of extensions as such a mark.
      return "_files -g \"*.(\(extensions.joined(separator: "|")))(-.)\""
    case .text, .choice, .integer, .number:
      let words = form.words.map { escaped($0, " '\"()`$&;<>|*?~#") }
      // A space is the action that offers nothing.
      return words.isEmpty ? " " : "(\(words.joined(separator: " ")))"
    }
  }

  private func description(_ name: String, _ abstract: String) -> String {
    "\(escaped(name, ":")):\(abstract)".shellQuoted
  }

  private func escaped(_ text: String, _ special: String) -> String {
    text.reduce(into: "") { result, character in
      if special.contains(character) || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }
}
