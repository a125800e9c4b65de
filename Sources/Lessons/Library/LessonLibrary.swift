package import Foundation
package import Networks

/// All lessons that can be had, in the order of the course.
package struct LessonLibrary: Sendable {
  /// The lessons; what a lesson needs stands before it, and else the file names decide.
  package let lessons: [Lesson]
  /// Where each lesson was found, by its id.
  private let folders: [String: LessonFolder]

  /// Finds the lessons of a folder, if one is given, and then those in the binary.
  ///
  /// A lesson of the folder takes the place of one in the binary that has the same id.
  ///
  /// - Throws: where the folder or a file of it cannot be read, where a lesson is not well formed,
  ///   where two in one folder have the same id, and where one needs what there is not or needs
  ///   itself by way of others.
  package init(directory: URL?) throws(LessonError) {
    try self.init(folders: (directory.map { [.directory($0)] } ?? []) + [.embedded])
  }

  /// Finds the lessons of several folders, those of the earlier before those of the later.
  init(folders: [LessonFolder]) throws(LessonError) {
    var found: [(file: String, folder: Int, lesson: Lesson)] = []
    var origins: [String: LessonFolder] = [:]
    for (index, folder) in folders.enumerated() {
      var own: [Lesson] = []
      for file in try folder.lessonFiles() {
        let bytes = try folder.bytes(atPath: file)
        let lesson: Lesson
        do {
          lesson = try Lesson(SourceText(name: folder.displayName(of: file), bytes: bytes))
        } catch {
          throw .malformed(error)
        }
        if let earlier = own.first(where: { $0.id == lesson.id }) {
          throw .malformed(lesson.hasSameID(as: earlier))
        }
        own.append(lesson)
        guard origins[lesson.id] == nil else { continue }
        origins[lesson.id] = folder
        found.append((file, index, lesson))
      }
    }
    found.sort { ($0.file, $0.folder) < ($1.file, $1.folder) }
    do {
      lessons = try courseOrder(found.map(\.lesson))
    } catch {
      throw .malformed(error)
    }
    self.folders = origins
  }

  /// The lesson with this id.
  package func lesson(withID id: String) -> Lesson? {
    lessons.first { $0.id == id }
  }

  /// The file of a lesson; `nil` for one that is in the binary.
  package func url(of lesson: Lesson) -> URL? {
    guard case .directory(let folder) = folders[lesson.id] else { return nil }
    return folder.appending(path: URL(filePath: lesson.source.name).lastPathComponent)
  }

  /// The ids of all lessons in the order of the course, among which a misspelt one can be sought.
  package var ids: [String] { lessons.map(\.id) }

  /// The bytes of a file that a lesson names, by its path relative to the lesson.
  package func file(atPath path: String, of lesson: Lesson) throws(LessonError) -> [UInt8] {
    try (folders[lesson.id] ?? .embedded).bytes(atPath: path)
  }

  /// How to read a lesson's networks: the files that they name stand beside the lesson.
  package func networkOptions(for lesson: Lesson) -> NetworkOptions {
    let folder = folders[lesson.id] ?? .embedded
    var options = NetworkOptions()
    options.readFile = { path in try folder.bytes(atPath: path) }
    return options
  }
}
