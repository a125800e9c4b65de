import Networks
import Safetensors
import TestSupport
import Testing
import Training
import Wording

/// What a learner reads about arrays in files, `train` and `metric`.
@Suite struct TrainErrorTests {
  @Test("explains what is wrong", arguments: cases)
  func explains(text: String, expected: String) throws {
    #expect(error(of: text) == expected)
    let chinese = Language.$current.withValue(.chinese) { error(of: text) }
    let faults = faults(inChinese: chinese, besideEnglish: expected, quoting: text)
    #expect(faults == [], "\(chinese)")
  }

  private func error(of text: String) -> String {
    var options = NetworkOptions()
    options.readFile = { path in
      guard let bytes = Self.files[path] else { throw NoFile() }
      return bytes
    }
    do throws(Diagnostic) {
      let network = try Network(SourceText(name: "a.net", text: text), options: options)
      var plans: [TrainingPlan] = []
      for training in network.trainings { plans.append(try TrainingPlan(training, of: network)) }
      let trainer = try Trainer(network, plans: plans, seed: 1)
      do throws(TrainingFailure) {
        _ = try trainer.run(TrainingWatcher())
      } catch {
        if case .impossible(let diagnostic) = error { throw diagnostic }
      }
      return "no error"
    } catch {
      return error.rendered()
    }
  }

  private struct NoFile: Error, CustomStringConvertible {
    var description: String { Language.current == .chinese ? "没有这个文件" : "no such file" }
  }

  private static let files: [String: [UInt8]] = {
    var weights = SafetensorsWriter()
    weights.add("W1", shape: [4, 2], [1, 2, 3, 4, 5, 6, 7, 8])
    return [
      "w.safetensors": weights.bytes, "a.csv": Array("x,y\n1,2\n".utf8),
      "b.csv": Array("x\n1\n2\n".utf8), "bad.idx": [0, 0, 8, 1, 0, 0, 0, 5, 1, 2],
      "type.idx": [0, 0, 7, 1, 0, 0, 0, 5, 1, 2], "a.gz": [0x1F, 0x8B, 8],
    ]
  }()

  private static let cases: [(String, String)] = [
    (
      """
      parameter W[4, 3] from "w.safetensors" key "W1"
      loss L = sum(W)
      """,
      """
      error: `W` is declared 4×3 and given 4×2
        --> a.net:1:44
         |
       1 | parameter W[4, 3] from "w.safetensors" key "W1"
         |                                            ^^^^ this is 4×2
      """
    ),
    (
      """
      parameter W[2, 4] from "w.safetensors" key "W1"
      loss L = sum(W)
      """,
      """
      error: `W` is declared 2×4 and given 4×2
        --> a.net:1:44
         |
       1 | parameter W[2, 4] from "w.safetensors" key "W1"
         |                                            ^^^^ this is 4×2
         = help: rows and columns are the other way round: declare it as the file has it, and write `W.T`
      """
    ),
    (
      """
      parameter W from "w.safetensors" key "w1"
      loss L = sum(W)
      """,
      """
      error: `w.safetensors` has no array of this name
        --> a.net:1:38
         |
       1 | parameter W from "w.safetensors" key "w1"
         |                                      ^^^^ not there
         = help: did you mean `W1`?
      """
    ),
    (
      """
      parameter W from "no.safetensors" key "w1"
      loss L = sum(W)
      """,
      """
      error: cannot read `no.safetensors`
        --> a.net:1:18
         |
       1 | parameter W from "no.safetensors" key "w1"
         |                  ^^^^^^^^^^^^^^^^ no such file
      """
    ),
    (
      """
      parameter W from "a.csv" key "w1"
      loss L = sum(W)
      """,
      """
      error: `a.csv` is no safetensors file
        --> a.net:1:18
         |
       1 | parameter W from "a.csv" key "w1"
         |                  ^^^^^^^ the header is said to be 734698278355545208 bytes long, and 100 MB is the most
      """
    ),
    (
      """
      input x
      parameter w = 1
      loss L = w*x
      validation from "b.csv"
      """,
      """
      error: there are no examples to learn from
        --> a.net:4:1
         |
       4 | validation from "b.csv"
         | ^^^^^^^^^^^^^^^^^^^^^^^ these are only looked at
         = help: add `examples from "data.csv"`
      """
    ),
    (
      """
      input x
      parameter w = 1
      loss L = w*x
      examples from "b.csv"
      validation from "a.csv"
      """,
      """
      error: `a.csv` has 2 columns and the network needs 1
        --> a.net:5:17
         |
       5 | validation from "a.csv"
         |                 ^^^^^^^ `x` takes 1, no target is without a value
         = help: its header is: x, y
      """
    ),
    (
      """
      input x[2]
      target y
      parameter w = 1
      loss L = w*sum(x)*y
      examples from "a.csv", "b.csv"
      """,
      """
      error: the files have different numbers of rows
        --> a.net:5:24
         |
       5 | examples from "a.csv", "b.csv"
         |                        ^^^^^^^ 2 rows here, 1 in `a.csv`
      """
    ),
    (
      """
      input x
      parameter w = 1
      loss L = w*x
      examples from "bad.idx"
      """,
      """
      error: `bad.idx` is not a well-formed IDX file
        --> a.net:4:15
         |
       4 | examples from "bad.idx"
         |               ^^^^^^^^^ its extents, 5, take 5 bytes, and 2 follow
      """
    ),
    (
      """
      input x
      parameter w = 1
      loss L = w*x
      examples from "type.idx"
      """,
      """
      error: `type.idx` is not a well-formed IDX file
        --> a.net:4:15
         |
       4 | examples from "type.idx"
         |               ^^^^^^^^^^ its third byte, 7, is no type of numbers
      """
    ),
    (
      """
      input x
      parameter w = 1
      loss L = w*x
      examples from "a.gz"
      """,
      """
      error: `a.gz` is packed
        --> a.net:4:15
         |
       4 | examples from "a.gz"
         |               ^^^^^^ it is a gzip file
         = help: unpack it first: `gunzip a.gz`
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd(rate = 0.1) only v
      """,
      """
      error: unknown name: v
        --> a.net:3:28
         |
       3 | train sgd(rate = 0.1) only v
         |                            ^ not defined
      """
    ),
    (
      """
      parameter w = 1
      frozen v = 2
      loss L = w^2*v
      train sgd(rate = 0.1) only v
      """,
      """
      error: `v` is no parameter
        --> a.net:4:28
         |
       4 | train sgd(rate = 0.1) only v
         |                            ^ it is frozen: learning leaves it as it is
         = help: declare it `parameter v …`
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd(rate = [1,2])
      """,
      """
      error: a number belongs here
        --> a.net:3:18
         |
       3 | train sgd(rate = [1,2])
         |                  ^^^^^ this is 2×1
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd(rate = -1)
      """,
      """
      error: rate is a number from 0 on
        --> a.net:3:18
         |
       3 | train sgd(rate = -1)
         |                  ^^ this is not
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd(nesterov = true)
      """,
      """
      error: Nesterov's momentum needs a momentum, and no dampening
        --> a.net:3:22
         |
       3 | train sgd(nesterov = true)
         |                      ^^^^ asked for here
         = help: write `sgd(momentum = 0.9, nesterov = true)`
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd(momentum = true)
      """,
      """
      error: momentum is a number
        --> a.net:3:22
         |
       3 | train sgd(momentum = true)
         |                      ^^^^ a number belongs here
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd, epochs = 1.5
      """,
      """
      error: epochs is a whole number
        --> a.net:3:21
         |
       3 | train sgd, epochs = 1.5
         |                     ^^^ a number from 1 to 1000000000 belongs here
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd, batch = 0
      """,
      """
      error: batch is a whole number
        --> a.net:3:20
         |
       3 | train sgd, batch = 0
         |                    ^ a number from 1 to 1000000000 belongs here
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd, shuffle = 1
      """,
      """
      error: shuffle is true or false
        --> a.net:3:22
         |
       3 | train sgd, shuffle = 1
         |                      ^ `true` or `false` belongs here
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd, batch = 2, batch = 3
      """,
      """
      error: `batch` is given twice
        --> a.net:3:23
         |
       3 | train sgd, batch = 2, batch = 3
         |                       ^^^^^^^^^ this is the second
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd, schedule = 3
      """,
      """
      error: a schedule is a name with options
        --> a.net:3:23
         |
       3 | train sgd, schedule = 3
         |                       ^ this is a value
         = help: write `schedule = cosine(epochs = 1)`
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd, schedule = step
      """,
      """
      error: `step` needs its step_size
        --> a.net:3:23
         |
       3 | train sgd, schedule = step
         |                       ^^^^ after how many epochs does the rate fall?
         = help: write `step(step_size = 30, gamma = 0.1)`
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd, schedule = exponential(gamma = 2)
      """,
      """
      error: gamma is a number above 0 and at most 1
        --> a.net:3:43
         |
       3 | train sgd, schedule = exponential(gamma = 2)
         |                                           ^ this is not
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd, folds = 5
      """,
      """
      error: there are more folds than examples
        --> a.net:3:20
         |
       3 | train sgd, folds = 5
         |                    ^ the network has 1 example
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train sgd, augment = shift
      """,
      """
      error: how wide is an image?
        --> a.net:3:22
         |
       3 | train sgd, augment = shift
         |                      ^^^^^ the input is a vector
         = help: write `shift(pixels = 1, width = 8)`
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train adam(beta1 = 1)
      """,
      """
      error: beta1 is a number from 0 up to, but not including, 1
        --> a.net:3:20
         |
       3 | train adam(beta1 = 1)
         |                    ^ this is not
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train adam(betas = 1)
      """,
      """
      error: adam has no option `betas`
        --> a.net:3:12
         |
       3 | train adam(betas = 1)
         |            ^^^^^ not known here
         = help: did you mean `beta1`?
      """
    ),
    (
      """
      parameter w = 1
      loss L = w^2
      train momentum
      """,
      """
      error: unknown optimiser: momentum
        --> a.net:3:7
         |
       3 | train momentum
         |       ^^^^^^^^ not known
         = help: did you mean `sgd(momentum = 0.9)`?
      """
    ),
    (
      """
      frozen w = 1
      loss L = w^2
      train sgd
      """,
      """
      error: there is nothing to train
        --> a.net:3:1
         |
       3 | train sgd
         | ^^^^^^^^^ no parameter learns
         = help: declare what is learned as `parameter W = …`
      """
    ),
    (
      """
      parameter w[2] = [1, 2]
      loss L = sum(w)^2
      metric w
      train sgd
      """,
      """
      error: a metric is one number for each example
        --> a.net:3:8
         |
       3 | metric w
         |        ^ this is 2×1
         = help: write `metric mean(…)`
      """
    ),
    (
      """
      parameter w[2] = [1, 2]
      loss L = sum(w)^2
      metric accuracy(w, [1,2,3])
      train sgd
      """,
      """
      error: the target does not go with the prediction
        --> a.net:3:20
         |
       3 | metric accuracy(w, [1,2,3])
         |                    ^^^^^^^ this is 3×1, the prediction is 2×1
         = help: a target is a class label, or has an entry for each class
      """
    ),
    (
      """
      parameter w[2] = [1, 2]
      loss L = sum(w)^2
      metric acuracy(w, 1)
      train sgd
      """,
      """
      error: unknown metric: acuracy
        --> a.net:3:8
         |
       3 | metric acuracy(w, 1)
         |        ^^^^^^^ not defined
         = help: did you mean `accuracy`?
      """
    ),
    (
      """
      input x
      target y
      parameter w = 1
      loss L = (w*x-y)^2
      metric accuracy(w*x, y)
      train sgd
      examples
        1 -> 0.5
      """,
      """
      error: `accuracy(w*x, y)` counts classes, and a target is none
        --> a.net:5:1
         |
       5 | metric accuracy(w*x, y)
         | ^^^^^^^^^^^^^^^^^^^^^^^ the target of example 1 is 0.5; a class is 0 to 1
         = help: for numbers of any size, report an error: `metric mean(abs(ŷ - y))`
      """
    ),
  ]
}
