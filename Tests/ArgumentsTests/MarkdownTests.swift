import Arguments
import Testing
import Wording

@Suite("Markdown reference") struct MarkdownTests {
  private let reference = SampleProgram.table.markdownReference()

  @Test func `every command has a section, and the contents lead to it`() {
    for command in SampleProgram.table.commands {
      #expect(reference.contains("\n## backprop \(command.name)\n"))
      #expect(reference.contains("(#backprop-\(command.name))"))
    }
    #expect(reference.hasPrefix("# backprop\n"))
    #expect(reference.hasSuffix("\n") && !reference.hasSuffix("\n\n"))
  }

  @Test func `markup in prose is escaped, also in tables`() {
    #expect(reference.contains("Writes JSON \\| not text, \\<here\\>."))
    let star = Option("a", .text("A|B"), default: "`", "Is a_b * `c|d` [x](y) #1.")
    let table = CommandTable(
      name: "p", abstract: "`", version: "1",
      commands: [Command("c", "Does little.", options: [star])])
    let text = table.markdownReference()
    #expect(
      text.contains(
        "| `--a A\\|B` | Is a\\_b \\* `c\\|d` \\[x\\](y) \\#1. | `` ` `` |"))
    #expect(text.contains("\n\\`\n"))
  }

  @Test func `all rows of a table have as many cells as its head`() {
    var head: Int?
    for line in reference.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        head = nil
        continue
      }
      let bars = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(bars == head ?? bars, "\(line)")
      head = bars
    }
  }

  @Test func `examples stand in fences, unescaped`() {
    #expect(
      reference.contains("```sh\nbackprop explain xor.net --wrt x --json | jq .\n```"))
  }
}
