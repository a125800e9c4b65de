import Networks
import Testing

@testable import Lessons

/// Real lessons with bytes changed, taken out, doubled or cut off: read or refused, never a trap.
@Suite struct DamagedLessonTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func isReadOrExplained(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let marks = Array("`#<!->:,=[]~ \r\n0a\u{177}".utf8)
    var refused = 0
    let sources = EmbeddedFile.all.filter { $0.path.hasSuffix(".md") }.map(\.bytes)
    for source in sources {
      for _ in 0..<6 {
        var bytes = source
        for _ in 0...(Int(random.next() % 4)) where !bytes.isEmpty {
          let place = Int(random.next() % UInt64(bytes.count))
          let end = min(bytes.count, place + 1 + Int(random.next() % 30))
          switch random.next() % 4 {
          case 0: bytes.removeSubrange(place..<end)
          case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
          case 2: bytes[place] = marks[Int(random.next() % UInt64(marks.count))]
          default: bytes.removeSubrange(max(place, 1)...)
          }
        }
        do {
          let read = try Lesson(SourceText(name: "damaged.md", bytes: bytes))
          #expect(!read.steps.isEmpty)
          for block in read.networks { #expect(block.source.bytes.count <= bytes.count) }
        } catch {
          refused += 1
          #expect(error.rendered().hasPrefix("error: "), "seed \(seed)")
        }
      }
    }
    #expect(refused > 30, "seed \(seed)")
  }

  @Test(arguments: ["`", "<!--", "<!-- ", "#", "~~~\n", "-", "`a``b", "<!-- show: backward a[1,"])
  func aLongRepetitionIsRefusedOrRead(piece: String) {
    let text = sampleFront + sampleStep + String(repeating: piece, count: 20_000)
    do throws(Diagnostic) {
      let lesson = try readLesson(text)
      #expect(lesson.steps.count == 1)
    } catch {
      #expect(error.rendered().contains("-->"))
    }
  }
}
