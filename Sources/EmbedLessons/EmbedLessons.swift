import Foundation

/// Writes the files of the lessons folder as one Swift file, for the build to put into the binary.
///
/// Called by the plugin as `EmbedLessons OUTPUT FOLDER PATH…`, the paths relative to the folder.
@main
enum EmbedLessons {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2 else { throw WrongUse() }
    let output = URL(filePath: arguments[1])
    let folder = URL(filePath: arguments[2])
    let files = try arguments.dropFirst(2).map { path in
      (path, [UInt8](try Data(contentsOf: folder.appending(path: path))))
    }
    try Data(swiftFile(embedding: files).utf8).write(to: output)
  }

  private struct WrongUse: Error, CustomStringConvertible {
    let description = "usage: EmbedLessons OUTPUT FOLDER PATH…"
  }
}
