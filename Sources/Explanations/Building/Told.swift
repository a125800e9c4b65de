import Rules
import ScalarEngine

/// What an explanation says, put together only where it is asked for.
enum Told {
  case block(Block)
  /// A derivative within one pass.
  case card(CardSource)
  /// A value on the way forward.
  case value(ValueSource)

  var block: Block {
    switch self {
    case .block(let block): block
    case .card(let card): .derivation(card.derivation)
    case .value(let value): .derivation(value.derivation)
    }
  }
}

/// All that it takes to make the card of a node.
struct CardSource {
  let cards: PassCards
  let node: Int
  let number: Int

  var derivation: Derivation { cards.maker.card(node, number: number) }
}

/// What the cards of a pass have in common.
final class PassCards {
  let maker: StepCard

  init(_ maker: StepCard) { self.maker = maker }
}

/// All that it takes to tell how the value of a node comes about.
struct ValueSource {
  let section: ForwardSection
  let node: Int
  let showsEquation: Bool

  var derivation: Derivation { section.derivation(node, showsEquation: showsEquation) }
}

/// The numbers of the cards of a pass, by the nodes that they are about.
struct StepNumbers {
  private let reading: Reading?
  /// For each place the number of its card; 0 where it has none.
  private let numbers: [Int32]

  /// No cards.
  init() { (reading, numbers) = (nil, []) }

  /// Cards of nodes in this order.
  init(of nodes: [Int], from first: Int, in reading: Reading) {
    var numbers = [Int32](repeating: 0, count: reading.placeCount)
    for (index, node) in nodes.enumerated() { numbers[reading.place(node)] = Int32(first + index) }
    (self.reading, self.numbers) = (reading, numbers)
  }

  subscript(node: Int) -> Int? {
    guard let reading else { return nil }
    let number = numbers[reading.place(node)]
    return number > 0 ? Int(number) : nil
  }
}
