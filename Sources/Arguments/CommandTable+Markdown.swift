import Wording

extension CommandTable {
  /// Returns the reference of all commands, in English, as Markdown that GitHub shows unchanged.
  package func markdownReference() -> String {
    Language.$current.withValue(.english) { reference }
  }

  private var reference: String {
    let contents = commands.map { command in
      "- [`\(command.name)`](#\(name)-\(command.name)): \(Markdown.escaped(command.abstract.text))"
    }
    var blocks = ["# \(name)", Markdown.escaped(abstract.text)]
    blocks += paragraphs(discussion)
    blocks += Markdown.examples(examples)
    blocks += [contents.joined(separator: "\n")]
    blocks += ["## Options of every command", Markdown.table(commonRows, heading: "option")]
    blocks += commands.flatMap(section)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func section(of command: Command) -> [String] {
    var blocks = ["## \(name) \(command.name)", Markdown.escaped(command.abstract.text)]
    blocks += Markdown.examples(command.examples)
    blocks += [Markdown.fence(usage(of: command), "text")]
    blocks += paragraphs(command.discussion)
    let positionals = command.positionals.map(\.declaration.row)
    if !positionals.isEmpty { blocks.append(Markdown.table(positionals, heading: "argument")) }
    let options = command.options.map(\.declaration.row)
    if !options.isEmpty { blocks.append(Markdown.table(options, heading: "option")) }
    return blocks
  }

  private var commonRows: [Markdown.Row] {
    commonOptions.map(\.declaration.row) + [
      Markdown.Row(term: "-h, --help", text: "Prints help, on a command where one is named."),
      Markdown.Row(term: "--version", text: "Prints the version (before any command)."),
    ]
  }

  private func paragraphs(_ phrases: [Phrase]) -> [String] {
    phrases.map { Markdown.escaped($0.text) }
  }
}

extension OptionDeclaration {
  fileprivate var row: Markdown.Row {
    let term = String(synopsis.drop { $0 == " " })
    return Markdown.Row(
      term: term, text: help.text, values: value?.form.limits?.text ?? "",
      fallback: defaultText ?? "")
  }
}

extension PositionalDeclaration {
  fileprivate var row: Markdown.Row {
    Markdown.Row(term: synopsis, text: help.text, values: value.form.limits?.text ?? "")
  }
}
