import Foundation
import Testing

/// Exports that are too large for one page, and options that mean nothing, as they are typed.
@Suite struct ExportPartsTests {
  static let arguments = [
    "export", "a.net", "-o", "t.md", "--part-size", "20k", "--detail", "operation",
  ]

  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.file("a.net", Data(Networks.xor.utf8))
    return folder
  }

  private func names(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test func partsStandBesideTheIndex() throws {
    let folder = try ExportPartsTests.folder()
    let run = try CommandRun(ExportPartsTests.arguments, in: folder.url)
    #expect(run.code == 0 && run.output.isEmpty, "\(run.errors)")
    #expect(try names(folder) == ["a.net", "t", "t.md"])
    let parts = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "t").path)
    #expect(parts.count > 2)
    let index = try String(
      contentsOf: folder.url.appending(path: "t.md"), encoding: .utf8)
    for part in parts { #expect(index.contains("](t/\(part))")) }
  }

  @Test func nothingIsReplacedButByForce() throws {
    let folder = try ExportPartsTests.folder()
    #expect(try CommandRun(ExportPartsTests.arguments, in: folder.url).code == 0)
    try FileManager.default.removeItem(at: folder.url.appending(path: "t.md"))
    let refused = try CommandRun(ExportPartsTests.arguments, in: folder.url)
    #expect(refused.code == 2 && refused.errors.contains("--force"))
    #expect(try names(folder) == ["a.net", "t"])
    #expect(try CommandRun(ExportPartsTests.arguments + ["--force"], in: folder.url).code == 0)
    #expect(try names(folder) == ["a.net", "t", "t.md"])
    // One page in the place of an index and parts.
    let one = ["export", "a.net", "-o", "t.md", "--force"]
    #expect(try CommandRun(one, in: folder.url).code == 0)
    #expect(try names(folder) == ["a.net", "t.md"])
  }

  @Test func aFolderOfSomethingElseStays() throws {
    let folder = try ExportPartsTests.folder()
    let other = folder.url.appending(path: "t")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: other.appending(path: "notes.md"))
    let run = try CommandRun(ExportPartsTests.arguments + ["--force"], in: folder.url)
    #expect(run.code == 2 && run.errors.contains("holds other files"))
    #expect(try names(folder) == ["a.net", "t"])
    // One page needs no folder.
    #expect(try CommandRun(["export", "a.net", "-o", "t.md"], in: folder.url).code == 0)
    #expect(FileManager.default.fileExists(atPath: other.appending(path: "notes.md").path))
  }

  @Test func standardOutputIsOneText() throws {
    let run = try CommandRun(
      ["export", "-", "--part-size", "20k", "--detail", "operation"], input: Networks.xor)
    #expect(run.code == 0 && run.output.hasPrefix("# Trace of "))
    #expect(run.errors.contains("one text of \(run.output.utf8.count) bytes"))
    #expect(try CommandRun(["export", "-"], input: Networks.xor).errors.isEmpty)
  }

  @Test(arguments: ["x", "-1", "19999", "1kk", "99999999999999999999", "9999999999g", ""])
  func whatIsNoSizeIsRefused(_ size: String) throws {
    let run = try CommandRun(["export", "-", "--part-size=\(size)"], input: Networks.xor)
    #expect(run.code == 64 && run.errors.contains("--part-size"))
  }

  @Test(arguments: [
    ("jsonl", "--rate=0.1"), ("jsonl", "--math=dollar"), ("jsonl", "--part-size=1M"),
    ("jsonl", "--detail=layer"), ("svg", "--rate=0.1"), ("dot", "--optimizer=adam(rate = 0.1)"),
    ("mermaid", "--steps=2"), ("html", "--math=fence"), ("html", "--part-size=1M"),
  ])
  func whatMeansNothingIsRefused(format: String, option: String) throws {
    let run = try CommandRun(["export", "-", "--format", format, option], input: Networks.xor)
    let name = option.prefix { $0 != "=" }
    #expect(run.code == 64 && run.errors.contains("\(name) does not go with --format \(format)"))
    #expect(run.output.isEmpty)
  }

  @Test(
    arguments: ["markdown", "html", "jsonl", "svg", "dot", "mermaid"],
    ["--example=2", "--expand=sigmoid", "--wrt=W1", "--detail=operation", "--all", "--seed=3"])
  func whatMeansSomethingIsTaken(format: String, option: String) throws {
    let run = try CommandRun(["export", "-", "--format", format, option], input: Networks.xor)
    #expect(run.code == 0 && !run.output.isEmpty, "\(run.errors)")
  }

  @Test func aTraceByAnInputHolds() throws {
    let run = try CommandRun(
      ["export", "-", "--format", "jsonl", "--wrt", "x"], input: Networks.twoTwoOne)
    #expect(run.output.contains("\"wrt\":[\"x\"]"))
    let verified = try CommandRun(["verify", "-"], input: run.output)
    #expect(verified.code == 0, "\(verified.output) \(verified.errors)")
  }
}
