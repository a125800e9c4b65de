import Typography
import Wording

extension Composition {
  /// `count` numbers, 1 at the label and 0 elsewhere; labels run from 0.
  @usableFromInline
  mutating func oneHot(_ label: Scalar, _ count: Int) throws(CompositionError) -> [Scalar] {
    let number = algebra.number(label)
    guard let index = Int(exactly: number), (0..<count).contains(index) else {
      throw CompositionError(message: OneHot.problem(number, count).text)
    }
    return (0..<count).map { algebra.constant($0 == index ? 1 : 0) }
  }
}

enum OneHot {
  /// What is wrong with a label that is not a whole number from 0 to `count` − 1.
  static func problem(_ label: Double, _ count: Int) -> Phrase {
    "the class label is \(NumberFormat().text(label)); of \(count) classes it is a whole number "
      + "from 0 to \(count - 1)"
  }
}
