import Foundation
import Terminal
import Testing

/// These open a real pseudo-terminal, and install signal handlers: one at a time.
@Suite("Key reader", .serialized) struct KeyReaderTests {
  @Test func `cbreak mode clears two flags only, and gives them back`() throws {
    let terminal = try PseudoTerminal()
    let before = try terminal.mode()
    do {
      let reader = try KeyReader(input: terminal.device)
      let during = try terminal.mode()
      #expect(during.c_lflag == before.c_lflag & ~tcflag_t(ICANON | ECHO))
      #expect(during.c_lflag != before.c_lflag)
      #expect(during.c_lflag & tcflag_t(ISIG) != 0)
      #expect((during.c_iflag, during.c_oflag) == (before.c_iflag, before.c_oflag))
      _ = consume reader
    }
    #expect(try terminal.mode().c_lflag == before.c_lflag)
  }

  @Test func `keys arrive without a line, and a lone escape after a wait`() throws {
    let terminal = try PseudoTerminal()
    var reader = try KeyReader(input: terminal.device)
    terminal.type("n\u{1B}[Dŷ ")
    #expect(try reader.next() == .character("n"))
    #expect(try reader.next() == .left)
    #expect(try reader.next() == .character("ŷ"))
    #expect(try reader.next() == .space)
    terminal.type("\u{1B}")
    #expect(try reader.next() == .escape)
  }

  @Test func `a change of size comes as a key`() throws {
    let terminal = try PseudoTerminal()
    var reader = try KeyReader(input: terminal.device)
    kill(getpid(), SIGWINCH)
    #expect(try reader.next() == .resized)
    terminal.type("q")
    #expect(try reader.next() == .character("q"))
  }

  @Test func `a terminal that goes ends the input for good`() throws {
    let terminal = try PseudoTerminal()
    var reader = try KeyReader(input: terminal.device)
    terminal.hangUp()
    #expect(try reader.next() == .endOfInput)
    #expect(try reader.next() == .endOfInput)
  }

  @Test func `there is one reader at a time, and after an error the next may come`() throws {
    let terminal = try PseudoTerminal()
    do {
      let first = try KeyReader(input: terminal.device)
      #expect(throws: TerminalError.alreadyReading) { _ = try KeyReader(input: terminal.device) }
      _ = consume first
    }
    _ = try KeyReader(input: terminal.device)
  }

  @Test func `a pipe is no terminal`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    #expect(throws: TerminalError.notATerminal) { _ = try KeyReader(input: ends[0]) }
    for end in ends { close(end) }
  }

  @Test func `the size is the terminal's unless COLUMNS says otherwise`() throws {
    let terminal = try PseudoTerminal()
    var window = winsize(ws_row: 40, ws_col: 132, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(terminal.device, UInt(TIOCSWINSZ), &window) == 0)
    func size(_ environment: [String: String]) -> TerminalSize {
      TerminalSize.current(descriptor: terminal.device, environment: environment)
    }
    #expect(size([:]) == TerminalSize(columns: 132, rows: 40))
    #expect(size(["COLUMNS": "60"]) == TerminalSize(columns: 60, rows: 40))
    #expect(size(["COLUMNS": "wide", "LINES": "-3"]) == TerminalSize(columns: 132, rows: 40))
    let unknown = TerminalSize.current(descriptor: -1, environment: [:])
    #expect(unknown == TerminalSize(columns: 80, rows: 24))
  }
}
