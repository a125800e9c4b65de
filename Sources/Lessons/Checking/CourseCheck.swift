package import Foundation
package import Networks
import Wording

/// Checks lessons in all the languages in which they are written, and the languages against each other.
package struct CourseCheck {
  /// The lessons in English.
  package let english: LessonLibrary
  private let translated: [LessonLibrary]

  /// Finds the lessons of a folder, if one is given, and those in the binary, in every language.
  package init(directory: URL?) throws(LessonError) {
    try self.init { language throws(LessonError) in
      try LessonLibrary(directory: directory, language: language)
    }
  }

  init(_ library: (Language) throws(LessonError) -> LessonLibrary) throws(LessonError) {
    english = try library(.english)
    var translated: [LessonLibrary] = []
    for language in Language.allCases where language != .english {
      translated.append(try library(language))
    }
    self.translated = translated
  }

  /// A lesson in a language, with the library in which it was found.
  package typealias Version = (lesson: Lesson, library: LessonLibrary)

  /// The English lesson with this id, and its translations; nothing if there is none.
  package func versions(ofLesson id: String) -> [Version] {
    guard let original = english.lesson(withID: id) else { return [] }
    return [(original, english)]
      + translated.compactMap { library in
        library.lesson(withID: id).flatMap { lesson in
          lesson.language == .english ? nil : (lesson, library)
        }
      }
  }

  /// Everything that is wrong with a lesson in any language.
  package func findings(inLesson id: String) -> [Diagnostic] {
    let trainings = ShownTrainings()
    var original: LessonWriting?
    var findings: [Diagnostic] = []
    for version in versions(ofLesson: id) {
      do {
        let check = try LessonCheck(
          version.lesson, options: version.library.networkOptions(for: version.lesson),
          among: version.library.lessons, trainings: trainings,
          file: version.library.reader(of: version.lesson))
        findings += check.findings()
        guard version.lesson.language != .english else {
          original = check.writing
          continue
        }
        guard let original else { continue }
        let differences = TwinCheck(version.lesson, of: original.lesson).findings()
        findings += differences
        if differences.isEmpty {
          findings += TwinCheck.findings(in: check.writing, of: original)
        }
      } catch {
        findings.append(error)
      }
    }
    return findings
  }
}

extension LessonLibrary {
  /// Reads what a link in a lesson leads to.
  ///
  /// That is the text of a file, nothing of a folder, and `nil` where there is neither. A lesson in the
  /// binary has no files beside it.
  fileprivate func reader(of lesson: Lesson) -> ((String) -> String?)? {
    guard let url = url(of: lesson) else { return nil }
    return { path in
      let file = url.deletingLastPathComponent().appending(path: path)
      var isFolder: ObjCBool = false
      guard
        FileManager.default.fileExists(
          atPath: file.path(percentEncoded: false), isDirectory: &isFolder)
      else { return nil }
      return isFolder.boolValue ? "" : (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }
  }
}
