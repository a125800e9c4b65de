import Foundation
import Terminal
import Testing
import Wording

/// What long work shows of how far it has come.
@Suite struct ProgressLineTests {
  @Test func itStaysInTheLanguageInWhichItBegan() async throws {
    let terminal = try PseudoTerminal()
    let line = Language.$current.withValue(.chinese) {
      ProgressLine("checkpoint", descriptor: terminal.device)
    }
    defer { line.clear() }
    // Whoever tells it may know of no language, as other threads do.
    line.show("curves")
    var shown = ""
    while shown.isEmpty {
      try await Task.sleep(for: .milliseconds(50))
      shown += terminal.shown()
    }
    #expect(shown.contains("曲线"), "\(shown)")
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
    let line = ProgressLine("checking a.net", descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try await Task.sleep(for: .milliseconds(700))
    line.clear()
    try pipe.fileHandleForWriting.close()
    #expect(try pipe.fileHandleForReading.readToEnd() ?? Data() == Data())
  }
}
