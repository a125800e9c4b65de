import TestSupport
import Testing

/// The graph as it is exported from a command line.
@Suite struct ExportGraphTests {
  private func graph(_ options: [String], _ network: String) throws -> DrawnGraph {
    let run = try CommandRun(["export", "-", "--format", "svg"] + options, input: network)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let graph = try DrawnGraph(run.output)
    #expect(graph.faults == [])
    return graph
  }

  @Test func aPictureHoldsNumbersAndDerivatives() throws {
    let boxes = try graph(["--digits", "4"], Networks.twoTwoOne).boxes
    #expect(boxes.count == 19)
    let texts = ["name": "W1[1,2]", "value": "0.2", "gradient": "−0.01153"]
    #expect(boxes["W1[1,2]"]?.texts == texts)
  }

  @Test func optionsDecideWhatIsShown() throws {
    let chain = try graph(["--wrt", "W1[1,2]"], Networks.twoTwoOne).boxes
    #expect(Set(chain.keys) == ["W1[1,2]", "z1[1]", "a1[1]", "z2", "ŷ", "L"])
    let input = try graph(["--wrt", "x[2]"], Networks.twoTwoOne).boxes
    #expect(input["x[2]"]?.texts["gradient"] != nil)
    let arrays = try graph(["--detail", "layer"], Networks.twoTwoOne).boxes
    #expect(arrays["W1"]?.texts == ["name": "W1", "value": "2×2"])
    let opened = try graph(["--expand", "sigmoid"], Networks.twoTwoOne).boxes
    #expect(opened.count > 19)
    #expect(try graph([], Networks.xor).boxes["J"] != nil)
    let one = try graph(["--example", "2"], Networks.xor).boxes
    #expect(one["x[2]"]?.texts["value"] == "1" && one["J"] == nil)
  }

  @Test func otherProgramsGetTheSameBoxes() throws {
    for (format, label) in [
      ("dot", #"W1[1,2]\n0.2\n−0.0115307"#), ("mermaid", "ŷ<br/>0.7<br/>−0.3"),
    ] {
      let run = try CommandRun(["export", "-", "--format", format], input: Networks.twoTwoOne)
      #expect(run.code == 0 && run.output.contains(label), "\(run.output)")
      let chain = try CommandRun(
        ["export", "-", "--format", format, "--wrt", "b2"], input: Networks.twoTwoOne)
      #expect(
        chain.output.split(separator: "\n").count { $0.contains("->") || $0.contains("-->") } == 3)
    }
  }
}
