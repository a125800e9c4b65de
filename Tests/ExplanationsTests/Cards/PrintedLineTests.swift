import Networks
import TestSupport
import Testing

@testable import Explanations

/// What is printed is what the engine did: every line, read from its text, gives the same number.
@Suite struct PrintedLineTests {
  @Test func thereAreNetworks() {
    #expect(ReferenceCase.all.count >= 150)
  }

  @Test(arguments: ReferenceCase.all, [Detail.neuron, .operation])
  func referenceNetworksReadBack(_ reference: ReferenceCase, _ detail: Detail) throws {
    let explained = try ExplainedNetwork(
      reference.network, name: reference.name, detail: detail, rate: 0.25)
    let lines = PrintedLines(explained)
    #expect(lines.mistakes.prefix(3) == [])
    #expect(lines.count > 0)
  }
}

extension PrintedLineTests {
  /// Opened, softplus computes the branch that it does not take as well, and that may overflow.
  static let canBeOpened = ReferenceCase.all.filter { $0.name != "extreme-softplus" }

  @Test(arguments: canBeOpened, [Detail.neuron, .operation])
  func openedFunctionsReadBack(_ reference: ReferenceCase, _ detail: Detail) throws {
    let source = SourceText(name: reference.name, text: reference.network)
    let functions = Set(try functionCalls(in: source))
    let explained = try ExplainedNetwork(
      reference.network, name: reference.name, detail: detail, expanding: functions)
    #expect(PrintedLines(explained).mistakes.prefix(3) == [])
  }

  @Test(arguments: ReferenceCase.all)
  func pathsReadBack(_ reference: ReferenceCase) throws {
    let source = SourceText(name: reference.name, text: reference.network)
    let names = try Network(source).definitions.filter { $0.role == .parameter }.map(\.name)
    let explained = try ExplainedNetwork(
      reference.network, name: reference.name, wanted: names, paths: true)
    #expect(PrintedLines(explained).mistakes.prefix(3) == [])
  }

  /// Every name may be asked for: inputs, targets, frozen parameters and values in between.
  @Test(arguments: ReferenceCase.all)
  func whatIsAskedForReadsBack(_ reference: ReferenceCase) throws {
    let source = SourceText(name: reference.name, text: reference.network)
    for definition in try Network(source).definitions {
      let explained = try ExplainedNetwork(
        reference.network, name: reference.name, wanted: [definition.name])
      #expect(PrintedLines(explained).mistakes.prefix(3) == [], "--wrt \(definition.name)")
    }
  }
}
