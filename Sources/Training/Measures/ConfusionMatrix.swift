/// How often each class was taken for each.
package struct ConfusionMatrix: Sendable, Equatable, Codable {
  /// The number of classes; they are counted from 0.
  package let classCount: Int
  /// Row by row: for each class that it was, how often each class was predicted.
  package private(set) var counts: [Int]

  package init(classCount: Int) {
    self.classCount = classCount
    counts = [Int](repeating: 0, count: classCount * classCount)
  }

  /// Whether there is a count for each pair of classes.
  var isSound: Bool { counts.count == classCount * classCount && counts.allSatisfy { $0 >= 0 } }

  /// How often a class was taken for another, or for itself.
  package subscript(actual actual: Int, predicted predicted: Int) -> Int {
    counts[actual * classCount + predicted]
  }

  mutating func add(actual: Int, predicted: Int) { counts[actual * classCount + predicted] += 1 }

  static func + (a: ConfusionMatrix, b: ConfusionMatrix) -> ConfusionMatrix {
    var sum = a
    for index in sum.counts.indices { sum.counts[index] += b.counts[index] }
    return sum
  }

  /// The number of examples.
  package var total: Int { counts.reduce(0, +) }

  /// How many examples are of a class.
  func actual(_ label: Int) -> Int {
    (0..<classCount).reduce(0) { $0 + self[actual: label, predicted: $1] }
  }

  /// How many examples were given a class.
  func predicted(_ label: Int) -> Int {
    (0..<classCount).reduce(0) { $0 + self[actual: $1, predicted: label] }
  }

  /// The part of the examples whose class is right.
  package var accuracy: Double {
    let right = (0..<classCount).reduce(0) { $0 + self[actual: $1, predicted: $1] }
    return total == 0 ? 0 : Double(right) / Double(total)
  }

  /// Of the examples given a class, the part that has it; 0 where there are none.
  package func precision(of label: Int) -> Double {
    ConfusionMatrix.part(self[actual: label, predicted: label], of: predicted(label))
  }

  /// Of the examples that have a class, the part that was given it; 0 where there are none.
  package func recall(of label: Int) -> Double {
    ConfusionMatrix.part(self[actual: label, predicted: label], of: actual(label))
  }

  /// The harmonic mean of precision and recall: 2 right / (given it + having it).
  package func f1(of label: Int) -> Double {
    ConfusionMatrix.part(
      2 * self[actual: label, predicted: label], of: predicted(label) + actual(label))
  }

  package var precision: Double { summary(precision(of:)) }
  package var recall: Double { summary(recall(of:)) }
  package var f1: Double { summary(f1(of:)) }

  /// Of two classes, that of class 1; of more, the mean over the classes that occur (`macro`).
  private func summary(_ measure: (Int) -> Double) -> Double {
    guard classCount > 2 else { return classCount == 2 ? measure(1) : measure(0) }
    let present = (0..<classCount).filter { actual($0) + predicted($0) > 0 }
    return present.isEmpty ? 0 : present.map(measure).reduce(0, +) / Double(present.count)
  }

  private static func part(_ count: Int, of all: Int) -> Double {
    all == 0 ? 0 : Double(count) / Double(all)
  }
}
