import Networks

/// Which examples are learned from, which are looked at, and in what order they come.
struct ExampleOrder: Sendable {
  /// The examples that are learned from, counted from 0.
  let training: [Int]
  /// Those that are only looked at.
  let validation: [Int]
  private let seed: UInt64
  private let isShuffled: Bool

  /// The examples of a network, split as a plan says.
  ///
  /// Without shuffling the validation examples are the last ones, as in Keras; else the seed draws
  /// them. What the file gives as validation comes besides.
  init(_ network: Network, _ plan: TrainingPlan, seed: UInt64, fold: Int? = nil) {
    self.seed = seed
    isShuffled = plan.isShuffled
    let count = network.exampleCount
    var all = Array(0..<count)
    if isShuffled { all.shuffle(from: seed, "split") }
    let held: Range<Int>
    if let folds = plan.folds, let fold {
      held = count * fold / folds..<count * (fold + 1) / folds
    } else {
      // As many are learned from as in Keras, and at least one.
      held = max(1, Int(Double(count) * (1 - plan.validation)))..<count
    }
    training = (all[..<held.lowerBound] + all[held.upperBound...]).sorted()
    validation =
      all[held].sorted() + (fold == nil ? Array(count..<count + network.validationCount) : [])
  }

  /// The order in which an epoch, counted from 0, takes the training examples.
  func order(ofEpoch epoch: Int) -> [Int] {
    guard isShuffled else { return training }
    var order = training
    order.shuffle(from: seed, "epoch \(epoch)")
    return order
  }
}

extension [Int] {
  /// Mixes the order by a generator of its own: Fisher's and Yates's shuffle.
  fileprivate mutating func shuffle(from seed: UInt64, _ purpose: String) {
    var source = RandomNumberSource(
      seed: RandomNumberSource.seed(mixing: seed, name: purpose))
    for last in indices.dropFirst().reversed() {
      swapAt(last, source.below(last + 1))
    }
  }
}

extension RandomNumberSource {
  /// A whole number from 0 up to, but not including, `bound`.
  ///
  /// The product of 64 random bits and the bound, without its lower half: even but for a part in
  /// 2⁶⁴ / bound. Source: Lemire, “Fast random integer generation in an interval” (2019).
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
