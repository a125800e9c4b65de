import Networks
import TestSupport
import Testing

@testable import Training

@Suite struct AugmentationTests {
  private func shifted(_ image: [Double], width: Int, down: Int, right: Int) -> [Double] {
    var result = [Double](repeating: .nan, count: image.count)
    Augmentation.shift(image, width: width, down: down, right: right) { result[$0] = $1 }
    return result
  }

  @Test func pixelsMoveAndNothingComesIn() {
    let image: [Double] = [1, 2, 3, 4, 5, 6]
    #expect(shifted(image, width: 3, down: 0, right: 0) == image)
    #expect(shifted(image, width: 3, down: 1, right: 0) == [0, 0, 0, 1, 2, 3])
    #expect(shifted(image, width: 3, down: -1, right: 0) == [4, 5, 6, 0, 0, 0])
    #expect(shifted(image, width: 3, down: 0, right: 1) == [0, 1, 2, 0, 4, 5])
    #expect(shifted(image, width: 3, down: 0, right: -2) == [3, 0, 0, 6, 0, 0])
    #expect(shifted(image, width: 3, down: 5, right: 0) == [0, 0, 0, 0, 0, 0])
  }

  @Test func thereAndBackLosesOnlyTheEdge() {
    let seed: UInt64 = 41
    print("augmentation, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let (width, height) = (
        Int.random(in: 1...6, using: &generator), Int.random(in: 1...6, using: &generator)
      )
      let image = (0..<width * height).map { _ in Double.random(in: 1...2, using: &generator) }
      let down = Int.random(in: -3...3, using: &generator)
      let right = Int.random(in: -3...3, using: &generator)
      let back = shifted(
        shifted(image, width: width, down: down, right: right), width: width, down: -down,
        right: -right)
      for (index, value) in back.enumerated() {
        let (row, column) = (index / width + down, index % width + right)
        let stays = (0..<height).contains(row) && (0..<width).contains(column)
        #expect(value == (stays ? image[index] : 0))
      }
    }
  }

  @Test func validationIsNeverVaried() throws {
    let text = network(
      "train sgd(rate = 0), epochs = 2, batch = 9, validation = 0.25, augment = noise(deviation = 1)"
    )
    let trainer = try trainer(text)
    _ = try trainer.run(TrainingWatcher())
    #expect(Set(trainer.history.map(\.loss)).count == 2)
    #expect(Set(trainer.history.compactMap(\.validationLoss)).count == 1)
  }
}
