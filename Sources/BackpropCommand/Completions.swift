import Arguments
import Terminal
import Wording

/// `backprop completions`: scripts that complete the command line.
enum Completions {
  static let shell = Positional(.choice("SHELL", Shell.self), "bash, zsh or fish.")

  static let action: Program.Action = Program.Action(
    command: Command(
      "completions", "Writes a completion script for a shell.",
      examples: [
        Example(
          "backprop completions bash > ~/.backprop.bash", "For bash; source it in ~/.bashrc."),
        Example(
          "backprop completions zsh > ~/.zfunc/_backprop", "For zsh, with ~/.zfunc in fpath."),
        Example("backprop completions fish | source", "For fish; put it in config.fish."),
      ],
      positionals: [shell]),
    run: { parsed, console in
      try console.output.write(Program.table.completionScript(for: parsed[shell]))
      return .success
    })
}
