import Foundation
import Testing

@testable import EmbedLessons
@testable import Lessons

@Suite struct EmbeddingTests {
  /// The lessons folder of this package.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "lessons")

  @Test func theBinaryHoldsTheFolderByteForByte() throws {
    var files: [String: [UInt8]] = [:]
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: EmbeddingTests.folder.path(percentEncoded: false))
    for path in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      let url = EmbeddingTests.folder.appending(path: path)
      if try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
      files[path] = [UInt8](try Data(contentsOf: url))
    }
    #expect(files.count >= 2)
    #expect(EmbeddedFile.all.map(\.path).sorted() == files.keys.sorted())
    for file in EmbeddedFile.all {
      #expect(file.bytes == files[file.path], "\(file.path)")
    }
  }

  /// Each text stands here as the compiler reads it, beside the source that should say the same.
  @Test(arguments: [
    ("", #""""#),
    ("plain", #""plain""#),
    ("a \"quoted\" word", #""a \"quoted\" word""#),
    ("\\(notInterpolated)", #""\\(notInterpolated)""#),
    ("two\nlines\n", #""two\nlines\n""#),
    ("\u{d}\u{a}", #""\u{d}\n""#),
    ("\u{0}\u{9}\u{7f}", #""\u{0}\u{9}\u{7f}""#),
    ("\u{177} \u{79}\u{302}", #""\u{177} y\u{302}""#),
    ("\u{202e}\u{2028}\u{feff}", #""\u{202e}\u{2028}\u{feff}""#),
    ("\u{6c49}\u{1f600}", #""\u{6c49}\u{1f600}""#),
  ])
  func aTextBecomesALiteral(text: String, source: String) {
    #expect(swiftLiteral(text) == source)
  }

  @Test func aFileThatIsNoTextIsHeldInBase64() {
    let source = swiftFile(embedding: [("a.bin", [0xFF, 0x00, 0xFE])])
    #expect(source.contains(#"EmbeddedFile(path: "a.bin", base64: "/wD+")"#))
    #expect(EmbeddedFile(path: "a.bin", base64: "/wD+").bytes == [0xFF, 0x00, 0xFE])
  }
}
