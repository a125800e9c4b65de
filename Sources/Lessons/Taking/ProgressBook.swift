package import Foundation

/// Everything that a learner has done, as it stands in the file that keeps it.
package struct ProgressBook: Codable, Equatable, Sendable {
  /// The form of the file that this program writes.
  package static let version = 1

  package private(set) var version = ProgressBook.version
  /// By the lessons' ids.
  package var lessons: [String: LessonProgress] = [:]

  package init() {}

  /// Why a file does not hold progress that this program can read.
  package enum Problem: Error, Equatable {
    case damaged
    /// A later version of the program wrote it.
    case newer(version: Int)
  }

  private struct Header: Codable { let version: Int }

  package init(_ data: Data) throws(Problem) {
    let decoder = JSONDecoder()
    guard let header = try? decoder.decode(Header.self, from: data) else { throw .damaged }
    guard header.version <= ProgressBook.version else { throw .newer(version: header.version) }
    guard let book = try? decoder.decode(ProgressBook.self, from: data) else { throw .damaged }
    self = book
  }

  /// The file's bytes, the same for the same progress.
  package func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
