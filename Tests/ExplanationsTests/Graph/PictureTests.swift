import Charts
import Foundation
import Networks
import ScalarEngine
import TestSupport
import Testing

@testable import Explanations

/// What is in the picture of a network, and with which numbers.
@Suite struct PictureTests {
  private static let twoTwoOne = """
    input     x  = [1, 2]
    target    y  = 1
    parameter W1 = [[0.1, 0.2], [0.3, -0.1]]
    parameter b1 = [0.1, -0.2]
    parameter W2 = [[0.4, 0.5]]
    parameter b2 = 0.35
    z1 = W1 @ x + b1
    a1 = sigmoid(z1)
    z2 = W2 @ a1 + b2
    ŷ  = sigmoid(z2)
    loss L = (y - ŷ)^2 / 2

    """

  private static let batch = """
    input x
    target y
    parameter w = 0.5
    parameter b = 0.1
    z = w * x + b
    loss L = (y - z)^2
    penalty R = 0.5 * w^2
    examples
      1 -> 2
      3 -> 1

    """

  @Test func everyElementHasItsSources() throws {
    let explained = try ExplainedPicture(Self.twoTwoOne)
    #expect(explained.picture.nodes.count == 2 + 1 + 4 + 2 + 2 + 1 + 2 + 2 + 1 + 1 + 1)
    #expect(explained.sources("z1[2]") == ["W1[2,1]", "W1[2,2]", "x[1]", "x[2]", "b1[2]"])
    #expect(explained.sources("a1[1]") == ["z1[1]"])
    #expect(explained.sources("L") == ["y", "ŷ"])
    #expect(explained.node("x[1]")?.kind == .given && explained.node("x[1]")?.gradient == nil)
    #expect(explained.node("W2[1,2]")?.kind == .parameter)
    #expect(explained.node("ŷ")?.kind == .computed && explained.node("L")?.kind == .result)
    #expect(explained.node("L")?.gradient == "1")
  }

  /// Worked out by hand: z = 0.6 and 1.6, so L = 1.96 and 0.36, ∂L/∂z = −2.8 and 1.2.
  @Test func aBatchIsShownWithItsCost() throws {
    let explained = try ExplainedPicture(Self.batch)
    let numbers = [
      ("z⟨0⟩", 0.6, -1.4), ("z⟨1⟩", 1.6, 0.6), ("L⟨0⟩", 1.96, 0.5), ("R", 0.125, 1),
      ("w", 0.5, -1.4 + 3 * 0.6 + 0.5), ("b", 0.1, -0.8), ("J", 1.16 + 0.125, 1),
    ]
    for (id, value, gradient) in numbers {
      let node = try #require(explained.node(id))
      #expect(abs(try #require(explained.number(node.value)) - value) < 1e-12, "\(id)")
      #expect(abs(try #require(explained.number(node.gradient)) - gradient) < 1e-12, "\(id)")
    }
    #expect(explained.sources("J") == ["L⟨0⟩", "L⟨1⟩", "R"])
    #expect(explained.node("z⟨1⟩")?.name == "z⁽²⁾")
    #expect(explained.node("J")?.kind == .result && explained.node("L⟨0⟩")?.kind == .computed)
  }

  @Test func oneExampleIsShownWithItsLoss() throws {
    let explained = try ExplainedPicture(Self.batch)
    let picture = explained.export.picture(ofExample: 1)
    #expect(Set(picture.nodes.map(\.id)) == ["x", "y", "w", "b", "z", "L", "R"])
    #expect(picture.nodes.first { $0.id == "L" }?.kind == .result)
    let gradient = picture.nodes.first { $0.id == "w" }?.gradient
    #expect(abs(try #require(explained.number(gradient)) - 3.6) < 1e-12)
  }

  @Test func aChainIsShownAlone() throws {
    let explained = try ExplainedPicture(Self.twoTwoOne, wanted: ["W1[1,2]"])
    #expect(explained.picture.nodes.map(\.id) == ["W1[1,2]", "z1[1]", "a1[1]", "z2", "ŷ", "L"])
    #expect(explained.picture.edges.count == 5)
    let arrays = try ExplainedPicture(Self.twoTwoOne, detail: .layer, wanted: ["b1"])
    #expect(arrays.picture.nodes.map(\.id) == ["b1", "z1", "a1", "z2", "ŷ", "L"])
    let whole = try ExplainedPicture(Self.batch, wanted: ["b"])
    #expect(Set(whole.picture.nodes.map(\.id)) == ["b", "z⟨0⟩", "z⟨1⟩", "L⟨0⟩", "L⟨1⟩", "R", "J"])
  }

  @Test func detailAndOpenedFunctionsShow() throws {
    let operations = try ExplainedPicture(Self.twoTwoOne, detail: .operation)
    #expect(operations.sources("z1[1]").contains("b1[1]"))
    #expect(operations.picture.nodes.count > 22)
    let layers = try ExplainedPicture(Self.twoTwoOne, detail: .layer)
    #expect(layers.node("W1")?.value == "2×2")
    #expect(layers.number(layers.node("b2")?.value) == 0.35)
    #expect(layers.sources("z1") == ["W1", "x", "b1"])
    let opened = try ExplainedPicture(Self.twoTwoOne, expanding: ["sigmoid"])
    #expect(opened.picture.nodes.contains { $0.name.hasPrefix("u1") })
    let all = try ExplainedPicture(Self.twoTwoOne, detail: .layer, expanding: ["sigmoid"])
    #expect(all.picture.nodes.contains { $0.name == "u1" })
  }

  @Test func aClassIsASourceOfTheLoss() throws {
    let explained = try ExplainedPicture(
      "input k = 1\nparameter z = [1, 2, 3]\np = softmax(z)\n"
        + "loss L = cross_entropy(p, one_hot(k, 3))\n")
    #expect(explained.sources("L").contains("k"))
  }

  @Test func manyNumbersAreShownAsArrays() throws {
    let few = try ExplainedPicture("parameter w[58] ~ ones\nloss L = sum(w^2)\n")
    #expect(few.picture.nodes.count == 59)
    let many = try ExplainedPicture("parameter w[60] ~ ones\nloss L = sum(w^2)\n")
    #expect(many.picture.nodes.map(\.name) == ["w", "L"])
    #expect(many.picture.nodes.map(\.value) == ["60×1", "60"])
    let chain = try ExplainedPicture(
      "parameter w[60] ~ ones\nloss L = sum(w^2)\n", wanted: ["w[7]"])
    #expect(chain.picture.nodes.map(\.name) == ["w[7]", "L"])
  }

  @Test func aNormalisedBatchIsShownAsItWasWritten() throws {
    let text = """
      input x[70]
      target y
      parameter γ[70] ~ ones
      parameter β[70] ~ zeros
      a = batch_norm(x, γ, β)
      loss L = sum((a - y)^2)
      examples

      """
    let row = (0..<70).map { "\($0 % 7)" }.joined(separator: ", ")
    let other = (0..<70).map { "\($0 % 5 + 1)" }.joined(separator: ", ")
    let explained = try ExplainedPicture(text + "  \(row) -> 1\n  \(other) -> 0\n")
    #expect(explained.sources("a").isSuperset(of: ["γ", "β"]))
    #expect(explained.sources("J") == ["L"])
    let chain = try ExplainedPicture(text + "  \(row) -> 1\n  \(other) -> 0\n", wanted: ["a_2"])
    #expect(chain.picture.nodes.map(\.id) == ["a", "L", "J"])
  }
}
