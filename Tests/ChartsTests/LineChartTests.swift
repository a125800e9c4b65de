import Charts
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct LineChartTests {
  private static func chart(_ points: [(Double, Double)], y: Axis.Scale = .linear) -> LineChart {
    LineChart(
      title: "a < b & \"c\"", x: Axis("epoch"), y: Axis("loss", y),
      series: [.init("training", points.map { .init($0.0, $0.1) })])
  }

  /// The chart read by an XML parser: every element with its attributes and text.
  private static func elements(of chart: LineChart) throws -> [XMLElements.Element] {
    let reader = XMLElements()
    let parser = XMLParser(data: Data(chart.svg.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    // What stands between two elements is white space.
    return reader.elements.map { element in
      var element = element
      element.text = element.text.trimmingCharacters(in: .whitespacesAndNewlines)
      return element
    }
  }

  @Test(arguments: [
    [], [(1, 2)], [(1, 2), (2, 2)], [(0, 0), (1, .nan), (2, .infinity), (3, -1)],
    [(1, 1e-300), (2, 1e300)], [(1, -1e308), (2, 1e308)],
  ])
  func anyPointsGiveWellFormedDrawings(_ points: [(Double, Double)]) throws {
    for scale in [Axis.Scale.linear, .logarithmic] {
      let chart = Self.chart(points, y: scale)
      #expect(try Self.elements(of: chart).contains { $0.text == "a < b & \"c\"" })
      #expect(!chart.svg.contains("nan") && !chart.svg.contains("inf"))
    }
  }

  @Test func aRisingLineRises() throws {
    let line = try #require(
      try Self.elements(of: Self.chart([(0, 0), (5, 1), (10, 2)])).first { $0.name == "polyline" })
    let points = try #require(line.attributes["points"]).split(separator: " ").map {
      $0.split(separator: ",").compactMap { Double($0) }
    }
    #expect(points.count == 3)
    // To the right and up, which is to smaller y in SVG; evenly, since the line is straight.
    #expect(points[0][0] < points[1][0] && points[0][1] > points[1][1])
    #expect(abs(points[0][1] - 2 * points[1][1] + points[2][1]) <= 0.2)
  }

  @Test func aNumberWithoutAPlaceInterruptsTheLine() throws {
    let chart = Self.chart([(0, 1), (1, 2), (2, 0), (3, 1), (4, 1)], y: .logarithmic)
    #expect(try Self.elements(of: chart).filter { $0.name == "polyline" }.count == 2)
  }

  @Test func ticksAreRoundNumbers() throws {
    let texts = try Self.elements(of: Self.chart([(0, 0.13), (100, 0.91)])).map(\.text)
    for tick in ["0", "20", "100", "0.2", "0.8"] { #expect(texts.contains(tick)) }
    let decades = try Self.elements(of: Self.chart([(1, 1e-12), (2, 1)], y: .logarithmic))
    #expect(decades.map(\.text).contains("10⁻¹²"))
  }
}

/// What an XML document consists of.
private final class XMLElements: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  var elements: [Element] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !elements.isEmpty { elements[elements.count - 1].text += text }
  }
}
