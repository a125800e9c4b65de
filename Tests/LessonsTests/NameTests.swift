import Networks
import Testing

@testable import Lessons

/// What a show names, against the network of `sampleNetwork`.
@Suite struct NameTests {
  @Test(arguments: [
    "forward", "forward x, ŷ", "forward x[2], W1[1,2]", "backward ŷ, W1, L", "backward y\u{302}",
    "paths W1[1,2]", "paths ŷ[1]", "update rate=0.5",
  ])
  func isThere(show: String) throws {
    #expect(try error(of: show) == nil)
  }

  @Test(arguments: [
    (
      "backward W2",
      """
      error: unknown name: `W2`
         --> sample.md:19:21
          |
       19 | <!-- show: backward W2 -->
          |                     ^^ the network above has no such value
          = help: did you mean `W1`?
      """
    ),
    (
      "forward W1[2,1]",
      """
      error: there is no `W1[2,1]`
         --> sample.md:19:20
          |
       19 | <!-- show: forward W1[2,1] -->
          |                    ^^^^^^^ W1 is 1×2
      """
    ),
    (
      "forward W1[1]",
      """
      error: there is no `W1[1]`
         --> sample.md:19:20
          |
       19 | <!-- show: forward W1[1] -->
          |                    ^^^^^ W1 is 1×2
      """
    ),
    (
      "forward x[1,2]",
      """
      error: there is no `x[1,2]`
         --> sample.md:19:20
          |
       19 | <!-- show: forward x[1,2] -->
          |                    ^^^^^^ x is 2×1
      """
    ),
    (
      "paths x[1]",
      """
      error: the loss has no derivative by `x`
         --> sample.md:19:18
          |
       19 | <!-- show: paths x[1] -->
          |                  ^^^^ no parameter lies upstream of this input
      """
    ),
  ])
  func isNotThere(show: String, expected: String) throws {
    #expect(try error(of: show)?.rendered() == expected)
  }

  private func error(of show: String) throws -> Diagnostic? {
    let lesson = try readLesson(
      sampleFront + "<!-- step: one -->\n## One\n\(sampleNetwork)\n<!-- show: \(show) -->\n")
    let network = try Network(lesson.networks[0].source)
    for case .show(let show) in lesson.steps[0].parts {
      do {
        try lesson.checkNames(of: show, in: network)
      } catch {
        return error
      }
    }
    return nil
  }
}
