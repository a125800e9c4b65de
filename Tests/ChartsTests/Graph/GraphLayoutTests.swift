import Charts
import TestSupport
import Testing

/// Boxes and lines stand where they should, whatever the graph.
@Suite struct GraphLayoutTests {
  @Test(arguments: 0..<200) func nothingOverlapsInRandomGraphs(_ seed: Int) throws {
    let picture = RandomGraph.picture(seed: UInt64(seed))
    let drawn = try DrawnGraph(picture.svg(title: "seed \(seed)", isStandalone: seed % 2 == 0))
    #expect(drawn.boxes.count == picture.nodes.count)
    #expect(
      Set(drawn.lines.map { [$0.from, $0.to] }) == Set(picture.edges.map { [$0.from, $0.to] }))
    #expect(drawn.faults == [], "seed \(seed)")
  }

  /// The boxes of a graph whose edges are given as texts: `x>z`.
  private func boxes(
    _ edges: String, parameters: String = "", isStandalone: Bool = true
  ) throws -> [String: DrawnGraph.Box] {
    let pairs = edges.split(separator: " ").map { $0.split(separator: ">").map(String.init) }
    let made = Set(pairs.map { $0[1] })
    var names: [String] = []
    for name in pairs.joined() where !names.contains(name) { names.append(name) }
    let learned = Set(parameters.split(separator: " ").map(String.init))
    let nodes = names.map { name in
      GraphPicture.Node(
        id: name, name: name,
        kind: learned.contains(name) ? .parameter : made.contains(name) ? .computed : .given)
    }
    let picture = GraphPicture(
      nodes: nodes, edges: pairs.map { .init(from: $0[0], to: $0[1]) })
    let drawn = try DrawnGraph(picture.svg(title: "", isStandalone: isStandalone))
    #expect(drawn.faults == [])
    return drawn.boxes
  }

  private let layers = "W1>z1 x>z1 b1>z1 z1>a1 W2>z2 a1>z2 b2>z2 z2>ŷ y>L ŷ>L"

  @Test func whatIsGivenStandsBeforeItsFirstUse() throws {
    let boxes = try boxes(layers, parameters: "W1 b1 W2 b2")
    for column in [["W1", "x", "b1"], ["W2", "a1", "b2"], ["y", "ŷ"]] {
      #expect(Set(column.map { boxes[$0]?.left }).count == 1, "\(column)")
    }
    let left = try #require(boxes["x"]).left
    #expect(boxes.values.map(\.left).min() == left)
  }

  @Test func whatIsFollowedIsALineWithParametersAroundIt() throws {
    let boxes = try boxes(layers, parameters: "W1 b1 W2 b2")
    let levels = boxes.mapValues(\.level)
    let line = try #require(levels["x"])
    for name in ["z1", "a1", "z2", "ŷ", "L"] { #expect(levels[name] == line, "\(name)") }
    for (above, below) in [("W1", "b1"), ("W2", "b2")] {
      #expect(try #require(levels[above]) < line && line < #require(levels[below]))
    }
  }

  @Test func aLineAroundBoxesLeavesWhatIsFollowedStraight() throws {
    let boxes = try boxes("x>z1 z1>a1 a1>z2 b2>z2 x>z2 z2>L", parameters: "b2")
    #expect(Set(["x", "z1", "a1", "z2", "L"].map { boxes[$0]?.level }).count == 1)
  }

  @Test func whatNothingElseUsesStandsBesideItsUse() throws {
    let boxes = try boxes("x>z z>a a>p k>t t>L p>L")
    #expect(boxes["t"]?.left == boxes["p"]?.left)
    #expect(boxes["k"]?.left == boxes["a"]?.left)
  }

  @Test func anyTextIsTaken() throws {
    #expect(try boxes("").isEmpty)
    for isStandalone in [true, false] {
      let name = "<a href=\"x\">&'\u{1}权重"
      let picture = GraphPicture(
        nodes: [
          .init(id: name, name: name, value: name, gradient: "]]>", kind: .result),
          .init(id: "long", name: String(repeating: "长", count: 300), kind: .given),
        ],
        edges: [
          .init(from: "long", to: name), .init(from: "long", to: name),
          .init(from: name, to: "long"), .init(from: name, to: name),
          .init(from: "nobody", to: name),
        ])
      let drawn = try DrawnGraph(picture.svg(title: name, isStandalone: isStandalone))
      // Of two edges that make a circle, one is left.
      #expect(drawn.faults == [] && drawn.lines.count == 1 && drawn.boxes.count == 2)
      #expect(drawn.width < 700)
    }
  }

  @Test func aLongLineOfBoxesIsDrawnQuickly() throws {
    let edges = (1...600).map { "v\($0 - 1)>v\($0)" }.joined(separator: " ")
    let boxes = try boxes(edges)
    #expect(boxes.count == 601 && Set(boxes.values.map(\.level)).count == 1)
  }
}
