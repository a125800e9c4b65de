import TestSupport
import Testing

@testable import Charts
import Wording

/// What stands in the drawing of a graph.
@Suite struct GraphDrawingTests {
  private let picture = GraphPicture(
    nodes: [
      .init(id: "x[1]", name: "x[1]", value: "2", kind: .given),
      .init(id: "w", name: "w", value: "0.5", gradient: "−1", kind: .parameter),
      .init(id: "z", name: "z", kind: .computed),
      .init(id: "L", name: "L", value: "1", gradient: "1", kind: .result),
    ],
    edges: [.init(from: "x[1]", to: "z"), .init(from: "w", to: "z"), .init(from: "z", to: "L")],
    words: .init(gradient: "∂L/∂name"))

  @Test func aPageFillsInWhatIsMissing() throws {
    let svg = picture.svg(title: "graph", isStandalone: false)
    let drawn = try DrawnGraph(svg)
    for box in drawn.boxes.values {
      #expect(Set(box.texts.keys) == ["name", "value", "gradient"])
      // Twelve digits fit.
      #expect(box.right - box.left >= 12 * 7.5)
    }
    #expect(drawn.boxes["z"]?.texts == ["name": "z", "value": "", "gradient": ""])
    #expect((drawn.width, drawn.height) == picture.size)
    #expect(!svg.contains("<style") && !svg.contains("xmlns"))
  }

  @Test func aFileStandsAlone() throws {
    let svg = picture.svg(title: "a < b", isStandalone: true)
    let drawn = try DrawnGraph(svg)
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.contains("prefers-color-scheme: dark"))
    // Nothing is fetched from elsewhere.
    #expect(svg.matches(of: /https?:/).count == 1 && !svg.contains("href"))
    #expect(drawn.boxes["x[1]"]?.texts == ["name": "x[1]", "value": "2"])
    let texts = drawn.elements.filter { $0.name == "text" }.map(\.text)
    for word in ["a < b", "name", "value", "∂L/∂name", "given", "parameter", "computed", "result"] {
      #expect(texts.contains(word), "\(word)")
    }
  }

  @Test(arguments: [true, false]) func itIsToldInWords(_ isStandalone: Bool) throws {
    let elements = try DrawnElement.all(in: picture.svg(title: "t", isStandalone: isStandalone))
    let root = try #require(elements.first)
    #expect(root.attributes["role"] == "img")
    let labels = try #require(root.attributes["aria-labelledby"]).split(separator: " ")
    let told = labels.compactMap { id in elements.first { $0.attributes["id"] == String(id) }?.text
    }
    #expect(
      told == [
        "t",
        "4 boxes and 3 arrows, from left to right. x[1] is 2. w is 0.5, its derivative −1. "
          + "z, made from x[1] and w. L is 1, its derivative 1, made from z.",
      ])
  }

  @Test func kindsDifferWithoutColour() {
    let outlines = GraphPicture.Kind.allCases.map { $0.outline(width: 80, height: 60) }
    #expect(Set(outlines).count == GraphPicture.Kind.allCases.count)
  }

  @Test func everyColourStandsOut() throws {
    for palette in [GraphStyle.light, GraphStyle.dark] {
      for ground in [palette.box, palette.parameter, palette.result] {
        for text in [palette.text, palette.value, palette.gradient] {
          #expect(try PaletteTests.contrast(text, ground) >= 4.5, "\(text) on \(ground)")
        }
        #expect(try PaletteTests.contrast(palette.border, ground) >= 3)
      }
      #expect(try PaletteTests.contrast(palette.text, palette.page) >= 7)
      #expect(try PaletteTests.contrast(palette.line, palette.page) >= 3)
    }
  }
}
