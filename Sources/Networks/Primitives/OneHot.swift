extension Composition {
  /// `count` numbers, 1 at the label and 0 elsewhere; labels run from 0.
  @usableFromInline
  mutating func oneHot(_ label: Scalar, _ count: Int) throws(CompositionError) -> [Scalar] {
    let number = algebra.number(label)
    guard let index = Int(exactly: number), (0..<count).contains(index) else {
      throw CompositionError(
        message: "the class label is \(number); one_hot takes a whole number from 0 to \(count - 1)"
      )
    }
    return (0..<count).map { algebra.constant($0 == index ? 1 : 0) }
  }
}
