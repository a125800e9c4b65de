import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of an SVG file, read by an XML parser, with its attributes and text.
package struct DrawnElement {
  package let name: String
  package let attributes: [String: String]
  package private(set) var text = ""

  /// The text is not well-formed XML.
  package struct ParsingFailed: Error {
    package let reason: String
  }

  /// All elements of a file, in its order.
  package static func all(in svg: String) throws -> [DrawnElement] {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    guard parser.parse() else {
      throw ParsingFailed(reason: String(describing: parser.parserError))
    }
    // What stands between two elements is white space.
    return reader.elements.map { element in
      var element = element
      element.text = element.text.trimmingCharacters(in: .whitespacesAndNewlines)
      return element
    }
  }

  /// The points of a polyline, to the right and down.
  package var points: [(x: Double, y: Double)] {
    (attributes["points"] ?? "").split(separator: " ").compactMap { pair in
      let numbers = pair.split(separator: ",").compactMap { Double($0) }
      return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }
  }

  package var classes: Set<Substring> {
    Set((attributes["class"] ?? "").split(separator: " "))
  }

  package func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? .nan }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [DrawnElement] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      elements.append(DrawnElement(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if !elements.isEmpty { elements[elements.count - 1].text += text }
    }
  }
}
