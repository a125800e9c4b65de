import Arguments
import Testing

@Suite("Parsing") struct ParsingTests {
  private func run(_ arguments: String...) throws -> ParsedCommand {
    guard case .run(let parsed) = try SampleProgram.table.parse(arguments) else {
      throw UsageError("not run", program: "test")
    }
    return parsed
  }

  @Test func `values come typed, and defaults where nothing is given`() throws {
    let parsed = try run("explain", "xor.net", "--rate", "0.5", "--detail=layer", "--json")
    #expect(parsed.command.name == "explain")
    #expect(parsed[SampleProgram.network] == "xor.net")
    #expect(parsed[SampleProgram.output] == nil)
    #expect(parsed[SampleProgram.rate] == 0.5)
    #expect(parsed[SampleProgram.chance] == nil)
    #expect(parsed[SampleProgram.digits] == 6)
    #expect(parsed[SampleProgram.detail] == .layer)
    #expect(parsed[SampleProgram.wrt] == [])
    #expect(parsed[SampleProgram.json])
    #expect(!parsed[SampleProgram.quiet])
    #expect(parsed[SampleProgram.color] == "auto")
    #expect(parsed.isGiven(SampleProgram.rate))
    #expect(!parsed.isGiven(SampleProgram.digits))
  }
}
