import Networks
import Rules
import ScalarEngine

/// The way back: a card for each derivative, numbered through.
struct BackwardSection {
  let passReading: PassReading
  /// The number of the first card.
  var firstNumber = 1

  /// The cards of the named nodes that are wanted, in the order of the pass.
  func cards(where isWanted: (Int) -> Bool) -> [(node: Int, card: Derivation)] {
    let order = passReading.order(where: isWanted)
    var steps: [Int: Int] = [:]
    return order.enumerated().map { index, node in
      steps[node] = firstNumber + index
      let card = StepCard(passReading: passReading, steps: steps)
      return (node, card.card(node, number: firstNumber + index))
    }
  }
}
