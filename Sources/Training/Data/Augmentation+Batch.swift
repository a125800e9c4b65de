import Networks
import VectorEngine

extension Augmentation {
  /// Varies the inputs of the batch that is in memory.
  func apply(to computed: VectorNetwork, _ inputs: [Int], from source: inout RandomNumberSource) {
    let lanes = computed.examples.count
    for input in inputs {
      computed.withValues(of: input) { values in
        switch self {
        case .noise(let deviation):
          for index in values.indices { values[index] += deviation * source.normal() }
        case .shift(let pixels, let width):
          var image = [Double](repeating: 0, count: values.count / lanes)
          for lane in 0..<lanes {
            let down = source.below(2 * pixels + 1) - pixels
            let right = source.below(2 * pixels + 1) - pixels
            for place in image.indices { image[place] = values[place * lanes + lane] }
            Augmentation.shift(image, width: width, down: down, right: right) {
              values[$0 * lanes + lane] = $1
            }
          }
        }
      }
    }
  }

  /// Hands over each pixel of the moved image, 0 where nothing comes in.
  static func shift(
    _ image: [Double], width: Int, down: Int, right: Int, _ set: (Int, Double) -> Void
  ) {
    let height = image.count / width
    for row in 0..<height {
      for column in 0..<width {
        let (y, x) = (row - down, column - right)
        let isInside = (0..<height).contains(y) && (0..<width).contains(x)
        set(row * width + column, isInside ? image[y * width + x] : 0)
      }
    }
  }
}
