import Foundation
import Terminal
import Testing

@Suite("Output") struct OutputWriterTests {
  @Test func `text stays in the buffer until it is full or flushed`() throws {
    let pipe = Pipe()
    let output = OutputWriter(
      descriptor: pipe.fileHandleForWriting.fileDescriptor, capacity: 8)
    try output.write("ŷ=1")
    var place = pollfd(
      fd: pipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&place, 1, 0) == 0)
    try output.writeLine(", δ=2")
    #expect(pipe.fileHandleForReading.availableData == Data("ŷ=1, δ=2".utf8))
    try output.flush()
    #expect(pipe.fileHandleForReading.availableData == Data("\n".utf8))
  }

  @Test func `a closed pipe is an error of its own, and not the end of the program`() throws {
    let pipe = Pipe()
    let output = OutputWriter(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try pipe.fileHandleForReading.close()
    try output.write("x")
    #expect(throws: OutputError.closedPipe) { try output.flush() }
    try output.flush()
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func `a full disk is told`() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let output = OutputWriter(descriptor: descriptor)
    try output.write("x")
    #expect(throws: OutputError.failed(code: ENOSPC)) { try output.flush() }
    #expect(OutputError.failed(code: ENOSPC).description.contains("space"))
    #expect(!output.isTerminal)
  }

  @Test func `more than a pipe holds arrives whole`() async throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    let reading = pipe.fileHandleForReading
    let reader = Task.detached { try reading.readToEnd()?.count }
    let output = OutputWriter(descriptor: descriptor, capacity: 100)
    for _ in 0..<50_000 { try output.write("0123456789") }
    try output.flush()
    try pipe.fileHandleForWriting.close()
    #expect(try await reader.value == 500_000)
  }
}
