import Networks
import Typography
import Wording

/// Puts lessons behind what they need; the given order decides between those that may come next.
///
/// - Throws: a diagnostic where a lesson needs an id that there is not, or needs itself by way of
///   others.
func courseOrder(_ lessons: [Lesson]) throws(Diagnostic) -> [Lesson] {
  let known = Set(lessons.map(\.id))
  for lesson in lessons {
    for (need, range) in zip(lesson.needs, lesson.needRanges) where !known.contains(need) {
      let nearest = Spelling.nearest(to: need, among: lessons.map(\.id))
      throw Diagnostic(
        "there is no lesson `\(need)`", at: range, label: "the lesson cannot need it",
        help: nearest.map { "did you mean `\($0)`?" }, in: lesson.source)
    }
  }
  var waiting = lessons
  var ordered: [Lesson] = []
  var placed: Set<String> = []
  while !waiting.isEmpty {
    let isReady = { (lesson: Lesson) in lesson.needs.allSatisfy(placed.contains) }
    guard let next = waiting.firstIndex(where: isReady) else { throw circle(in: waiting, placed) }
    placed.insert(waiting[next].id)
    ordered.append(waiting.remove(at: next))
  }
  return ordered
}

/// The error of lessons each of which waits for another of them.
private func circle(in waiting: [Lesson], _ placed: Set<String>) -> Diagnostic {
  // Going from need to need must come back to a lesson that was passed.
  var passed: [(lesson: Lesson, need: Int)] = []
  var current = waiting[0]
  while !passed.contains(where: { $0.lesson.id == current.id }) {
    let need = current.needs.firstIndex { !placed.contains($0) } ?? 0
    passed.append((current, need))
    current = waiting.first { $0.id == current.needs[need] } ?? current
  }
  let around = passed.drop { $0.lesson.id != current.id }
  let names = (around.map(\.lesson.id) + [current.id]).map { "`\($0)`" }
  let need = around.first?.need ?? 0
  return Diagnostic(
    "lessons need each other in a circle", at: current.needRanges[need],
    label: Phrase(verbatim: names.joined(separator: " → ")), in: current.source)
}

extension Lesson {
  /// The error of a translation of what there is not.
  func translatesNothing() -> Diagnostic {
    Diagnostic(
      "there is no English lesson `\(id)`", at: idRange, label: "this cannot be its translation",
      help: "the English lesson stands in the folder above", in: source)
  }

  /// The error of a lesson whose id is taken.
  func hasSameID(as earlier: Lesson) -> Diagnostic {
    Diagnostic(
      "two lessons have the id `\(id)`", at: idRange, label: "so has \(earlier.source.name)",
      help: "give one of them another id", in: source)
  }
}
