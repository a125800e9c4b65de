import Wording

/// How a network file is read, beyond its text.
public struct NetworkOptions: Sendable {
  /// Mixed with a parameter's name where its draw has no seed of its own.
  public var seed: UInt64 = 1
  /// Names of functions to open into what they are made of.
  public var expanding: Set<String> = []
  /// Whether the masks of `dropout` are drawn; else nothing is dropped.
  public var drawsMasks = true
  /// Reads a file that the network names, given as the network writes it.
  public var readFile: @Sendable (_ path: String) throws -> [UInt8]

  /// Reads a file that the network names piece by piece; without it, it is read as a whole.
  public var readFileInPieces:
    (@Sendable (_ path: String, _ take: ([UInt8]) throws -> Void) throws -> Void)?

  /// The options of a text that names no files.
  public init() {
    readFile = { path in throw UnreadableFile(path: path) }
  }

  /// Hands over a file that the network names, piece by piece.
  func readPieces(_ path: String, _ take: ([UInt8]) throws -> Void) throws {
    if let readFileInPieces { try readFileInPieces(path, take) } else { try take(readFile(path)) }
  }

  /// Thrown where a network names a file and there is no folder to find it in.
  public struct UnreadableFile: Error, CustomStringConvertible {
    /// The path as the network writes it.
    public let path: String
    /// Why it cannot be read.
    public var description: String {
      let phrase: Phrase = "there is no folder in which to look for \(path)"
      return phrase.text
    }
  }
}
