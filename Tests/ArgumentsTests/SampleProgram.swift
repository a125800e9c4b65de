import Arguments
import Wording

/// A small program that uses every kind of argument.
enum SampleProgram {
  enum Detail: String, CaseIterable { case layer, neuron, operation }

  static let color = Option(
    "color", .choice("WHEN", among: ["auto", "always", "never"]), default: "auto",
    "Says when to use colour.")
  static let quiet = Option(flag: "quiet", short: "q", "Prints errors only.")

  static let network = Positional(.file("NETWORK", extensions: ["net"]), "The network file.")
  static let output = Positional(
    optional: .file("OUTPUT", extensions: ["md"]), "The file to write; without it, the terminal.")
  static let rate = Option("rate", short: "r", .number("η"), "Sets the learning rate η.")
  static let chance = Option("chance", .number("P", in: 0...1), "Drops with probability P.")
  static let digits = Option(
    "digits", .integer(in: 1...17), default: 6, "Shows N significant digits.")
  static let detail = Option(
    "detail", .choice("LEVEL"), default: Detail.neuron, "Shows steps of this size.")
  static let wrt = Option(
    repeating: "wrt", .text("NAME"), "Differentiates by NAME too; may be given several times.")
  static let formula = Option("formula", short: "e", .text("FORMULA"), "Reads FORMULA instead.")
  static let json = Option(flag: "json", short: "j", "Writes JSON | not text, <here>.")
  static let explain = Command(
    "explain", "Shows every chain-rule step of a network.",
    discussion: ["The steps are those that the engine took.", "Nothing is computed twice."],
    examples: [
      Example("backprop explain xor.net", "Explains the network in xor.net."),
      Example("backprop explain xor.net --wrt x --json | jq .", "Writes JSON for other programs."),
    ],
    positionals: [network, output],
    options: [rate, chance, digits, detail, wrt, formula, json])

  static let sources = Positional(repeating: .file("FILE"), atLeast: 1, "The files to check.")
  static let into = Option("into", .directory(), "Writes the reports to this directory.")
  static let check = Command(
    "check", "Compares gradients with numerical ones.", positionals: [sources], options: [into])

  static let lesson = Positional(
    optional: .text("LESSON", suggestions: { ["chain-rule", "it's-a-start"] }),
    "The lesson; without it, a list.")
  static let learn = Command("learn", "Begins a lesson.", positionals: [lesson])
  static let list = Command("list", "Lists the functions.")

  static let table = CommandTable(
    name: "backprop", abstract: "Explains backpropagation step by step.", version: "1.2.3",
    discussion: ["Networks are written as textbooks write them."],
    examples: [Example("backprop learn", "Lists the lessons.")],
    commonOptions: [color, quiet], commands: [explain, check, learn, list])
}
