import Explanations
import Testing

/// GitHub's own anchors for headings.
@Suite struct HeadingAnchorTests {
  @Test(arguments: [
    ("The network", "the-network"),
    ("Backward, example 1 of 4", "backward-example-1-of-4"),
    ("W1, parameter, 2×2", "w1-parameter-22"),
    ("ŷ = sigmoid(z2)", "ŷ--sigmoidz2"),
    ("Update, η = 0.5", "update-η--05"),
    ("x_in and h-1", "x_in-and-h-1"),
    ("学习率 Δ", "学习率-δ"),
    ("What is it?!", "what-is-it"),
    ("x² ⊙ y", "x--y"),
  ])
  func isWhatGitHubGives(heading: String, anchor: String) {
    #expect(HeadingAnchors.base(of: heading) == anchor)
  }

  @Test func whatComesAgainIsNumbered() {
    var anchors = HeadingAnchors()
    #expect(["A", "b", "a!", "A"].map { anchors.anchor(of: $0) } == ["a", "b", "a-1", "a-2"])
  }
}
