import Networks
import Testing

@testable import Lessons

/// Lessons about networks in which examples depend on each other.
@Suite struct BatchLessonTests {
  private static let network = """
    <!-- step: one -->
    ## One
    ```network
    input x
    target y
    parameter w = 0.5
    h = batch_norm(w * x, 1, 0)
    loss L = (h - y)^2
    examples
      1 -> 1
      3 -> 0
    claim ∂J/∂w = CLAIM
    ```
    <!-- show: forward h_2, J -->
    <!-- show: backward w -->

    """

  private func telling(_ claim: String) throws -> LessonTelling {
    let text = sampleFront + Self.network.replacing("CLAIM", with: claim)
    return try LessonTelling(try readLesson(text), options: NetworkOptions())
  }

  /// The examples are told as they are written out.
  @Test func examplesAreShownByTheirNames() throws {
    let claim =
      "mean_examples(2 * (h - y) * (x - mean_examples(x)) * 0.00001"
      + " / (mean_examples((w * x - mean_examples(w * x))^2) + 0.00001)^1.5)"
    let items = try telling(claim).pages.flatMap(\.items)
    #expect(items.count >= 3)
  }

  @Test func aWrongClaimIsFound() throws {
    let error = #expect(throws: Diagnostic.self) { try telling("mean_examples(2 * (h - y) * x)") }
    #expect(error?.rendered().contains("a claim in the lesson does not hold") == true)
  }
}
