import Charts
import Testing

/// Boxes and lines stand where they should, whatever the graph.
@Suite struct GraphLayoutTests {
  @Test(arguments: 0..<400) func nothingOverlapsInRandomGraphs(_ seed: Int) throws {
    let picture = RandomGraph.picture(seed: UInt64(seed))
    let drawn = try DrawnGraph(picture.svg(title: "seed \(seed)", isStandalone: seed % 2 == 0))
    #expect(drawn.boxes.count == picture.nodes.count)
    #expect(drawn.lines.count == picture.edges.count)
    #expect(drawn.faults == [], "seed \(seed)")
  }
}
