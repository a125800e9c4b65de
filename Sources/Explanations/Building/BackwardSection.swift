import Networks
import Rules
import ScalarEngine

/// The way back: a card for each derivative, numbered through.
struct BackwardSection {
  let passReading: PassReading
  /// The number of the first card.
  var firstNumber = 1

  /// The cards of the named nodes that are wanted, in the order of the pass.
  func cards(where isWanted: (Int) -> Bool) -> some RandomAccessCollection<CardSource> {
    let order = passReading.order(where: isWanted)
    let steps = StepNumbers(of: order, from: firstNumber, in: passReading.reading)
    let cards = PassCards(StepCard(passReading: passReading, steps: steps))
    return order.indices.lazy.map { [firstNumber] index in
      CardSource(cards: cards, node: order[index], number: firstNumber + index)
    }
  }
}
