@testable import Lessons
import Networks

/// The lines in front of the first step of a correct lesson.
let sampleFront = """
  ---
  title: A sample
  id: sample
  minutes: 5
  needs:
  articles: 003/4.2
  ---

  # A sample


  """

/// The first step's heading and a network.
let sampleStep = """
  <!-- step: one -->
  ## One
  ```network
  parameter w = 1
  loss L = w^2
  ```

  """

/// A network block with two inputs, a matrix and a loss.
let sampleNetwork = """
  ```network
  input x = [1, 2]
  parameter W1 = [[0.5, 0.25]]
  ŷ = W1 @ x
  loss L = ŷ^2
  ```
  """

/// Reads a lesson from its whole text.
func readLesson(_ text: String, name: String = "sample.md") throws(Diagnostic) -> Lesson {
  try Lesson(SourceText(name: name, text: text))
}

/// The error that a text gives, as it is shown; nil if there is none.
func renderedError(_ text: String) -> String? {
  do {
    _ = try readLesson(text)
    return nil
  } catch {
    return error.rendered()
  }
}
