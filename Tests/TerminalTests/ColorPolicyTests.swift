import Terminal
import Testing

@Suite("Colour policy") struct ColorPolicyTests {
  @Test(
    "The first that speaks decides",
    arguments: [
      (ColorPolicy.auto, [:], true, true),
      (.auto, [:], false, false),
      (.always, ["NO_COLOR": "1", "TERM": "dumb"], false, true),
      (.never, ["CLICOLOR_FORCE": "1"], true, false),
      (.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false),
      (.auto, ["NO_COLOR": ""], true, true),
      (.auto, ["CLICOLOR_FORCE": "1"], false, true),
      (.auto, ["CLICOLOR_FORCE": "0"], false, false),
      (.auto, ["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], false, true),
      (.auto, ["CLICOLOR": "0"], true, false),
      (.auto, ["CLICOLOR": "1"], true, true),
      (.auto, ["CLICOLOR": "1"], false, false),
      (.auto, ["TERM": "dumb"], true, false),
    ] as [(ColorPolicy, [String: String], Bool, Bool)])
  func decides(policy: ColorPolicy, environment: [String: String], isTerminal: Bool, colors: Bool) {
    #expect(policy.allowsColor(environment: environment, isTerminal: isTerminal) == colors)
  }
}
