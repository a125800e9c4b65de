package import Networks

/// A whole network that stands in a lesson, in a fence marked `network`.
package struct NetworkBlock: Sendable {
  /// Its position in ``Lesson/networks``.
  package let index: Int
  /// What stands between the fences.
  package let range: SourceRange
  private let lesson: SourceText

  init(index: Int, range: SourceRange, in lesson: SourceText) {
    self.index = index
    self.range = range
    self.lesson = lesson
  }

  /// What stands between the fences.
  package var text: String { lesson.text(in: range) }

  /// The network's source: the lesson's text with all else blanked or cut off.
  ///
  /// Places in it are places in the lesson, so an error in the network names the lesson's line.
  package var source: SourceText {
    var bytes = Array(lesson.bytes[..<range.upper])
    for offset in 0..<range.lower where bytes[offset] != 0x0A && bytes[offset] != 0x0D {
      bytes[offset] = 0x20
    }
    return SourceText(name: lesson.name, text: String(decoding: bytes, as: UTF8.self))
  }
}
