import Foundation
import Synchronization

/// The sentences of the program in other languages than English.
///
/// An entry is two lines, the English sentence and the Chinese one; a blank line parts entries, and
/// a line that begins with `# ` is a heading. A line break in a sentence is written `\n`.
package enum Phrasebook {
  /// Chinese by English.
  package static let chinese: [String: String] = {
    var result: [String: String] = [:]
    for entry in entries(of: chinesePages) { result[entry.english] = entry.chinese }
    return result
  }()

  /// An English sentence and the Chinese one.
  package struct Entry: Equatable, Sendable {
    package let english: String
    package let chinese: String
  }

  /// All pages of the Chinese phrasebook.
  package static let chinesePages = [
    chineseProgram,
    chineseTaking,
    chineseNetworksSigns,
    chineseNetworksAToE,
    chineseNetworksFToR,
    chineseNetworksSToV,
    chineseNetworksW, chineseSafetensors, chineseTraining,
    chineseArguments, chineseCommand, chineseCommandRuns, chineseCommandHelp, chineseCommandOptions,
    chineseLessonsJudging, chineseLessonsParsing, chineseLessonsDirectives, chineseLessonsQuestions,
    chineseLessonsChecking,
    chineseExplanationsCards, chineseExplanationsDocuments, chineseChecking,
    chineseCheckingMistakes, chineseCharts, chinesePagesOfTraces,
  ]

  /// The entries of some pages, in order.
  package static func entries(of pages: [String]) -> [Entry] {
    pages.flatMap { page in
      page.split(separator: "\n\n").compactMap { paragraph in
        let lines = paragraph.split(separator: "\n").filter { !$0.hasPrefix("# ") }
        guard lines.count == 2 else { return nil }
        return Entry(english: unescaped(lines[0]), chinese: unescaped(lines[1]))
      }
    }
  }

  private static func unescaped(_ line: Substring) -> String {
    line.replacingOccurrences(of: "\\n", with: "\n")
  }

  #if DEBUG
    private static let reported = Mutex<Set<String>>([])

    /// Where a build for tests writes the sentences that have no Chinese one.
    private static let report = ProcessInfo.processInfo.environment["PHRASES_WITHOUT_CHINESE"]

    /// In a build for tests, notes a sentence that has no Chinese one, once.
    static func reportIfUnknown(_ english: String) {
      let words = english.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }
      guard let report, words.contains(where: { $0.element.contains(where: \.isLetter) }),
        chinese[english] == nil,
        reported.withLock({ $0.insert(english).inserted })
      else { return }
      let line = english.replacingOccurrences(of: "\n", with: "\\n") + "\n"
      if let file = fopen(report, "a") {
        fputs(line, file)
        fclose(file)
      }
    }
  #endif
}
