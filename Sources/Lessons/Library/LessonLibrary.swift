package import Foundation
package import Networks
package import Wording

/// All lessons that can be had, in the order of the course.
package struct LessonLibrary: Sendable {
  /// The lessons; what a lesson needs stands before it, and else the file names decide.
  package let lessons: [Lesson]
  /// Where each lesson was found, by its id.
  private let folders: [String: LessonFolder]

  /// Finds the lessons of a folder, if one is given, and then those in the binary.
  ///
  /// A lesson of the folder takes the place of one in the binary that has the same id. One that is not
  /// written in the language is told in English.
  ///
  /// - Throws: where the folder or a file of it cannot be read, where a lesson is not well formed,
  ///   where two in one folder have the same id, and where one needs what there is not or needs
  ///   itself by way of others.
  package init(directory: URL?, language: Language = .english) throws(LessonError) {
    try self.init(
      folders: (directory.map { [.directory($0)] } ?? []) + [.embedded], language: language)
  }

  /// Finds the lessons of several folders, those of the earlier before those of the later.
  init(folders: [LessonFolder], language: Language = .english) throws(LessonError) {
    var found: [(file: String, folder: Int, lesson: Lesson)] = []
    var origins: [String: LessonFolder] = [:]
    var translations: [String: Lesson] = [:]
    for (index, folder) in folders.enumerated() {
      let own = try folder.lessons(in: .english)
      let translated = language == .english ? [] : try folder.lessons(in: language)
      for (_, lesson) in translated where !own.contains(where: { $0.lesson.id == lesson.id }) {
        throw .malformed(lesson.translatesNothing())
      }
      for (file, lesson) in own where origins[lesson.id] == nil {
        origins[lesson.id] = folder
        found.append((file, index, lesson))
        translations[lesson.id] = translated.first { $0.lesson.id == lesson.id }?.lesson
      }
    }
    found.sort { ($0.file, $0.folder) < ($1.file, $1.folder) }
    do {
      // What is needed is in English the same, and there for all.
      lessons = try courseOrder(found.map(\.lesson)).map { translations[$0.id] ?? $0 }
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
    let file = URL(filePath: lesson.source.name).lastPathComponent
    return folder.appending(path: lesson.language.lessonPath + file)
  }

  /// The ids of all lessons in the order of the course, among which a misspelt one can be sought.
  package var ids: [String] { lessons.map(\.id) }

  /// The bytes of a file that a lesson names, by its path below the folder of the English lessons.
  package func file(atPath path: String, of lesson: Lesson) throws(LessonError) -> [UInt8] {
    try (folders[lesson.id] ?? .embedded).bytes(atPath: path)
  }

  /// How to read a lesson's networks: the files that they name stand below the folder of the English
  /// lessons, whatever the language, so that a network is the same in all.
  package func networkOptions(for lesson: Lesson) -> NetworkOptions {
    let folder = folders[lesson.id] ?? .embedded
    var options = NetworkOptions()
    options.readFile = { path in try folder.bytes(atPath: path) }
    return options
  }
}

extension LessonFolder {
  /// The lessons that are written in a language, each with its path.
  fileprivate func lessons(
    in language: Language
  ) throws(LessonError) -> [(file: String, lesson: Lesson)] {
    var lessons: [(file: String, lesson: Lesson)] = []
    for file in try lessonFiles(in: language) {
      let bytes = try bytes(atPath: file)
      var lesson: Lesson
      do {
        lesson = try Lesson(SourceText(name: displayName(of: file), bytes: bytes))
      } catch {
        throw .malformed(error)
      }
      lesson.language = language
      if let earlier = lessons.first(where: { $0.lesson.id == lesson.id }) {
        throw .malformed(lesson.hasSameID(as: earlier.lesson))
      }
      lessons.append((file, lesson))
    }
    return lessons
  }
}
