package import Networks
import Wording

/// Finds where a lesson and its translation are not the same lesson.
///
/// The title and the sentences differ. All else is the same in both: the rest of the front matter, the
/// steps' ids, the networks, what is shown, the questions with their answers, and every number that is
/// generated. What differs is found in the translation.
package struct TwinCheck {
  private let original: Lesson
  private let translation: Lesson

  /// Two lessons that have been read.
  package init(_ translation: Lesson, of original: Lesson) {
    (self.original, self.translation) = (original, translation)
  }

  /// Everything but the generated blocks, in the order of the file.
  package func findings() -> [Diagnostic] {
    (front() + steps()).sorted { $0.range.lower < $1.range.lower }
  }

  /// Where the generated blocks of two lessons without other findings have other numbers.
  package static func findings(
    in translation: LessonWriting, of original: LessonWriting
  ) -> [Diagnostic] {
    zip(translation.places, original.places).compactMap { ours, theirs in
      guard let block = ours.committed, let other = theirs.committed else { return nil }
      let comparison = GeneratedComparison(theirs.precision)
      guard let text = comparison.difference(ofNumbersIn: block.markdown, from: other.markdown)
      else { return nil }
      return Diagnostic(
        "the translation's block has other numbers", at: block.range, label: text,
        help: "`backprop lesson --bless` writes both", in: translation.lesson.source)
    }
  }

  // MARK: - Front matter

  private func front() -> [Diagnostic] {
    let pairs: [(FrontMatter.Key, String, String)] = [
      (.id, translation.id, original.id),
      (.minutes, "\(translation.minutes)", "\(original.minutes)"),
      (.needs, translation.needs.joined(separator: ", "), original.needs.joined(separator: ", ")),
      (
        .articles, translation.articles.map(\.description).joined(separator: ", "),
        original.articles.map(\.description).joined(separator: ", ")
      ),
    ]
    return pairs.filter { $1 != $2 }.map { key, _, theirs in
      finding(
        "`\(key.rawValue)` is not the original's",
        at: line(beginning: "\(key.rawValue):", in: whole(of: translation)),
        label: theirs.isEmpty ? "nothing stands there in \(name)" : "\(name) says `\(theirs)`")
    }
  }

  // MARK: - Steps and what stands in them

  private func steps() -> [Diagnostic] {
    let (ours, theirs) = (translation.steps, original.steps)
    var findings: [Diagnostic] = []
    for (step, other) in zip(ours, theirs) {
      guard step.id == other.id else {
        return findings + [
          finding(
            "the step `\(step.id)` is not the original's", at: step.range,
            label: "`\(other.id)` stands here in \(name)")
        ]
      }
      findings += parts(of: step, other)
    }
    if ours.count != theirs.count {
      let step = ours.count > theirs.count ? ours[theirs.count] : ours[ours.count - 1]
      findings.append(
        finding(
          ours.count > theirs.count
            ? "the step `\(step.id)` is not in the original"
            : "the step `\(theirs[ours.count].id)` is missing", at: step.range,
          label: ours.count > theirs.count
            ? "\(name) ends above it" : "it stands behind this one in \(name)"))
    }
    return findings
  }

  /// The first place at which something else stands, or what differs within questions.
  private func parts(of step: LessonStep, _ other: LessonStep) -> [Diagnostic] {
    let (ours, theirs) = (step.twinParts, other.twinParts)
    var findings: [Diagnostic] = []
    for (part, otherPart) in zip(ours, theirs) {
      guard part.name == otherPart.name else {
        return findings + [
          finding(
            "\(part.name) is not what the original has here", at: part.range,
            label: "\(name) has \(otherPart.name), on line \(line(of: otherPart.range))")
        ]
      }
      if translation.source.text(in: part.range) != original.source.text(in: otherPart.range) {
        findings.append(difference(part, otherPart))
      }
      if let question = part.question, let otherQuestion = otherPart.question {
        findings += differences(question, otherQuestion)
      }
    }
    if ours.count > theirs.count {
      findings.append(
        finding(
          "\(ours[theirs.count].name) is not in the original", at: ours[theirs.count].range,
          label: "the step has nothing more in \(name)"))
    } else if ours.count < theirs.count {
      findings.append(
        finding(
          "\(theirs[ours.count].name) is missing from the step `\(step.id)`", at: step.range,
          label: "it stands on line \(line(of: theirs[ours.count].range)) of \(name)"))
    }
    return findings
  }

  /// The first line in which two texts differ.
  private func difference(_ part: TwinPart, _ other: TwinPart) -> Diagnostic {
    let lines = LineCursor.lines(of: part.range, in: translation.source)
    let others = LineCursor.lines(of: other.range, in: original.source)
    let place = zip(lines, others).first { ours, theirs in
      translation.source.text(in: ours) != original.source.text(in: theirs)
    }
    let theirs = place?.1 ?? others[min(lines.count, others.count - 1)]
    let text = original.source.text(in: theirs)
    return finding(
      "\(part.name) is not the original's", at: place?.0 ?? lines[lines.count - 1],
      label: lines.count != others.count && place == nil
        ? "\(name) has \(others.count) lines, this has \(lines.count)"
        : "line \(line(of: theirs)) of \(name) says: \(text)")
  }

  // MARK: - Questions

  private func differences(_ question: Question, _ other: Question) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func compare(_ what: Phrase, _ ours: String, _ theirs: String, at range: SourceRange) {
      guard ours != theirs else { return }
      findings.append(
        finding(
          "\(what) is not the original's", at: range,
          label: theirs.isEmpty ? "\(name) has none" : "\(name) says `\(theirs)`"))
    }
    func key(_ key: QuestionFields.Key) -> SourceRange {
      line(beginning: "\(key.rawValue):", in: question.range, else: question.idRange)
    }
    compare("the kind", question.kind.twinText, other.kind.twinText, at: key(.kind))
    compare("the answer", question.answer.text, other.answer.text, at: question.answer.range)
    compare("`example`", number(question.example), number(other.example), at: key(.example))
    compare("`faded`", "\(question.faded)", "\(other.faded)", at: key(.faded))
    compare(
      "`optional`", question.isOptional ? "yes" : "", other.isOptional ? "yes" : "",
      at: key(.optional))
    compare(
      "the number of options", "\(question.options.count)", "\(other.options.count)",
      at: question.textRange)
    findings += writings("also", question.alsoRight, other.alsoRight, at: question.idRange)
    findings += writings(
      "wrong", question.wrong.map(\.answer), other.wrong.map(\.answer), at: question.idRange)
    // What the engine would say in English may be said better in the translation.
    for (ours, theirs) in zip(question.wrong, other.wrong)
    where ours.diagnosis == nil && theirs.diagnosis != nil {
      findings.append(
        finding(
          "the wrong answer has no diagnosis", at: ours.answer.range, label: "\(name) has one"))
    }
    return findings
  }

  private func writings(
    _ key: String, _ ours: [Writing], _ theirs: [Writing], at range: SourceRange
  ) -> [Diagnostic] {
    if let (writing, other) = zip(ours, theirs).first(where: { $0.text != $1.text }) {
      return [
        finding(
          "`\(key)` is not the original's", at: writing.range,
          label: "\(name) says `\(other.text)`")
      ]
    }
    guard ours.count != theirs.count else { return [] }
    let writing = ours.count > theirs.count ? ours[theirs.count] : theirs[ours.count]
    return [
      finding(
        ours.count > theirs.count
          ? "`\(key)` is not in the original" : "`\(key): \(writing.text)` is missing",
        at: ours.count > theirs.count ? writing.range : range,
        label: "\(name) has \(theirs.count) such lines")
    ]
  }

  // MARK: - Places

  /// How the original is called in findings.
  private var name: String { original.source.name }

  private func number(_ value: Int?) -> String { value.map(String.init) ?? "" }

  private func line(of range: SourceRange) -> Int {
    original.source.position(of: range.lower).line
  }

  private func whole(of lesson: Lesson) -> SourceRange {
    SourceRange(lesson.source.start, lesson.source.bytes.count)
  }

  /// The first line of a range that begins so; else the given place, or the range's beginning.
  private func line(
    beginning text: String, in range: SourceRange, else place: SourceRange? = nil
  ) -> SourceRange {
    LineCursor.lines(of: range, in: translation.source).first {
      translation.source.text(in: $0).hasPrefix(text)
    } ?? place ?? SourceRange(range.lower, range.lower)
  }

  private func finding(_ message: Phrase, at range: SourceRange, label: Phrase) -> Diagnostic {
    Diagnostic(message, at: range, label: label, in: translation.source)
  }
}
