/// Writes the completion script for bash, from version 3.2 on (that of macOS).
struct BashCompletion {
  let table: CommandTable

  var script: String {
    let name = table.functionName
    return """
      # Completes the arguments of \(table.name) in bash.

      # Offers those of the words given that begin with the first.
      \(name)_words() {
        local word
        for word in "${@:2}"; do
          [[ $word == "$1"* ]] && COMPREPLY+=("$(printf %q "$word")")
        done
        # bash 3.2 has no compopt: there, file names are offered where no word fits.
        type compopt >/dev/null 2>&1 && compopt +o default
        return 0
      }

      \(name)() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
        local command= i
        COMPREPLY=()
        # bash takes --option=value for three words.
        if [[ $current == "=" ]]; then
          current=
        elif [[ $previous == "=" ]]; then
          previous=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case ${COMP_WORDS[i]} in
            \(valuedCommonOptions)) [[ ${COMP_WORDS[i + 1]} == "=" ]] && ((i++)); ((i++)) ;;
            -* | =) ;;
            *) command=${COMP_WORDS[i]}; break ;;
          esac
        done
        case $command:$previous in
      \(valueCases.joined(separator: "\n"))
        esac
        case $command:$current in
      \(wordCases.joined(separator: "\n"))
        esac
      }

      complete -o default -F \(name) \(table.name)

      """
  }

  /// The pattern of the options before which a word is their value and not the command.
  private var valuedCommonOptions: String {
    let spellings = table.commonOptions.map(\.declaration).filter { $0.value != nil }
      .flatMap(\.spellings)
    // A pattern that no word matches keeps the case well formed.
    return spellings.isEmpty ? "''" : spellings.joined(separator: " | ")
  }

  /// What follows an option that takes a value; nothing offered means file names.
  private var valueCases: [String] {
    let common = table.commonOptions.map { valueCase($0.declaration, command: "*") }
    return table.commands.flatMap { command in
      command.options.map { valueCase($0.declaration, command: command.name) }
    }.compactMap(\.self) + common.compactMap(\.self)
  }

  private func valueCase(_ option: OptionDeclaration, command: String) -> String? {
    guard let form = option.value?.form else { return nil }
    let pattern = option.spellings.map { "\(command):\($0)" }.joined(separator: " | ")
    return "    \(pattern)) \(form.isPath ? "" : offer(form.words))return ;;"
  }

  /// What stands where no option waits for a value.
  private var wordCases: [String] {
    let common = table.commonOptions.flatMap(\.declaration.spellings) + ["-h", "--help"]
    let names = table.commandWords.map(\.name)
    let commands = table.commands.flatMap { command in
      let options = command.options.flatMap(\.declaration.spellings) + common
      let forms = command.positionals.map(\.declaration.value.form)
      let argument = forms.contains(where: \.isPath) ? "" : offer(forms.flatMap(\.words))
      return [
        "    \(command.name):-*) \(offer(options))return ;;",
        "    \(command.name):*) \(argument)return ;;",
      ]
    }
    return ["    :-*) \(offer(common + ["--version"]))return ;;"]
      + ["    :* | help:*) \(offer(names))return ;;"] + commands
  }

  private func offer(_ words: [String]) -> String {
    let list = ["\"$current\""] + words.map(\.shellQuoted)
    return "\(table.functionName)_words \(list.joined(separator: " ")); "
  }
}

extension OptionDeclaration {
  /// The ways to write its name.
  var spellings: [String] {
    (short.map { ["-\($0)"] } ?? []) + ["--\(name)"]
  }
}
