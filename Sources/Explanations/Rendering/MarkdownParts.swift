import Wording

/// The pages of a book that does not fit on one, each full before the next is begun.
struct MarkdownParts {
  private let title: String
  private let names: MarkdownPageNames
  private let room: Int

  /// What the index says of a page.
  private struct Entry {
    var headings: [MarkdownContents.Heading] = []
    var steps: ClosedRange<Int>?
  }

  private var entries: [Entry] = [Entry()]
  private var body = ""
  /// The heading under which the next piece stands.
  private var section: MarkdownContents.Heading?

  init(title: String, names: MarkdownPageNames, limit: Int) {
    (self.title, self.names) = (title, names)
    let links = names.linkToIndex.utf8.count + 120
    room = limit - 2 * title.utf8.count - 2 * links - 40
  }

  private var number: Int { entries.count }

  /// Takes a piece and returns the pages that are full.
  mutating func add(_ piece: MarkdownPiece) -> [MarkdownBook.Page] {
    // Not much of a page is left empty.
    piece.split(atMost: room / 4).flatMap { addWhole($0) }
  }

  private mutating func addWhole(_ piece: MarkdownPiece) -> [MarkdownBook.Page] {
    var full: [MarkdownBook.Page] = []
    var text = body.isEmpty ? piece.beginning : piece.following
    if !body.isEmpty, body.utf8.count + text.utf8.count > room {
      full = [page(isLast: false)]
      entries.append(Entry())
      body = ""
      if piece.heading == nil { goOn() }
      text = piece.beginning
    }
    if let heading = piece.heading {
      section = heading
      entries[number - 1].headings.append(heading)
    }
    if let step = piece.step {
      entries[number - 1].steps = (entries[number - 1].steps?.lowerBound ?? step)...step
    }
    body += text
    return full
  }

  /// Repeats the heading of what goes on.
  private mutating func goOn() {
    guard var heading = section else { return }
    let title: Phrase = "\(heading.title), continued"
    heading.title = title.text
    heading.isRepeated = true
    entries[number - 1].headings.append(heading)
    body += "\n\n" + heading.text
  }

  /// The last page.
  mutating func finish() -> [MarkdownBook.Page] { [page(isLast: true)] }

  private func page(isLast: Bool) -> MarkdownBook.Page {
    let contents: Phrase = "Contents"
    var links = ["[\(contents.text)](\(names.linkToIndex))"]
    for other in [number - 1, number + 1] where other > 0 && (other < number || !isLast) {
      let part: Phrase = "part \(other)"
      links.append("[\(part.text)](\(MarkdownPageNames.file(ofPart: other)))")
    }
    let way = "\n\n" + links.joined(separator: " · ")
    let head = "# " + MarkdownText.escaped(title(ofPart: number)) + way
    return MarkdownBook.Page(part: number, text: head + body + way + "\n")
  }

  private func title(ofPart number: Int) -> String {
    let phrase: Phrase = "\(title), part \(number)"
    return phrase.text
  }

  // MARK: - The index

  /// How many parts there are, and links to all of them and their sections; where that is too long, to
  /// those in which a section begins.
  func contents(atMost limit: Int) -> String {
    let reason: Phrase = "This trace is too large for one page: it has \(entries.count) parts."
    let note = reason.text + "\n\n"
    let lists = [(all: true, brief: false), (true, true), (false, true)].lazy.map { form in
      note + contents(isBrief: form.brief) { form.all || $0.headings.contains { !$0.isRepeated } }
        + "\n"
    }
    return lists.first { $0.utf8.count <= limit } ?? lists.last ?? note
  }

  private func contents(isBrief: Bool, _ isListed: (Entry) -> Bool) -> String {
    var contents = MarkdownContents()
    for (index, entry) in entries.enumerated() where isListed(entry) {
      contents.append(
        part: name(ofPart: index + 1, entry.steps).text, entry.headings,
        titled: title(ofPart: index + 1), file: names.link(toPart: index + 1), isBrief: isBrief)
    }
    return contents.text
  }

  /// What the index calls a part that has these steps.
  private func name(ofPart number: Int, _ steps: ClosedRange<Int>?) -> Phrase {
    guard let steps else { return "Part \(number)" }
    return steps.count == 1
      ? "Part \(number), step \(steps.lowerBound)"
      : "Part \(number), steps \(steps.lowerBound) to \(steps.upperBound)"
  }
}
