import Typography
import Wording

extension CommandTable {
  /// Returns the help on a command, or without one on the program, in lines of at most `width` cells.
  ///
  /// Examples come first, then usage, arguments and options. `heading` may dress the headings.
  /// It is in the language of the moment; names and what stands for values are as they are typed.
  package func help(
    for command: Command?, width: Int = 80, heading: (String) -> String = { $0 }
  ) -> String {
    let page = HelpPage(width: width)
    let sections = command.map { self.sections(of: $0, page) } ?? programSections(page)
    let title: Phrase =
      command.map { "\(name) \($0.name): \($0.abstract)" } ?? "\(name): \(abstract)"
    let parts = sections.filter { !$0.lines.isEmpty }.map { section in
      ([heading(section.title.text)] + section.lines).joined(separator: "\n")
    }
    return ([page.paragraphs([title], indent: 0).joined(separator: "\n")] + parts)
      .joined(separator: "\n\n") + "\n"
  }

  private func sections(of command: Command, _ page: HelpPage) -> [HelpSection] {
    [
      HelpSection("Examples", page.examples(command.examples)),
      HelpSection("Usage", page.usage(usage(of: command))),
      HelpSection("Arguments", page.definitions(command.positionals.map(\.declaration.definition))),
      HelpSection("Options", page.definitions(command.options.map(\.declaration.definition))),
      HelpSection("Common options", page.definitions(commonDefinitions)),
      HelpSection("Details", page.paragraphs(command.discussion)),
    ]
  }

  private func programSections(_ page: HelpPage) -> [HelpSection] {
    let version = HelpDefinition(term: "    --version", text: "Prints the version.")
    let help = HelpDefinition(
      term: "help", text: "Says more about a command: `\(name) help COMMAND`.")
    let commands = commands.map { HelpDefinition(term: $0.name, text: $0.abstract) }
    return [
      HelpSection("Examples", page.examples(examples)),
      HelpSection("Usage", page.usage("\(name) COMMAND [OPTION...] [ARGUMENT...]")),
      HelpSection("Commands", page.definitions(commands + [help])),
      HelpSection("Common options", page.definitions(commonDefinitions + [version])),
      HelpSection("Details", page.paragraphs(discussion)),
    ]
  }

  private var commonDefinitions: [HelpDefinition] {
    commonOptions.map(\.declaration.definition)
      + [HelpDefinition(term: "-h, --help", text: "Prints this help.")]
  }

  /// Returns the line of usage: `backprop explain [OPTION...] NETWORK [OUTPUT]`.
  func usage(of command: Command) -> String {
    let options = command.options.isEmpty && commonOptions.isEmpty ? [] : ["[OPTION...]"]
    let positionals = command.positionals.map(\.declaration.synopsis)
    return ([name, command.name] + options + positionals).joined(separator: " ")
  }
}

extension OptionDeclaration {
  fileprivate var definition: HelpDefinition {
    var notes: [Phrase] = value?.form.limits.map { [$0] } ?? []
    if let defaultText { notes.append("default \(defaultText)") }
    return HelpDefinition(term: synopsis, text: help, notes: notes)
  }
}

extension PositionalDeclaration {
  fileprivate var definition: HelpDefinition {
    HelpDefinition(term: name, text: help, notes: value.form.limits.map { [$0] } ?? [])
  }
}
