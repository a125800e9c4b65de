import Foundation
import Testing

@testable import Charts

/// The colours of lines.
@Suite struct PaletteTests {
  /// The parts of red, green and blue light, from 0 to 1.
  private static func light(_ color: String) throws -> [Double] {
    let number = try #require(UInt32(color.dropFirst(), radix: 16))
    return [16, 8, 0].map { shift in
      let part = Double((number >> UInt32(shift)) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  private static func luminance(_ light: [Double]) -> Double {
    0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// WCAG's contrast.
  static func contrast(_ one: String, _ other: String) throws -> Double {
    let both = [luminance(try light(one)), luminance(try light(other))].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test func everyColourStandsOutFromItsPage() throws {
    for palette in [SVGStyle.light, SVGStyle.dark] {
      for color in palette.series {
        #expect(try Self.contrast(color, palette.page) >= 3, "\(color)")
      }
      #expect(try Self.contrast(palette.text, palette.page) >= 7)
      #expect(try Self.contrast(palette.axis, palette.page) >= 3)
      // The grid is to be seen, but less than anything else.
      #expect((1.1...1.6).contains(try Self.contrast(palette.grid, palette.page)))
    }
  }

  // How red, green and blue are seen by those who lack one kind of cone: Machado, Oliveira and
  // Fernandes 2009, at full severity.
  private static let sights: [(name: String, matrix: [[Double]])] = [
    ("all cones", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "no long cones",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    ),
    (
      "no middle cones",
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    ),
    (
      "no short cones",
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    ),
  ]

  /// CIELAB, in which equal distances look about equally different.
  private static func lab(_ light: [Double]) -> [Double] {
    let x = (0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.95047
    let z = (0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.08883
    let roots = [x, luminance(light), z].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16 / 116 }
    return [116 * roots[1] - 16, 500 * (roots[0] - roots[1]), 200 * (roots[1] - roots[2])]
  }

  @Test(arguments: sights.indices)
  func anyTwoColoursDiffer(_ sight: Int) throws {
    for palette in [SVGStyle.light, SVGStyle.dark] {
      let seen = try palette.series.map { color in
        let light = try Self.light(color)
        return Self.lab(
          Self.sights[sight].matrix.map { row in
            min(max(zip(row, light).map(*).reduce(0, +), 0), 1)
          })
      }
      for first in seen.indices {
        for second in seen.indices where second > first {
          let squares = zip(seen[first], seen[second]).map { pow($0 - $1, 2) }
          let pair = [palette.series[first], palette.series[second]]
          #expect(sqrt(squares.reduce(0, +)) >= 18, "\(pair), \(Self.sights[sight].name)")
        }
      }
    }
  }
}
