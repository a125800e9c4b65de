import TestSupport
import Testing

@testable import Explanations

/// The matrix form says in the network language what the engine did number by number.
@Suite struct ArrayLineTests {
  @Test(arguments: ReferenceCase.all)
  func referenceNetworksReadBack(_ reference: ReferenceCase) throws {
    let explained = try ExplainedNetwork(
      reference.network, name: reference.name, detail: .layer)
    let lines = ArrayLines(explained)
    #expect(lines.mistakes.prefix(3) == [])
    #expect(lines.count > 0)
  }
}
