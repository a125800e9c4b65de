import Networks
import Rules
import ScalarEngine

/// Whole arrays in matrix form.
struct LayerSection {
  let trace: NetworkTrace
  let options: ExplanationOptions

  func blocks() -> [Block] { [] }
}
