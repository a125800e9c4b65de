import Foundation
import Terminal
import Testing
import Wording

/// What long work shows of how far it has come.
@Suite struct ProgressLineTests {
  @Test func itStaysInTheLanguageInWhichItBegan() async throws {
    let terminal = try PseudoTerminal()
    let line = Language.$current.withValue(.chinese) {
      ProgressLine("training", descriptor: terminal.device)
    }
    defer { line.clear() }
    var shown = ""
    while !shown.contains("3") {
      try await Task.sleep(for: .milliseconds(50))
      shown += terminal.shown()
      // A thread that knows of no language.
      if shown.contains("正在训练") { line.show("epoch \(3) of \(50)") }
    }
    #expect(shown.contains("第 3/50 轮"), "\(shown)")
  }

  @Test func itComesWhenWorkLastsAndGoesAtItsEnd() async throws {
    let terminal = try PseudoTerminal()
    let line = ProgressLine("checking a.net", descriptor: terminal.device)
    #expect(terminal.shown() == "")
    var shown = ""
    while !shown.contains("1 of 2") {
      try await Task.sleep(for: .milliseconds(50))
      shown += terminal.shown()
      if shown.contains("checking a.net") { line.show("1 of 2") }
    }
    _ = terminal.shown()
    line.clear()
    #expect(terminal.shown().hasSuffix("\r\u{1B}[K"))
    try await Task.sleep(for: .milliseconds(300))
    #expect(terminal.shown() == "")
  }

  @Test func shortWorkShowsNothing() async throws {
    let terminal = try PseudoTerminal()
    ProgressLine("checking a.net", descriptor: terminal.device).clear()
    try await Task.sleep(for: .milliseconds(700))
    #expect(terminal.shown() == "")
  }

  @Test func whatIsNoTerminalGetsNothing() async throws {
    let pipe = Pipe()
    let line = ProgressLine("x", descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try await Task.sleep(for: .milliseconds(700))
    line.clear()
    try pipe.fileHandleForWriting.close()
    #expect(try pipe.fileHandleForReading.readToEnd() ?? Data() == Data())
  }
}
