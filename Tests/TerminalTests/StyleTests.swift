import Foundation
import Terminal
import Testing

@Suite("Style") struct StyleTests {
  @Test func `without colour nothing is added`() {
    let style = Style(isColored: false)
    #expect(style.bold("a") + style.dim("b") + style.underlined("c") == "abc")
    #expect(Role.allCases.allSatisfy { style.colored("x", as: $0) == "x" })
  }

  @Test func `each line is dressed by itself, and an empty one not at all`() {
    let style = Style(isColored: true)
    #expect(style.bold("a\n\nb") == "\u{1B}[1ma\u{1B}[0m\n\n\u{1B}[1mb\u{1B}[0m")
    #expect(style.colored("x", as: .gradient) == "\u{1B}[38;5;134mx\u{1B}[0m")
  }

  // The contrast of two colours as WCAG 2 defines it; the palette's cube as xterm defines it.
  private func luminance(_ index: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = index - 16
    let channels = [cube / 36, cube / 6 % 6, cube % 6].map { Double(levels[$0]) / 255 }
      .map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return zip([0.2126, 0.7152, 0.0722], channels).reduce(0) { $0 + $1.0 * $1.1 }
  }

  @Test("Each role can be read on black and on white", arguments: Role.allCases)
  func contrast(role: Role) {
    let light = luminance(role.paletteIndex)
    #expect((light + 0.05) / 0.05 > 3.5)
    #expect(1.05 / (light + 0.05) > 3.5)
  }
}
