import Foundation
import Testing

/// `backprop explain` as it is typed.
@Suite struct ExplainTests {
  @Test func aFileIsExplained() throws {
    let folder = try TemporaryFolder()
    try folder.file("net.net", Data(Networks.twoTwoOne.utf8))
    let run = try CommandRun(["explain", "net.net", "--rate", "0.5"], in: folder.url)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("     = −0.3 × 0.7 × (1 − 0.7)           step 1; forward\n"))
    #expect(run.output.contains("L falls from 0.045 to 0.0415543."))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func standardInputIsExplained() throws {
    let run = try CommandRun(["explain", "-"], input: Networks.twoTwoOne)
    #expect(run.code == 0)
    #expect(run.output.contains("∂L/∂W1[2,2]"))
  }

  @Test func aFormulaNeedsNoFile() throws {
    let run = try CommandRun([
      "explain", "-e", "L = (y - sigmoid(w*x + b))^2 / 2", "w=0.5", "x=1", "b=0.1", "y=1",
    ])
    #expect(run.code == 0)
    for name in ["w", "x", "b", "y"] { #expect(run.output.contains("∂L/∂\(name) ")) }
  }

  @Test func inputsOfAFormulaAreNotLearned() throws {
    let run = try CommandRun([
      "explain", "-e", "z = w*x", "-e", "L = (y - z)^2", "w=0.5", "x=-1", "y=1", "--input", "x,y",
    ])
    #expect(run.code == 0)
    #expect(run.output.contains("∂L/∂w "))
    #expect(!run.output.contains("∂L/∂x "))
  }

  @Test func jsonHoldsTheNumbers() throws {
    let run = try CommandRun(["explain", "-", "--json"], input: Networks.twoTwoOne)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      Set(object.keys) == ["network", "loss", "values", "gradients", "claims", "steps"])
    #expect(abs((object["loss"] as? Double ?? 0) - 0.045) < 1e-15)
    let gradients = try #require(object["gradients"] as? [String: Any])
    #expect(Set(gradients.keys) == ["W1", "b1", "W2", "b2", "z1", "a1", "z2", "ŷ", "L"])
    let w1 = try #require(gradients["W1"] as? [[Double]])
    #expect(abs(w1[0][1] - -0.011530725719015531) < 1e-14)
  }

  @Test func examplesGiveALeadingAxisAndOneExampleNone() throws {
    func values(_ arguments: [String]) throws -> [String: Any] {
      let run = try CommandRun(["explain", "-", "--json"] + arguments, input: Networks.xor)
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      return try #require(object?["values"] as? [String: Any])
    }
    #expect((try values([])["a1"] as? [[Double]])?.count == 4)
    #expect((try values(["--example", "2"])["a1"] as? [Double])?.count == 4)
    #expect(try values(["--example", "2"])["p"] is Double)
  }

  @Test func aWrongClaimExitsWith1() throws {
    let right = try CommandRun(
      ["explain", "-"], input: Networks.twoTwoOne + "claim ∂L/∂b2 = (ŷ - y) * ŷ * (1 - ŷ)\n")
    #expect(right.code == 0)
    #expect(right.output.contains("∂L/∂b2 holds"))
    let wrong = try CommandRun(
      ["explain", "-"], input: Networks.twoTwoOne + "claim ∂L/∂b2 = (ŷ - y) * ŷ\n")
    #expect(wrong.code == 1)
    #expect(wrong.output.contains("∂L/∂b2 does not hold"))
  }

  @Test func asciiIsPureASCII() throws {
    let run = try CommandRun(
      ["explain", "-", "--ascii", "--rate", "0.1"], input: Networks.twoTwoOne)
    #expect(run.code == 0)
    #expect(run.output.utf8.allSatisfy { $0 < 128 })
    #expect(run.output.contains("dL/dyhat"))
  }

  @Test(arguments: ["layer", "neuron", "operation"])
  func everyDetailWorks(_ detail: String) throws {
    let run = try CommandRun(["explain", "-", "--detail", detail], input: Networks.xor)
    #expect(run.code == 0)
    #expect(run.output.contains("∂J/∂W1"))
  }

  @Test func colourComesOnlyWhenItIsAskedFor() throws {
    let plain = try CommandRun(["explain", "-"], input: Networks.twoTwoOne)
    #expect(!plain.output.contains("\u{1B}"))
    let coloured = try CommandRun(
      ["--color", "always", "explain", "-"], input: Networks.twoTwoOne)
    #expect(coloured.output.contains("\u{1B}["))
  }
}
