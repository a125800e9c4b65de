import Networks
import Wording

/// Finds numbers in a lesson's sentences that were typed by hand and that nothing in it gives.
///
/// A decimal of three significant digits or more is computed, and computed numbers are generated: so it
/// must be in a generated block or in a network of the lesson, perhaps with more digits there.
struct TypedNumbers {
  private let lesson: Lesson
  private let known: [Double]

  /// The fewest digits that nobody makes up.
  static let significantDigits = 3

  init(_ writing: LessonWriting) {
    lesson = writing.lesson
    let texts = writing.places.map(\.markdown) + lesson.networks.map(\.text)
    known = texts.flatMap { PrintedNumber.all(in: $0).map(\.value.magnitude) }
  }

  func findings() -> [Diagnostic] {
    sentences.flatMap { range in
      PrintedNumber.all(in: lesson.source.text(in: range)).filter { !isKnown($0) }.map { number in
        let place = SourceRange(
          range.lower + number.range.lowerBound, range.lower + number.range.upperBound)
        return Diagnostic(
          "this number is typed by hand", at: place,
          label: "no generated block and no network of the lesson has it",
          help: "show it above with `<!-- table: … -->`, or write it with fewer digits",
          in: lesson.source)
      }
    }
  }

  private func isKnown(_ number: PrintedNumber) -> Bool {
    guard number.isDecimal, number.significantDigits >= TypedNumbers.significantDigits else {
      return true
    }
    return known.contains { ($0 - number.value.magnitude).magnitude <= 0.501 * number.unit }
  }

  /// Where people have written sentences: prose, questions, hints and diagnoses.
  private var sentences: [SourceRange] {
    lesson.steps.flatMap(\.parts).flatMap { part -> [SourceRange] in
      switch part {
      case .prose(_, let range): [range]
      case .ask(let question): [question.textRange] + remarks(in: question)
      case .network, .show, .again: []
      }
    }
  }

  private func remarks(in question: Question) -> [SourceRange] {
    LineCursor.lines(of: question.range, in: lesson.source).compactMap { line in
      let text = lesson.source.text(in: line)
      if text.hasPrefix("hint:") { return line }
      guard text.hasPrefix("wrong:"), let arrow = text.firstRange(of: "=>") else { return nil }
      return SourceRange(line.lower + text[..<arrow.upperBound].utf8.count, line.upper)
    }
  }
}
