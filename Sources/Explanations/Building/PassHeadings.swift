import Networks
import Wording

/// What stands above the two ways of a pass.
struct PassHeadings {
  let forward: String
  let backward: String

  private init(_ forward: Phrase, _ backward: Phrase) {
    (self.forward, self.backward) = (forward.text, backward.text)
  }

  /// Where there is but one.
  static var ofOnePass: PassHeadings { PassHeadings("Forward", "Backward") }

  static var ofPenalty: PassHeadings {
    PassHeadings("Forward, the penalty", "Backward, the penalty")
  }

  static var ofCost: PassHeadings { PassHeadings("Forward, the cost J", "Backward, the cost J") }

  /// Those of an example, counted from 1.
  static func of(example: Int, of count: Int) -> PassHeadings {
    PassHeadings(
      "Forward, example \(example) of \(count)", "Backward, example \(example) of \(count)")
  }
}

extension Network {
  /// What stands above the pass of an example, counted from 0.
  func passHeadings(ofExample index: Int) -> PassHeadings {
    hasExamples ? .of(example: index + 1, of: exampleCount) : .ofOnePass
  }
}
