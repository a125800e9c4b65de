import Lessons
import Testing

@Suite struct LearnerCommandTests {
  @Test(
    arguments: [
      (":hint", .hint), (":h", .hint), ("：h", .hint), (": show", .show), (":go 4", .go("4")),
      (":g update", .go("update")), (":g", .go(nil)), (":r", .resetStep), (":R", .resetLesson),
      (":?", .help), ("q", .quit),
    ] as [(String, LearnerCommand)])
  func isRead(text: String, command: LearnerCommand) {
    #expect(LearnerCommand(text) == command)
  }

  @Test(arguments: [":", "", ":hint me", ":foo", ":go 1 2", "h1"])
  func isNotRead(text: String) { #expect(LearnerCommand(text) == nil) }

  @Test func onlyAColonMakesACommandOfALine() {
    #expect(LearnerCommand.isMeant(by: ":h") && LearnerCommand.isMeant(by: " ：h"))
    #expect(!LearnerCommand.isMeant(by: "h") && !LearnerCommand.isMeant(by: ""))
  }
}
