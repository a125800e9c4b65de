import Foundation
import Testing

/// Networks that look at the whole batch, or drop out, as they are typed.
@Suite struct BatchCommandTests {
  static let normed = """
    input x[2]
    target y
    parameter W = [[0.1, 0.2], [0.3, -0.1]]
    parameter γ = [1, 0.5]
    parameter v = [0.4, 0.5]
    z = W @ x
    h = batch_norm(z, γ, 0)
    a = dropout(tanh(h), 0.5)
    loss L = (v.T @ a - y)^2
    examples
      1, 2 -> 1
      0, 1 -> 0
      2, -1 -> 0.5

    """

  private func lines(_ arguments: String..., input: String = normed) throws -> [Substring] {
    let run = try CommandRun(arguments, input: input)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    return run.output.split(separator: "\n")
  }

  @Test func gradientsAreProvenAndWrongOnesFound() throws {
    let right = "claim ∂J/∂v = mean_examples(2 * (v.T @ a - y) * a)\n"
    let run = try CommandRun(["check", "-"], input: Self.normed + right)
    #expect(run.code == 0, "\(run.output) \(run.errors)")
    #expect(run.output.contains("All 8 entries are right."))
    #expect(run.output.contains("∂J/∂v holds"))
    // The mean and the variance are taken for given numbers.
    let wrong =
      "claim ∂J/∂W = mean_examples(2 * (v.T @ a - y) * v * mask1 * tanh'(h) * γ @ x.T)\n"
    let found = try CommandRun(["check", "-"], input: Self.normed + right + wrong)
    #expect(found.code == 1)
    #expect(found.output.contains("∂J/∂W does not hold"))
    #expect(found.output.contains("1 of 2 claims does NOT hold."))
  }

  @Test(arguments: ["neuron", "layer", "operation"])
  func anExampleIsPickedOut(_ detail: String) throws {
    let all = try lines("explain", "-", "--detail", detail)
    let one = try lines("explain", "-", "--detail", detail, "--example", "2")
    #expect(one.count < all.count)
    func isAbout(_ name: String, _ line: Substring) -> Bool {
      let words = line.drop { $0 == " " || $0.isNumber }.split(separator: " ")
      let head = words.first ?? ""
      if head == "∂J/∂\(name)" || head.hasPrefix("∂J/∂\(name)[") { return true }
      return words.dropFirst().first == "=" && (head == name || head.hasPrefix("\(name)["))
    }
    for name in ["z_", "h_", "a_", "L_"] {
      for (example, isShown) in [("1", false), ("2", true), ("3", false)] {
        #expect(all.contains { isAbout(name + example, $0) }, "\(name)\(example)")
        #expect(one.contains { isAbout(name + example, $0) } == isShown, "\(name)\(example)")
      }
    }
    for name in ["h_mean", "h_variance", "J", "W", "γ"] {
      #expect(one.contains { isAbout(name, $0) }, "\(name)")
    }
  }

  /// A value goes by its own name, and by those of its examples.
  @Test func whatIsWantedIsFoundByTheFilesNames() throws {
    let one = try lines("explain", "-", "--example", "2", "--wrt", "z[1]")
    #expect(try one == lines("explain", "-", "--example", "2", "--wrt", "z_2[1]"))
    #expect(one.contains { $0.contains("∂J/∂z_2[1]") })
    #expect(!one.contains { $0.contains("∂J/∂z_2[2]") })
    let all = try lines("explain", "-", "--wrt", "z[1]")
    for example in 1...3 {
      #expect(all.contains { $0.contains("  ∂J/∂z_\(example)[1]") })
    }
    let unknown = try CommandRun(["explain", "-", "--wrt", "gama"], input: Self.normed)
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("unknown name: gama"))
    // The names that it offers are the file's.
    #expect(!unknown.errors.contains("_"))
  }

  /// The steps are those of the file's own statement, and of its one parameter.
  @Test func theFilesTrainingIsExplained() throws {
    let lines = try lines(
      "explain", "-", "--steps", "2",
      input: Self.normed + "train sgd(rate = 0.1), epochs = 5 only γ\n")
    #expect(lines.contains { $0.hasPrefix("Update, step 2 of 2, η = 0.1") })
    #expect(lines.contains { $0.hasPrefix("  γ[1] ← ") })
    #expect(!lines.contains { $0.hasPrefix("  v[1] ← ") })
  }

  /// After training nothing is dropped, and each example stands by itself again.
  @Test func afterTrainingEachExampleStandsAlone() throws {
    let folder = try TemporaryFolder()
    try folder.file("n.net", Data((Self.normed + "train sgd(rate = 0.1), epochs = 1\n").utf8))
    let trained = try CommandRun(
      ["train", "n.net", "--quiet", "--save", "n.safetensors"], in: folder.url)
    #expect(trained.code == 0, "\(trained.errors)")
    for options in [["--evaluate"], ["--evaluate", "--statistics", "n.safetensors"]] {
      let run = try CommandRun(["explain", "n.net", "--example", "2"] + options, in: folder.url)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("Forward, example 2 of 3"))
      #expect(!run.output.contains("h_mean"))
      // One batch with the mean 0.7/3 of both, of which the running mean takes a tenth.
      #expect(run.output.contains("z[1] − 0.0233333") == (options.count > 1))
      let checked = try CommandRun(["check", "n.net"] + options, in: folder.url)
      #expect(checked.code == 0, "\(checked.output)")
    }
    let without = try CommandRun(
      ["explain", "n.net", "--statistics", "n.safetensors"], in: folder.url)
    #expect(without.code == 64)
  }
}
