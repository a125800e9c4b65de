import Lessons
import Terminal
import Wording

extension LessonTaking {
  /// Does what a command asks for; false at the end of the lesson.
  mutating func obey(_ command: LearnerCommand, _ keys: inout KeyReader) throws -> Bool {
    switch command {
    case .next, .skip: return try goOn()
    case .back: try goBack()
    case .nextStep:
      session.nextStep()
      try show()
    case .previousStep:
      session.previousStep()
      try show(clearing: true)
    case .hint: try hear(session.hint())
    case .show: try hear(session.show())
    case .go(let name): if try go(to: name, &keys) { try show(clearing: true) }
    case .list: try say([.lines { [session] in $0.steps(of: session) }])
    case .help: try say([.lines { $0.keys() }])
    case .resetStep:
      guard try confirm("Begin this step anew?", &keys) else { break }
      session.resetStep()
      try show(clearing: true)
    case .resetLesson:
      guard try confirm("Begin the lesson anew?", &keys) else { break }
      session.resetLesson()
      try show(clearing: true)
    case .export: try export(&keys)
    case .quit: throw Leaving.quit
    }
    return true
  }

  /// Goes to a step; false where none is named.
  private mutating func go(to name: String?, _ keys: inout KeyReader) throws -> Bool {
    let count = session.lesson.steps.count
    guard let name = try name ?? line("To which step? 1 to \(count), or its id.", &keys),
      !name.isEmpty
    else { return false }
    guard let index = session.step(named: name.filter { $0 != " " }) else {
      try hear(.noSuchStep(name))
      return false
    }
    session.go(toStep: index)
    return true
  }

  /// Offers to go on where the learner was the last time.
  mutating func resume(at page: Int, _ keys: inout KeyReader) throws {
    session.stay(atPage: page)
    let count = session.lesson.steps.count
    try say(
      "You were at step \(session.stepIndex + 1) of \(count): \(session.page.step.title)")
    while true {
      switch try key(&keys, hint: "Enter: on there  b: begin anew  g: go") {
      case .enter, .space, .right, .character("n"):
        return session.go(toPage: page)
      case .character("b"), .home: return session.go(toPage: 0)
      case .character("l"): _ = try obey(.list, &keys)
      case .character("g"): if try go(to: nil, &keys) { return }
      case .character("q"), .escape: throw Leaving.quit
      default: break
      }
    }
  }

  /// Writes the nearest network above into a file of its own, for the other commands.
  private mutating func export(_ keys: inout KeyReader) throws {
    guard let block = session.network else {
      try say("There is no network above this page.")
      return
    }
    let proposed = "\(session.lesson.id).net"
    guard let typed = try line("Write the network to which file? Enter: \(proposed)", &keys)
    else { return }
    let path = typed.isEmpty ? proposed : typed
    if OutputFile.isThere(path), try !confirm("It is there already. Replace it?", &keys) { return }
    do throws(Failure) {
      try OutputFile.write(block.text.hasSuffix("\n") ? block.text : block.text + "\n", to: path)
    } catch {
      return try say(error.message)
    }
    try say("Written. Follow it with: backprop explain \(path)")
  }
}
