import Explanations
import Rules
import Typography
import Wording

/// A step of the page: one derivation, or all lines of one update.
struct StepArticle {
  /// Its number on the page, counted from 1.
  let number: Int
  /// What it is called in lists: `∂L/∂z2`.
  let title: String
  /// The attributes that tell a script what it is about.
  var data: [(name: String, value: String)]
  /// The part of the trace: `forward`, `backward`, `cost`, `paths`, `update`.
  let section: String
  /// What stands in it.
  var body: [String]

  /// The step in HTML.
  var html: String {
    let attributes = data.map { " data-\($0.name)=\"\(XMLText.escaped($0.value))\"" }.joined()
    return """
      <article class="step \(section)" id="step-\(number)" data-section="\(section)" \
      data-title="\(XMLText.escaped(title))"\(attributes)>
      \(body.joined(separator: "\n"))
      </article>
      """
  }
}

extension HTML {
  /// The head of a card and its lines; `code` is what its result is called.
  func card(_ derivation: Derivation, code: String?) -> [String] {
    var parts: [String] = []
    var title = ""
    if case .step(let number) = derivation.style {
      title = "<span class=\"number\">\(PageWords.html("Step \(number)"))</span> "
    }
    let note = derivation.headNote.map { " <span class=\"why\">\(prose($0))</span>" } ?? ""
    parts.append("<h3>\(title)\(maths(derivation.head))\(note)</h3>")
    var previous: String?
    for line in derivation.lines {
      let plain = text.text(line.expression)
      // A number that stands there already says nothing new.
      if plain == previous, line.note == nil { continue }
      previous = plain
      parts.append(self.line(line, code: code))
    }
    if let closing = derivation.closing {
      parts.append("<p class=\"meaning\">\(prose(closing, result: code))</p>")
    }
    return parts
  }

  private func line(_ line: Derivation.Line, code: String?) -> String {
    let kind =
      switch line.expression {
      case .symbols, .arrays: "symbols"
      case .numbers: "numbers"
      case .result, .array: "result"
      }
    return """
      <div class="line \(kind)"><span class="sign">=</span><span class="maths">\
      \(maths(line.expression, result: code))</span>\(why(line))</div>
      """
  }

  /// The note beside a line; where terms are left out, how many there are.
  private func why(_ line: Derivation.Line) -> String {
    let note = line.note.map { Phrase(verbatim: linked(prose($0))) }
    let terms = line.expression.formula?.longestList(above: text.listLimit).map {
      Phrase("\($0) terms")
    }
    let both = note.flatMap { note in terms.map { Phrase("\(note); \($0)") } }
    guard let all = both ?? note ?? terms else { return "" }
    return "<span class=\"why\">\(all.text)</span>"
  }

  /// A note that begins with the steps that its numbers come from, as links to them.
  private func linked(_ note: String) -> String {
    guard ["step", "第"].contains(where: note.hasPrefix) else { return note }
    let end = note.firstIndex { $0 == ";" || $0 == "；" } ?? note.endIndex
    let steps = note[..<end].replacing(/[0-9]+/) { match in
      guard let article = Int(match.output).flatMap({ articles[$0] }) else {
        return String(match.output)
      }
      return "<a href=\"#step-\(article)\" data-step=\"step-\(article)\">\(match.output)</a>"
    }
    return String(steps) + note[end...]
  }

  /// A line of an update: `w ← w − η g = …`; the first one of an entry stands apart.
  func update(_ derivation: Derivation, code: String?, isFirst: Bool) -> String {
    let sides = derivation.lines.map { maths($0.expression, result: code) }
    return """
      <div class="line update\(isFirst ? " first" : "")"><span class="maths">\(maths(derivation.head)) ← \
      \(sides.joined(separator: " = "))</span></div>
      """
  }
}
