import Foundation
import PackagePlugin

/// Has EmbedLessons turn the package's lessons folder into a Swift file of the target.
///
/// Every file is an input of the build, so a change to one builds anew. The list of them is made when
/// the build is planned, and SwiftPM plans anew when a file comes or goes below a target's folder:
/// hence the link `lessons` beside this file.
@main
struct EmbedLessonsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "lessons")
    let paths = try files(in: folder)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFile+All.swift")
    return [
      .buildCommand(
        displayName: "Embedding the lessons",
        executable: try context.tool(named: "EmbedLessons").url,
        arguments: [output.path(percentEncoded: false), folder.path(percentEncoded: false)] + paths,
        inputFiles: paths.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  /// The paths below a folder of all files that are not hidden, in order.
  private func files(in folder: URL, below prefix: String = "") throws -> [String] {
    let entries = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
    return try entries.sorted { $0.lastPathComponent < $1.lastPathComponent }.flatMap { entry in
      let path = prefix + entry.lastPathComponent
      let isFolder = try entry.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
      return isFolder ? try files(in: entry, below: path + "/") : [path]
    }
  }
}
